//! Default values and validators of fields.

use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use super::Subject;
use super::default_values::is_valid;
use crate::diag;
use crate::ir::{DefaultValue, Engine, Field, FieldKind, FieldType, Id, Model, Validator, ValueField};
use crate::vocab::{Scalar, ValidatorKind};

/// The field that is the partition key, if it is declared: all its modifiers are dropped (chapter 1.3).
pub(super) fn partition_key(model: &Model) -> Option<Id<Field>> {
    model
        .identifier
        .first()
        .copied()
        .or_else(|| model.fields.iter().find(|(_, field)| field.name == "id").map(|(id, _)| id))
}

fn stored_fields(model: &Model) -> impl Iterator<Item = (&Field, &ValueField)> {
    let key = partition_key(model);
    model.fields.iter().filter(move |(id, _)| Some(*id) != key).filter_map(|(_, field)| match &field.kind {
        FieldKind::Value(value) => Some((field, value)),
        FieldKind::Relationship(_) => None,
    })
}

/// A default value is one of the field's type, and one that can be used.
pub(super) fn every_default_value_can_apply(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let schema = subject.schema;
    for model in schema.models.values() {
        let engine = schema.parts[model.part].engine;
        for field in model.fields.values() {
            if let FieldKind::Value(ValueField { default: Some(default), ty, .. }) = &field.kind {
                check_database_default(model, field, ty.named, default, engine, diagnostics);
            }
        }
        for (field, value) in stored_fields(model) {
            if let Some(default) = &value.default {
                check_default(model, field, value, default, engine, diagnostics);
            }
        }
    }
}

fn check_database_default(
    model: &Model,
    field: &Field,
    named: FieldType,
    default: &DefaultValue,
    engine: Engine,
    diagnostics: &mut Diagnostics,
) {
    let possible = engine == Engine::PostgreSql && named == FieldType::Scalar(Scalar::Integer);
    if default.value.is_none() && !possible {
        let message = format!("the database can't make a default value for `{}.{}`", model.name, field.name);
        let help = "give the value: `.default(…)`; only integers of PostgreSQL do without";
        diagnostics
            .push(Diagnostic::new(&diag::field::DEFAULT_BY_DATABASE, message, default.span).help(help));
    }
}

fn check_default(
    model: &Model,
    field: &Field,
    value: &ValueField,
    default: &DefaultValue,
    engine: Engine,
    diagnostics: &mut Diagnostics,
) {
    let place = format!("`{}.{}`", model.name, field.name);
    if value.ty.list.is_some() {
        let message = format!("{place} is a list and can't have a default value");
        diagnostics.push(Diagnostic::new(&diag::field::DEFAULT_ON_LIST, message, default.span));
        return;
    }
    let (Some(text), FieldType::Scalar(scalar)) = (&default.value, value.ty.named) else { return };
    // SQL databases check their own defaults (chapter 1.12).
    if engine != Engine::DynamoDb {
        return;
    }
    if !is_valid(scalar, text) {
        let message =
            format!("`{text}` is no {} and can't be the default value of {place}", scalar.graphql());
        diagnostics.push(Diagnostic::new(&diag::field::DEFAULT_VALUE, message, default.span));
    } else if value.ty.required {
        let message = format!("{place} is required, so its default value is never used");
        let help = "drop `.required()` to let clients leave it out";
        diagnostics
            .push(Diagnostic::new(&diag::field::UNREACHABLE_DEFAULT, message, default.span).help(help));
    }
}

/// Validators are for single numbers and strings, each kind once, with values they can compare with.
pub(super) fn every_validator_fits_its_field(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        for (field, value) in stored_fields(model) {
            let place = format!("{}.{}", model.name, field.name);
            if let (Some(validator), Some(_)) = (value.validators.first(), value.ty.list) {
                let message = format!("`{place}` is a list and can't be validated");
                diagnostics.push(Diagnostic::new(&diag::field::VALIDATOR_ON_LIST, message, validator.span));
                continue;
            }
            for (index, validator) in value.validators.iter().enumerate() {
                check_validator(&place, value.ty.named, validator, diagnostics);
                let earlier = value.validators.iter().take(index).find(|other| other.kind == validator.kind);
                if let Some(earlier) = earlier {
                    let word = validator.kind.word();
                    let message = format!("`{place}` is validated by {word} twice");
                    let diagnostic =
                        Diagnostic::new(&diag::field::VALIDATOR_DUPLICATE, message, validator.span)
                            .label(earlier.span, "first here")
                            .help("keep one of them");
                    diagnostics.push(diagnostic);
                }
            }
        }
    }
}

fn check_validator(place: &str, named: FieldType, validator: &Validator, diagnostics: &mut Diagnostics) {
    let word = validator.kind.word();
    let fits = match named {
        FieldType::Scalar(Scalar::Integer | Scalar::Float) => validator.kind.is_numeric(),
        FieldType::Scalar(Scalar::String) => !validator.kind.is_numeric(),
        FieldType::Unresolved => true,
        _ => false,
    };
    if !fits {
        let message = format!(
            "{word} can't validate `{place}`: it isn't a {}",
            if validator.kind.is_numeric() { "number" } else { "string" }
        );
        diagnostics.push(Diagnostic::new(&diag::field::VALIDATOR_TYPE, message, validator.span));
        return;
    }
    let wanted = match validator.kind {
        ValidatorKind::MinLength | ValidatorKind::MaxLength => {
            let length = leading_integer(&validator.value);
            length.is_none_or(|length| length < 0).then_some("a whole number from 0")
        }
        kind if kind.is_numeric() => {
            (!super::default_values::starts_with_number(&validator.value)).then_some("a number")
        }
        _ => None,
    };
    if let Some(wanted) = wanted {
        let message = format!("{word} of `{place}` compares with {wanted}");
        diagnostics.push(Diagnostic::new(&diag::field::VALIDATOR_VALUE, message, validator.span));
    }
}

/// JavaScript's `parseInt`; huge numbers saturate.
fn leading_integer(text: &str) -> Option<i64> {
    let text = text.trim_start();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then(|| sign * digits.parse::<i64>().unwrap_or(i64::MAX))
}
