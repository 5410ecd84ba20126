//! Enums.

use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};
use rustc_hash::FxHashMap;

use super::Subject;
use super::names::is_name;
use crate::diag;
use crate::ir::Enum;

/// At least one value, each a GraphQL name, each once.
pub(super) fn every_enum_has_legal_values(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for definition in subject.schema.enums.values() {
        if definition.values.is_empty() {
            let message = format!("enum `{}` has no values", definition.name);
            diagnostics.push(Diagnostic::new(&diag::enums::EMPTY, message, definition.span));
        }
        check_values(definition, diagnostics);
    }
}

fn check_values(definition: &Enum, diagnostics: &mut Diagnostics) {
    let mut seen: FxHashMap<&str, Span> = FxHashMap::default();
    for value in &definition.values {
        let name = value.name.as_str();
        if name.contains(char::is_whitespace) {
            let message = format!("the value `{name}` of enum `{}` has white space", definition.name);
            let help = format!("write `{}`", name.split_whitespace().collect::<Vec<_>>().join("_"));
            diagnostics.push(Diagnostic::new(&diag::enums::WHITESPACE, message, value.span).help(help));
        } else if !is_name(name) {
            let message = format!("the value `{name}` of enum `{}` is no GraphQL name", definition.name);
            let help = "use letters, digits and underscores, and don't start with a digit";
            diagnostics.push(Diagnostic::new(&diag::name::INVALID, message, value.span).help(help));
        } else if name.starts_with("__") || matches!(name, "true" | "false" | "null") {
            let message =
                format!("GraphQL keeps `{name}` for itself: it can't be a value of `{}`", definition.name);
            diagnostics.push(Diagnostic::new(&diag::name::RESERVED, message, value.span));
        }
        if let Some(first) = seen.insert(name, value.span) {
            let message = format!("enum `{}` has the value `{name}` twice", definition.name);
            let diagnostic =
                Diagnostic::new(&diag::enums::DUPLICATE, message, value.span).label(first, "first here");
            diagnostics.push(diagnostic.help("drop one of them"));
        }
    }
}
