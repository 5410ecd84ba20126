//! What is done to the input of a create or update before it is stored: default values, joined keys, validation
//! (chapter 3.2).

use amplify_schemac_compiler::api::types::ValueType;
use amplify_schemac_compiler::api::{IndexPurpose, Model, SortKey, ValueField};
use amplify_schemac_compiler::ir::Validator;
use amplify_schemac_compiler::vocab::{Scalar, ValidatorKind};
use serde_json::Value;
use smol_str::SmolStr;

use super::{Subject, joined};
use crate::appsync::script::Script;
use crate::print::js::{Code, List, Literal, Member, Text};

/// An attribute that joins fields, so that a table or index can be sorted by them.
#[derive(Debug, Clone)]
pub(super) struct JoinedKey {
    /// Its name.
    pub(super) attribute: String,
    /// The fields that it joins.
    pub(super) parts: Vec<SmolStr>,
    /// What messages call its index; `None`: it is the table's own.
    pub(super) index: Option<String>,
}

/// Every joined key of a table, the table's own first, then those of its indexes in order.
pub(super) fn joined_keys(subject: Subject<'_, '_>) -> Vec<JoinedKey> {
    let Subject { model, table, .. } = subject;
    let own = match &model.key.sort {
        SortKey::Composite { fields, attribute, .. } => Some(JoinedKey {
            attribute: attribute.to_string(),
            parts: model.names_of(fields).map(SmolStr::from).collect(),
            index: None,
        }),
        SortKey::None | SortKey::Single(_) => None,
    };
    let of_indexes = table.indexes.iter().filter(|index| !index.joined.is_empty()).map(|index| JoinedKey {
        attribute: index.key.sort.as_deref().unwrap_or_default().to_owned(),
        parts: index.joined.clone(),
        index: Some(match index.purpose {
            IndexPurpose::Declared => format!("@index '{}'", index.name),
            IndexPurpose::Relationship | IndexPurpose::Conversation => {
                format!("global secondary index '{}'", index.name)
            }
        }),
    });
    own.into_iter().chain(of_indexes).collect()
}

/// Joins the keys whose parts are given, or there without being given: `implicit` in the code. `doing` is the word of the
/// messages.
pub(super) fn join(subject: Subject<'_, '_>, doing: &str, script: &mut Script) {
    let keys = joined_keys(subject);
    let with_index = keys.iter().any(|key| key.index.is_some());
    let code = &mut script.request;
    if with_index {
        code.line("const values = { ...implicit, ...input };");
    }
    for JoinedKey { attribute, parts, index } in &keys {
        let names = List(parts.iter().map(|part| Text(part)));
        match index {
            None => {
                let value = joined(parts.iter().map(SmolStr::as_str), "input");
                code.line(format_args!("input{} = {value};", Member(attribute)));
            }
            Some(index) => {
                code.line(format_args!(
                    "joinKey(input, values, {}, {names}, {});",
                    Text(attribute),
                    Text(index)
                ));
            }
        }
    }
    if with_index {
        let comment = "Joins the parts of an index's sort key, all of which are needed if any is given.";
        script.function(comment, "joinKey(input, values, attribute, parts, index)", |code, _| {
            code.line("const missing = parts.filter((part) => !Object.hasOwn(values, part));");
            code.block("if (missing.length === parts.length) {", "}", |code| code.line("return;"));
            code.block("if (missing.length > 0) {", "}", |code| {
                code.block("util.error(", ");", |code| {
                    code.line(format_args!(
                        "`When {doing} any part of the composite sort key for ${{index}}, you must provide all fields for the key. Missing key: '${{missing[0]}}'.`,"
                    ));
                });
            });
            code.line("// A record without a part isn't in the index.");
            code.line("const isWhole = parts.every((part) => values[part] !== null);");
            code.line("input[attribute] = isWhole ? parts.map((part) => values[part]).join('#') : null;");
        });
    }
}

