//! What the files and components of forms are called: from names of the schema to names that TypeScript and every file
//! system take.

use std::collections::HashSet;

use amplify_schemac_compiler::api::naming::{capitalize, uncapitalize};

use crate::print::ts::{Name, Names};

/// The names of a model's forms.
#[derive(Debug)]
pub(super) struct FormNames {
    /// `PostCreateForm`, the file too.
    pub(super) create: Name,
    /// `PostUpdateForm`, the file too.
    pub(super) update: Name,
    /// `PostForm`, what both are about.
    pub(super) definition: Name,
    /// `post`, the property that takes a record.
    pub(super) record: String,
}

/// The names of a custom type's part of forms.
#[derive(Debug)]
pub(super) struct GroupNames {
    /// `AddressFields`, what it is about.
    pub(super) fields: Name,
    /// `AddressInputs`, its inputs.
    pub(super) inputs: Name,
}

/// What files import from `support.tsx` beside what is named here.
const IMPORTED: [&str; 3] = ["CreateForm", "ModelForm", "UpdateForm"];

/// Gives names that are different even where upper and lower case are the same.
#[derive(Debug)]
pub(super) struct Naming {
    names: Names,
    folded: HashSet<String>,
}

impl Naming {
    /// Nothing is named yet.
    pub(super) fn new() -> Self {
        Self { names: Names::default(), folded: IMPORTED.iter().map(|name| name.to_lowercase()).collect() }
    }

    /// Names for a model's forms.
    pub(super) fn model(&mut self, name: &str) -> FormNames {
        let base = capitalize(name);
        FormNames {
            create: self.declare(&base, "CreateForm"),
            update: self.declare(&base, "UpdateForm"),
            definition: self.declare(&base, "Form"),
            record: record(name),
        }
    }

    /// Names for a custom type's part.
    pub(super) fn group(&mut self, name: &str) -> GroupNames {
        let base = capitalize(name);
        GroupNames { fields: self.declare(&base, "Fields"), inputs: self.declare(&base, "Inputs") }
    }

    fn declare(&mut self, base: &str, suffix: &str) -> Name {
        let wanted = format!("{base}{suffix}");
        let name = (1..).map(|n| if n == 1 { wanted.clone() } else { format!("{base}_{n}{suffix}") });
        let free = name.into_iter().find(|name| self.folded.insert(name.to_lowercase()));
        self.names.declare(&free.unwrap_or(wanted))
    }
}

/// The property of update forms that takes a record: the model's name, unless the forms have a property of that name.
fn record(model: &str) -> String {
    #[rustfmt::skip]
    const TAKEN: [&str; 11] = [
        "authMode", "children", "id", "key", "onCancel", "onChange", "onError", "onSubmit", "onSuccess", "onValidate",
        "overrides",
    ];
    let name = uncapitalize(model);
    if TAKEN.contains(&name.as_str()) || name == "ref" { "record".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn models_that_differ_in_case_have_forms_in_files_of_their_own() {
        let mut naming = Naming::new();
        let names: Vec<String> =
            ["post", "Post", "POST"].map(|name| naming.model(name).create.to_string()).into();
        assert_eq!(names, ["PostCreateForm", "Post_2CreateForm", "POST_3CreateForm"]);
    }

    #[test]
    fn no_definition_is_called_as_what_its_file_imports() {
        let support = include_str!("support/definitions.tsx").to_owned() + include_str!("support/forms.tsx");
        for name in IMPORTED {
            let declares = |word| support.contains(&format!("export {word} {name}"));
            assert!(declares("type") || declares("function"), "{name}");
        }
        let mut naming = Naming::new();
        let names = ["Create", "Model", "update"].map(|name| naming.model(name).definition.to_string());
        assert_eq!(names, ["Create_2Form", "Model_2Form", "Update_2Form"]);
    }

    #[test]
    fn a_record_is_given_under_the_name_of_its_model_unless_that_means_something() {
        assert_eq!(
            ["BlogPost", "post", "OnChange", "Ref"].map(record),
            ["blogPost", "post", "record", "record"]
        );
    }
}
