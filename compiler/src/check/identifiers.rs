//! Identifiers: the primary keys of models.

use std::fmt;

use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use super::Subject;
use super::fields::partition_key;
use crate::diag;
use crate::ir::{Field, FieldKind, FieldType, Model, Strategy, ValueField};
use crate::vocab::Scalar;

/// Key fields must be there. Only an ID may be declared optional, as a partition key: it is made non-null.
pub(super) fn every_identifier_field_is_required(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        let declared_id = partition_key(model);
        for id in model.identifier.iter().copied().chain(declared_id.filter(|_| model.identifier.is_empty()))
        {
            let field = &model.fields[id];
            if can_be_missing(field, Some(id) == declared_id) {
                let message = format!("`{}.{}` can't be part of the identifier", model.name, field.name);
                let help = match &field.kind {
                    FieldKind::Value(ValueField { ty, .. }) if matches!(ty.named, FieldType::Scalar(_)) => {
                        "add `.required()` to the field"
                    }
                    _ => "an identifier is made of required scalars: use a.string().required()",
                };
                let diagnostic = Diagnostic::new(&diag::identifier::NULLABLE, message, field.span)
                    .label(model.identifier_span, "the identifier")
                    .help(help);
                diagnostics.push(diagnostic);
            }
        }
    }
}

fn can_be_missing(field: &Field, is_partition_key: bool) -> bool {
    let FieldKind::Value(value) = &field.kind else { return true };
    match value.ty.named {
        FieldType::Scalar(Scalar::Id) => !is_partition_key && !value.ty.required,
        FieldType::Scalar(_) => {
            let generated = value.default.as_ref().is_some_and(|default| default.value.is_none());
            !value.ty.required && !generated
        }
        FieldType::Unresolved => false,
        FieldType::Enum(_) | FieldType::CustomType(_) => true,
    }
}

/// DynamoDB keys are single strings and numbers, each once.
pub(super) fn every_identifier_field_can_be_a_key(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        for (position, id) in model.identifier.iter().enumerate() {
            let field = &model.fields[*id];
            if position > 0 && model.identifier.first() == Some(id) {
                let message = format!("`{}` is in the identifier of `{}` twice", field.name, model.name);
                let span = model.identifier_span;
                diagnostics.push(Diagnostic::new(&diag::identifier::REPEATED, message, span));
            }
            // A list as the partition key is silently made a single value (defect D9).
            let unfit = unfit_as_key(field).filter(|unfit| position > 0 || *unfit != Unfit::List);
            if let Some(reason) = unfit {
                let message = format!("`{}.{}` is a {reason} and can't be a key", model.name, field.name);
                let diagnostic = Diagnostic::new(&diag::identifier::KEY_TYPE, message, field.span)
                    .label(model.identifier_span, "the identifier");
                diagnostics.push(diagnostic.help("use a string or a number"));
            }
        }
    }
}

/// Why a stored field can't be a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    List,
    Boolean,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::List => "list",
            Self::Boolean => "boolean",
        })
    }
}

/// DynamoDB keys are strings and numbers.
pub(super) fn unfit_as_key(field: &Field) -> Option<Unfit> {
    match &field.kind {
        FieldKind::Value(value) if value.ty.list.is_some() => Some(Unfit::List),
        FieldKind::Value(value) if value.ty.named == FieldType::Scalar(Scalar::Boolean) => {
            Some(Unfit::Boolean)
        }
        _ => None,
    }
}

/// The pair form of an owner can't be compared in a sort key of the table.
pub(super) fn no_sort_key_is_an_owner(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        for id in model.identifier.iter().skip(1) {
            let sort_key = &model.fields[*id];
            let rule = model.rules.iter().find(|rule| match &rule.strategy {
                Strategy::Owner { field, identity_claim, .. } => {
                    *field == sort_key.name
                        && identity_claim.as_ref().is_none_or(|claim| claim.contains("::"))
                }
                _ => false,
            });
            if let Some(rule) = rule {
                let message = format!("`{}.{}` is a sort key and holds the owner", model.name, sort_key.name);
                let diagnostic = Diagnostic::new(&diag::identifier::OWNER_SORT_KEY, message, sort_key.span)
                    .label(rule.span, "this rule reads it")
                    .help("make it the partition key, name another owner field, or use one claim: `.identityClaim('sub')`");
                diagnostics.push(diagnostic);
            }
        }
    }
}

/// List, default value and validators of a partition key are dropped (defect D9).
pub(super) fn the_partition_key_has_no_modifiers(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        let Some(field) = partition_key(model).map(|id| &model.fields[id]) else { continue };
        let FieldKind::Value(value) = &field.kind else { continue };
        let ignored = if value.ty.list.is_some() {
            Some(("list", field.span))
        } else if let Some(default) = value.default.as_ref().filter(|default| default.value.is_some()) {
            Some(("default value", default.span))
        } else {
            value.validators.first().map(|validator| ("validator", validator.span))
        };
        if let Some((what, span)) = ignored {
            let message = format!(
                "the {what} of `{}.{}` has no effect: it is the partition key",
                model.name, field.name
            );
            diagnostics.push(Diagnostic::new(&diag::field::KEY_MODIFIERS, message, span).help("drop it"));
        }
    }
}

/// Shown in messages: `slug, lang`.
pub(super) fn identifier_text(model: &Model) -> String {
    if model.identifier.is_empty() {
        return "id".to_owned();
    }
    let names: Vec<&str> = model.identifier.iter().map(|id| model.fields[*id].name.as_str()).collect();
    names.join(", ")
}