/// Puts default values where the input has none, or `null`.
pub(super) fn add_defaults(model: &Model<'_>, code: &mut Code) {
    for field in model.fields.values() {
        let Some(value) = field.value() else { continue };
        let Some(text) = value.default.and_then(|default| default.value.as_deref()) else { continue };
        let Some(default) = default_value(value, text) else { continue };
        let member = Member(&field.name);
        code.line(format_args!("input{member} = input{member} ?? {};", Literal(&default)));
    }
}

/// A default value as it is stored.
fn default_value(field: &ValueField<'_>, text: &str) -> Option<Value> {
    match field.ty.named {
        ValueType::Scalar(
            Scalar::Integer | Scalar::Float | Scalar::Boolean | Scalar::Timestamp | Scalar::Json,
        ) => serde_json::from_str(text).ok(),
        ValueType::Scalar(_) | ValueType::Enum(_) => Some(Value::from(text)),
        ValueType::CustomType(_) => None,
    }
}

/// Adds `validate(input)` and its call, if any field has rules.
pub(in crate::appsync) fn validate(model: &Model<'_>, script: &mut Script) {
    let has_rules =
        model.fields.values().any(|field| field.value().is_some_and(|value| !value.validators.is_empty()));
    if !has_rules {
        return;
    }
    script.request.line("validate(input);");
    script.function("Refuses values that break a rule of their field.", "validate(input)", |code, _| {
        for field in model.fields.values() {
            let Some(value) = field.value().filter(|value| !value.validators.is_empty()) else { continue };
            let member = Member(&field.name);
            code.block(format_args!("if ((input{member} ?? null) !== null) {{"), "}", |code| {
                for validator in value.validators {
                    code.block(
                        format_args!("if (!{}) {{", test(validator, &format!("input{member}"))),
                        "}",
                        |code| {
                            let message = message(validator, &model.name, &field.name);
                            code.line(format_args!("util.error({});", Text(&message)));
                        },
                    );
                }
            });
        }
    });
}

/// Whether a value keeps a rule; an expression that can stand behind `!`.
fn test(validator: &Validator, value: &str) -> String {
    let number = || number(&validator.value);
    let text = Text(&validator.value);
    match validator.kind {
        ValidatorKind::Gt => format!("({value} > {})", number()),
        ValidatorKind::Lt => format!("({value} < {})", number()),
        ValidatorKind::Gte => format!("({value} >= {})", number()),
        ValidatorKind::Lte => format!("({value} <= {})", number()),
        ValidatorKind::MinLength => format!("({value}.length >= {})", number()),
        ValidatorKind::MaxLength => format!("({value}.length <= {})", number()),
        ValidatorKind::StartsWith => format!("{value}.startsWith({text})"),
        ValidatorKind::EndsWith => format!("{value}.endsWith({text})"),
        ValidatorKind::Matches => format!("util.matches({text}, {value})"),
    }
}

/// A number as it is written; what is none, which no check lets through, stays a text.
fn number(value: &str) -> String {
    let is_number = value.parse::<f64>().is_ok_and(f64::is_finite);
    if is_number { value.to_owned() } else { Text(value).to_string() }
}

/// The message of a rule, given or by default.
fn message(validator: &Validator, model: &str, field: &str) -> String {
    if let Some(message) = &validator.message {
        return message.to_string();
    }
    let must = match validator.kind {
        ValidatorKind::Gt => "be greater than",
        ValidatorKind::Lt => "be less than",
        ValidatorKind::Gte => "be greater than or equal to",
        ValidatorKind::Lte => "be less than or equal to",
        ValidatorKind::MinLength => "have a minimum length of",
        ValidatorKind::MaxLength => "have a maximum length of",
        ValidatorKind::StartsWith => "start with",
        ValidatorKind::EndsWith => "end with",
        ValidatorKind::Matches => "match",
    };
    format!("Field {field} of type {model} must {must} {}", validator.value)
}
