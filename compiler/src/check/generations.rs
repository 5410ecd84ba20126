//! What a language model can't be made to give: results of generations, arguments of tools.

use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};
use rustc_hash::FxHashSet;

use super::Subject;
use crate::diag;
use crate::ir::{CustomType, FieldType, Id, OperationKind, ReturnType, Schema, ToolTarget, TypeUse};
use crate::vocab::Scalar;

/// A model can't be made to answer with these, so they can't be required; models bring required timestamps.
pub(super) fn no_result_requires_what_a_model_cannot_give(
    subject: &Subject<'_>,
    diagnostics: &mut Diagnostics,
) {
    let schema = subject.schema;
    for operation in schema.operations.values() {
        let (OperationKind::Generation(_), Some(returns)) = (&operation.kind, operation.returns) else {
            continue;
        };
        let found = match returns.named {
            ReturnType::Model(model) => Some((
                format!("the model `{}`, which has required timestamps", schema.models[model].name),
                operation.span,
            )),
            ReturnType::Value(named) => {
                let ty = TypeUse { named, required: returns.required, list: returns.list };
                find_required(schema, ty, "the result", operation.span, &mut FxHashSet::default())
            }
        };
        if let Some((what, span)) = found {
            let message = format!("the generation `{}` returns {what}", operation.name);
            let mut diagnostic = Diagnostic::new(&diag::generation::REQUIRED_SCALAR, message, operation.span)
                .help("make it optional, or return a.string()");
            if span != operation.span {
                diagnostic = diagnostic.label(span, "required here");
            }
            diagnostics.push(diagnostic);
        }
    }
}

/// The same goes for the arguments of a query that a conversation's tool calls.
pub(super) fn no_tool_requires_what_a_model_cannot_give(
    subject: &Subject<'_>,
    diagnostics: &mut Diagnostics,
) {
    let schema = subject.schema;
    for tool in schema.conversations.values().flat_map(|conversation| &conversation.tools) {
        let ToolTarget::Query(query) = tool.target else { continue };
        let mut seen = FxHashSet::default();
        let found = schema.operations[query].arguments().iter().find_map(|argument| {
            let place = format!("`{}`", argument.name);
            find_required(schema, argument.ty, &place, argument.span, &mut seen)
        });
        if let Some((what, span)) = found {
            let message = format!("the tool `{}` would need {what}", tool.name);
            let diagnostic = Diagnostic::new(&diag::conversation::TOOL_ARGUMENT, message, tool.span)
                .label(span, "required here")
                .help("make it optional, or take a string");
            diagnostics.push(diagnostic);
        }
    }
}

fn find_required(
    schema: &Schema,
    ty: TypeUse<FieldType>,
    place: &str,
    span: Span,
    seen: &mut FxHashSet<Id<CustomType>>,
) -> Option<(String, Span)> {
    match ty.named {
        FieldType::Scalar(scalar) => {
            let required = ty.required || ty.is_required();
            (required && is_impossible(scalar))
                .then(|| (format!("a required {} in {place}", scalar.graphql()), span))
        }
        FieldType::CustomType(id) if seen.insert(id) => {
            let custom_type = &schema.custom_types[id];
            custom_type.fields.values().find_map(|field| {
                let place = format!("`{}.{}`", custom_type.name, field.name);
                find_required(schema, field.ty, &place, field.span, seen)
            })
        }
        FieldType::CustomType(_) | FieldType::Enum(_) | FieldType::Unresolved => None,
    }
}

/// Scalars of AppSync, JSON excepted (reference chapter 07).
fn is_impossible(scalar: Scalar) -> bool {
    match scalar {
        Scalar::Id | Scalar::String | Scalar::Integer | Scalar::Float | Scalar::Boolean | Scalar::Json => {
            false
        }
        Scalar::Date
        | Scalar::Time
        | Scalar::DateTime
        | Scalar::Timestamp
        | Scalar::Email
        | Scalar::Phone
        | Scalar::Url
        | Scalar::IpAddress => true,
    }
}
