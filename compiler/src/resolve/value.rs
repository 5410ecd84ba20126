//! Default values and validators of fields, in the text form that directives have (reference chapter 1.3).

use amplify_schemac_grammar::Diagnostic;
use smol_str::SmolStr;

use super::scope::Scope;
use super::text::directive_text;
use crate::diag;
use crate::draft::{Constant, FieldDraft, ValidatorDraft};
use crate::ir::{DefaultValue, Validator};

/// A default value; `None` if there is none, or none with a text form, which is reported where it can apply: never in
/// a required field of DynamoDB (defect G12).
pub(super) fn resolve_default(
    scope: &mut Scope<'_>,
    draft: &FieldDraft,
    place: &str,
) -> Option<DefaultValue> {
    let default = draft.default.as_ref()?;
    let Some(value) = &default.value else { return Some(DefaultValue { span: default.span, value: None }) };
    let raw = match &value.value {
        Constant::Other => return None,
        Constant::Null | Constant::Undefined => {
            let message = format!("the default value of {place} is null, which is no default value");
            let help = "leave `.default(…)` out: an optional field starts as null";
            scope.report(Diagnostic::new(&diag::field::DEFAULT_NULL, message, value.span).help(help));
            return None;
        }
        other => text_form(other),
    };
    let Some(raw) = raw else {
        let message = format!("the default value of {place} has no text form");
        let help = "write a JSON default as text, quotes escaped for the generated schema";
        scope.report(Diagnostic::new(&diag::field::DEFAULT_WITHOUT_TEXT, message, value.span).help(help));
        return None;
    };
    let value = directive_text(scope, &format!("the default value of {place}"), &raw, value.span);
    Some(DefaultValue { span: default.span, value: Some(value) })
}

/// What `toString` gives in JavaScript; `None` where that is no useful text (defect D5).
fn text_form(value: &Constant) -> Option<SmolStr> {
    match value {
        Constant::Boolean(value) => Some(if *value { "true".into() } else { "false".into() }),
        Constant::Number(value) => Some(number_text(*value)),
        Constant::String(value) => Some(value.clone()),
        Constant::Array(items) => {
            let items: Option<Vec<SmolStr>> = items
                .iter()
                .map(|item| match item {
                    Constant::Null | Constant::Undefined => Some(SmolStr::default()),
                    other => text_form(other),
                })
                .collect();
            Some(items?.join(",").into())
        }
        Constant::Undefined | Constant::Null | Constant::Object(_) | Constant::Other => None,
    }
}

fn number_text(value: f64) -> SmolStr {
    ryu_js::Buffer::new().format(value).into()
}

/// A validator.
pub(super) fn resolve_validator(scope: &mut Scope<'_>, draft: &ValidatorDraft, place: &str) -> Validator {
    let raw = text_form(&draft.value.value).unwrap_or_default();
    let what = format!("the value of {}() of {place}", draft.kind.word());
    let value = directive_text(scope, &what, &raw, draft.value.span);
    Validator { span: draft.span, kind: draft.kind, value, message: draft.message.clone() }
}
