//! Models as a whole.

use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use super::Subject;
use crate::diag;
use crate::ir::{FieldKind, FieldType};
use crate::vocab::Scalar;

/// Filters and conditions have `and`, `or` and `not` of their own.
pub(super) fn no_field_is_a_filter_word(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        for field in model.fields.values() {
            let filtered = match &field.kind {
                FieldKind::Value(value) => {
                    matches!(value.ty.named, FieldType::Scalar(_) | FieldType::Enum(_))
                }
                FieldKind::Relationship(_) => false,
            };
            if filtered && matches!(field.name.as_str(), "and" | "or" | "not") {
                let message = format!("the filter of `{}` already has `{}`", model.name, field.name);
                let diagnostic = Diagnostic::new(&diag::model::FILTER_WORD, message, field.span);
                diagnostics.push(diagnostic.help("choose another name for the field"));
            }
        }
    }
}

/// Timestamps of another type are kept and filled with text all the same (chapter 3, trap 18).
pub(super) fn timestamps_hold_text(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let schema = subject.schema;
    for model in schema.models.values().filter(|model| !schema.parts[model.part].engine.is_sql()) {
        for field in model.fields.values() {
            let FieldKind::Value(value) = &field.kind else { continue };
            let is_text = matches!(value.ty.named, FieldType::Scalar(Scalar::String | Scalar::DateTime));
            let is_text = is_text || value.ty.named == FieldType::Unresolved;
            if matches!(field.name.as_str(), "createdAt" | "updatedAt") && !is_text {
                let message =
                    format!("`{}.{}` is filled with a text, whatever its type", model.name, field.name);
                let diagnostic = Diagnostic::new(&diag::model::TIMESTAMP_TYPE, message, field.span);
                diagnostics.push(diagnostic.help("use a.datetime(), or choose another name"));
            }
        }
    }
}
