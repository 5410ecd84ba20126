//! The part of the module that is the same for every schema. Its files are Rust, read as text.

use super::options::DateTime;
use crate::print::rust::Items;

/// Macros, scalars and what operations have in common, in modules of their own.
pub(super) fn modules(date_time: DateTime, items: &mut Items<'_>) {
    items.line("#[macro_use]");
    items.line("#[allow(unused_macros)]");
    module("mod macros {", &[include_str!("support/macros.rs")], items);
    items.part();
    let [shared, by_crate] = moments(date_time);
    module("pub mod scalars {", &[include_str!("support/scalars.rs"), shared, by_crate], items);
    items.part();
    module("pub mod client {", &[include_str!("support/client.rs")], items);
}

/// What is in the module `functions` whatever the operations.
pub(super) fn functions(items: &mut Items<'_>) {
    items.file(include_str!("support/functions.rs"));
}

/// A module of files. Only the first has something to say of the module.
fn module(open: &str, files: &[&str], items: &mut Items<'_>) {
    items.block(
        open,
        |items| {
            for file in files.iter().filter(|file| !file.is_empty()) {
                items.part();
                items.file(file);
            }
        },
        "}",
    );
}

/// The files of dates and times.
fn moments(date_time: DateTime) -> [&'static str; 2] {
    let by_crate = match date_time {
        DateTime::Strings => return ["", without_comment(include_str!("support/strings.rs"))],
        DateTime::Time => include_str!("support/time.rs"),
        DateTime::Chrono => include_str!("support/chrono.rs"),
        DateTime::Jiff => include_str!("support/jiff.rs"),
    };
    [include_str!("support/moments.rs"), by_crate].map(without_comment)
}

/// A file without its module's comment, for the middle of a module.
fn without_comment(text: &str) -> &str {
    text.split_once("\n\n").map_or(text, |(_, items)| items)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_rust_and_stays_what_it_is() {
        let all = |items: &str| syn::parse_file(items).unwrap_or_else(|error| panic!("{error}: {items}"));
        for (_, date_time) in DateTime::ALL {
            let text = Items::text(|items| {
                modules(date_time, items);
                items.block("pub mod functions {", functions, "}");
            });
            let modules = all(&text).items;
            let inside = modules.iter().map(|module| match module {
                syn::Item::Mod(module) => module.content.as_ref().map_or(0, |(_, items)| items.len()),
                _ => 0,
            });
            let [shared, by_crate] = moments(date_time);
            let files = [
                include_str!("support/macros.rs").to_owned(),
                format!("{}{shared}{by_crate}", include_str!("support/scalars.rs")),
                include_str!("support/client.rs").to_owned(),
                include_str!("support/functions.rs").to_owned(),
            ];
            let expected = files.map(|file| all(&file).items.len());
            assert_eq!(inside.collect::<Vec<_>>(), expected);
            assert!(!by_crate.is_empty() && !by_crate.starts_with("//!"));
        }
    }
}
