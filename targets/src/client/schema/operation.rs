//! Custom operations and conversations: from declarations to their entries in `Schema`.

use amplify_schemac_compiler::api::types::{CustomTypeOrigin, Types, ValueType};
use amplify_schemac_compiler::api::{Api, Operation, ReturnType};
use amplify_schemac_compiler::ir::{self, FieldType, Handlers, OperationKind, Schema, TypeUse};
use smol_str::SmolStr;

use super::aliases::Aliases;
use super::library;
use super::value;
use crate::print::ts::{Member, Name, Type};

/// The arguments of a custom operation.
pub(super) fn arguments(operation: &ir::Operation, schema: &Schema, aliases: &Aliases) -> Type {
    let member = |argument: &ir::Argument| {
        value::member(&argument.name, argument.docs.as_ref(), argument.ty, (schema, aliases))
    };
    Type::Object(operation.arguments().iter().map(member).collect())
}

/// The entry of a custom operation.
pub(super) fn entry(
    operation: &Operation<'_>,
    arguments: Option<&Name>,
    api: &Api<'_>,
    aliases: &Aliases,
) -> Type {
    let kind = match operation.source.kind {
        OperationKind::Query => "Query",
        OperationKind::Mutation => "Mutation",
        OperationKind::Subscription(_) => "Subscription",
        OperationKind::Generation(_) => "Generation",
    };
    // Without arguments the call's options come first.
    let arguments = arguments.map_or(Type::Keyword("never"), |name| Type::Named(name.clone()));
    let returned = result(operation, api, aliases, answerable);
    let answered = if answers_later(operation.source) { Type::Keyword("void") } else { returned.clone() };
    let handler = Type::Applied(library::HANDLER, vec![arguments.clone(), answered]);
    Type::Object(vec![
        Member::new("__entityType", Type::Text(format!("custom{kind}").into())),
        Member::new("operationType", Type::Text(SmolStr::new_static(kind))),
        Member::new("args", arguments),
        Member::new("type", result(operation, api, aliases, |ty, _| ty)),
        Member::new("returnType", returned),
        Member::new("functionHandler", handler),
    ])
}

/// Whether the caller doesn't wait for the function's answer.
fn answers_later(operation: &ir::Operation) -> bool {
    match &operation.handlers {
        Handlers::Functions(steps) => steps.last().is_some_and(|step| step.is_async),
        Handlers::None | Handlers::Custom(_) | Handlers::Sql(_) => false,
    }
}

/// The entry of a conversation route.
pub(super) fn conversation() -> Type {
    Type::Object(vec![
        Member::new("__entityType", Type::Text(SmolStr::new_static("customConversation"))),
        Member::new("type", Type::Named(library::CONVERSATION)),
        Member::new("messageType", Type::Named(library::MESSAGE)),
        Member::new("streamEventType", Type::Named(library::STREAM_EVENT)),
    ])
}

/// What a handler gives for what the client gets: models without what the client loads, and JSON more loosely.
fn answerable(ty: Type, has_loaders: bool) -> Type {
    match ty {
        Type::Named(name) if name == library::JSON => Type::Named(library::JSON_ANSWER),
        model if has_loaders => Type::Applied(library::PLAIN, vec![model]),
        other => other,
    }
}

/// What an operation answers. `seen_as` is given each type, and whether it has functions that load related records.
fn result(
    operation: &Operation<'_>,
    api: &Api<'_>,
    aliases: &Aliases,
    seen_as: fn(Type, bool) -> Type,
) -> Type {
    let returns = operation.returns;
    let (named, missing) = match returns.named {
        ReturnType::Model(id) => {
            let has_loaders = api.models.all[id].fields.values().any(|field| field.relationship().is_some());
            let model = Type::Named(aliases.of_expanded_model(id).clone());
            (seen_as(model, has_loaders), value::NULL_OR_UNDEFINED)
        }
        ReturnType::Value(ty) => match declared(ty, &api.types) {
            Some(ty) => (seen_as(value::named(ty, aliases), false), value::missing(ty, api.schema)),
            None => (event_response(), value::NULL),
        },
    };
    let given = TypeUse { named, required: returns.required, list: returns.list };
    // Nothing is sent to a subscriber where there is nothing.
    let is_subscription = matches!(operation.source.kind, OperationKind::Subscription(_));
    value::of_use(if is_subscription { always_there(given) } else { given }, missing)
}

fn always_there<T>(ty: TypeUse<T>) -> TypeUse<T> {
    match ty.list {
        Some(_) => TypeUse { list: Some(ir::List { required: true }), ..ty },
        None => TypeUse { required: true, ..ty },
    }
}

/// The declaration of a type, unless it is generated.
fn declared(ty: ValueType, types: &Types) -> Option<FieldType> {
    match ty {
        ValueType::Scalar(scalar) => Some(FieldType::Scalar(scalar)),
        ValueType::Enum(id) => types.enums[id].source.map(FieldType::Enum),
        ValueType::CustomType(id) => match types.custom_types[id].origin {
            CustomTypeOrigin::Declared(source, _) => Some(FieldType::CustomType(source)),
            CustomTypeOrigin::EventInvocationResponse | CustomTypeOrigin::Conversation => None,
        },
    }
}

/// What a call of a function is answered with that only starts it.
fn event_response() -> Type {
    Type::Object(vec![Member::new("success", Type::Keyword("boolean"))])
}
