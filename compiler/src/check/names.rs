//! Names that become GraphQL names.

use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};

use super::Subject;
use crate::diag;
use crate::ir::{Definition, Model, OperationKind};
use crate::vocab::{ModelOperation, Scalar};

/// Definitions, fields, arguments and enum values are names of GraphQL, and none of its reserved ones.
pub(super) fn every_name_is_legal(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let schema = subject.schema;
    for definition in &schema.definitions {
        let (name, span) = (schema.name_of(*definition), schema.span_of(*definition));
        check_name(name, "the definition", span, diagnostics);
        if is_taken(*definition, name) {
            let message = format!("`{name}` is a type of GraphQL itself");
            diagnostics
                .push(Diagnostic::new(&diag::name::RESERVED, message, span).help("choose another name"));
        }
    }
    for model in schema.models.values() {
        for field in model.fields.values() {
            check_name(&field.name, "the field", field.span, diagnostics);
        }
    }
    for custom_type in schema.custom_types.values() {
        for field in custom_type.fields.values() {
            check_name(&field.name, "the field", field.span, diagnostics);
        }
    }
    for operation in schema.operations.values() {
        for argument in operation.arguments() {
            check_name(&argument.name, "the argument", argument.span, diagnostics);
        }
    }
}

fn is_taken(definition: Definition, name: &str) -> bool {
    let is_type =
        matches!(definition, Definition::Model(_) | Definition::CustomType(_) | Definition::Enum(_));
    is_type && (matches!(name, "Query" | "Mutation" | "Subscription") || Scalar::from_graphql(name).is_some())
}

fn check_name(name: &str, what: &str, span: Span, diagnostics: &mut Diagnostics) {
    if !is_name(name) {
        let message = format!("{what} `{name}` is no GraphQL name");
        let help = "use letters, digits and underscores, and don't start with a digit";
        diagnostics.push(Diagnostic::new(&diag::name::INVALID, message, span).help(help));
    } else if name.starts_with("__") {
        let message = format!("{what} `{name}` starts with two underscores, which GraphQL keeps for itself");
        diagnostics.push(Diagnostic::new(&diag::name::RESERVED, message, span).help("choose another name"));
    }
}

/// `Name` of the GraphQL specification.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

/// AppSync takes no schema without definitions.
pub(super) fn the_schema_is_not_empty(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let Some(part) = subject.schema.parts.values().next() else { return };
    if subject.schema.definitions.is_empty() && !diagnostics.has_errors() {
        let help = "define a model: `Post: a.model({ title: a.string() })`";
        diagnostics
            .push(Diagnostic::new(&diag::schema::EMPTY, "the schema defines nothing", part.span).help(help));
    }
}

/// GraphQL requires the Query type (defect G4).
pub(super) fn a_query_exists(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let schema = subject.schema;
    let has_query = schema.models.values().any(has_query)
        || !schema.conversations.is_empty()
        || schema
            .operations
            .values()
            .any(|operation| matches!(operation.kind, OperationKind::Query | OperationKind::Generation(_)));
    if has_query || schema.definitions.is_empty() {
        return;
    }
    if let Some(part) = schema.parts.values().next() {
        let message = "nothing in the schema is a query, and GraphQL requires one";
        let help = "leave `get` or `list` of a model enabled, or add a custom query";
        diagnostics.push(Diagnostic::new(&diag::schema::NO_QUERY, message, part.span).help(help));
    }
}

fn has_query(model: &Model) -> bool {
    let disabled = |operation| model.disabled.contains(&operation);
    let all_disabled = disabled(ModelOperation::Queries)
        || (disabled(ModelOperation::Get) && disabled(ModelOperation::List));
    !all_disabled || model.indexes.iter().any(|index| index.query.is_some())
}
