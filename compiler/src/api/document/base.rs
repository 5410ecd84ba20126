//! What every schema has (chapter 2.1): the inputs that compare scalars, and their enums.

use crate::api::graphql::{EnumType, InputValue, TypeDefinition, argument, input};
use crate::ir::TypeUse;
use crate::vocab::Scalar;
use smol_str::SmolStr;

/// Scalars that values are compared as, by their names in inputs.
const BASES: [&str; 5] = ["String", "Int", "Float", "Boolean", "ID"];

const EQUALITY: &[&str] = &["ne", "eq"];
const ORDER: &[&str] = &["ne", "eq", "le", "lt", "ge", "gt"];

/// The scalar that values of a field are compared as.
pub(super) fn base_of(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Id => "ID",
        Scalar::Integer | Scalar::Timestamp => "Int",
        Scalar::Float => "Float",
        Scalar::Boolean => "Boolean",
        Scalar::String
        | Scalar::Date
        | Scalar::Time
        | Scalar::DateTime
        | Scalar::Email
        | Scalar::Json
        | Scalar::Phone
        | Scalar::Url
        | Scalar::IpAddress => "String",
    }
}

/// The input of an error that a conversation's handler reports. It is there without conversations as well.
pub(super) fn turn_error_input() -> TypeDefinition {
    let fields = ["errorType", "message"].map(|name| argument(name, TypeUse::required("String")));
    input("AmplifyAIConversationTurnErrorInput", fields)
}

/// The rest, in order.
pub(super) fn definitions() -> Vec<TypeDefinition> {
    let mut all: Vec<TypeDefinition> = BASES.iter().map(|base| filter(base)).collect();
    all.extend(BASES.iter().map(|base| subscription_filter(base)));
    all.push(enumeration(
        "ModelAttributeTypes",
        &[
            "binary",
            "binarySet",
            "bool",
            "list",
            "map",
            "number",
            "numberSet",
            "string",
            "stringSet",
            "_null",
        ],
    ));
    all.push(input("ModelSizeInput", values(ORDER, "Int").chain([list("between", "Int")])));
    all.push(enumeration("ModelSortDirection", &["ASC", "DESC"]));
    all
}

fn filter(base: &'static str) -> TypeDefinition {
    let mut fields = comparisons(base);
    fields.push(argument("attributeExists", TypeUse::optional("Boolean")));
    fields.push(argument("attributeType", TypeUse::optional("ModelAttributeTypes")));
    if is_text(base) {
        fields.push(argument("size", TypeUse::optional("ModelSizeInput")));
    }
    input(format!("Model{base}Input"), fields)
}

fn subscription_filter(base: &'static str) -> TypeDefinition {
    let mut fields = comparisons(base);
    if base != "Boolean" {
        fields.extend(["in", "notIn"].map(|name| list(name, base)));
    }
    input(format!("ModelSubscription{base}Input"), fields)
}

/// What filters of queries and of subscriptions have in common.
fn comparisons(base: &'static str) -> Vec<InputValue> {
    let mut fields: Vec<InputValue> =
        values(if base == "Boolean" { EQUALITY } else { ORDER }, base).collect();
    if is_text(base) {
        fields.extend(values(&["contains", "notContains"], base));
    }
    if base != "Boolean" {
        fields.push(list("between", base));
    }
    if is_text(base) {
        fields.extend(values(&["beginsWith"], base));
    }
    fields
}

fn is_text(base: &str) -> bool {
    matches!(base, "String" | "ID")
}

/// How a sort key is compared: `ModelStringKeyConditionInput`.
pub(super) fn key_condition(base: &'static str) -> TypeDefinition {
    let mut fields: Vec<InputValue> = values(&["eq", "le", "lt", "ge", "gt"], base).collect();
    fields.push(list("between", base));
    if is_text(base) {
        fields.extend(values(&["beginsWith"], base));
    }
    input(format!("Model{base}KeyConditionInput"), fields)
}

fn values(names: &'static [&'static str], base: &'static str) -> impl Iterator<Item = InputValue> {
    names.iter().map(move |name| argument(*name, TypeUse::optional(base)))
}

fn list(name: &'static str, base: &'static str) -> InputValue {
    argument(name, TypeUse::list_of(base))
}

fn enumeration(name: &'static str, values: &[&'static str]) -> TypeDefinition {
    TypeDefinition::Enum(EnumType {
        name: SmolStr::new_static(name),
        values: values.iter().map(|value| SmolStr::new_static(value)).collect(),
    })
}
