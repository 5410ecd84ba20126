//! What the forms of any schema share: `forms/support.tsx`, put together from its chapters.

macro_rules! chapters {
    ($($name:literal)*) => {
        concat!($(include_str!(concat!("support/", $name, ".tsx")),)*)
    };
}

/// The text of the file.
pub(super) const TEXT: &str = chapters! {
    "imports" "definitions" "messages" "values" "validation" "client" "store" "forms" "inputs" "lists" "relations"
};
