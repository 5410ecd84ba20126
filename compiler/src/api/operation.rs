//! Custom operations (chapters 1.6 and 2.7): from declarations to root fields.

use smol_str::SmolStr;

use super::auth::{
    AuthDirective, DefaultMode, Providers, add_directives, directives, is_static, native_directives,
};
use super::graphql::Root;
use super::model::{Model, Models};
use super::naming;
use super::types::{self, Types, ValueType};
use crate::ir::{self, Handlers, Id, OperationKind, Schema, SubscriptionSource, TypeUse};
use crate::vocab::{Provider, Scalar};

/// A custom operation.
#[derive(Debug)]
pub struct Operation<'a> {
    /// Its declaration.
    pub source: &'a ir::Operation,
    /// The root type that it is a field of.
    pub root: Root,
    /// Its arguments; custom types among them stand for their inputs.
    pub arguments: Vec<Argument>,
    /// What it answers.
    pub returns: TypeUse<ReturnType<'a>>,
    /// The mutations that it listens to.
    pub subscribes_to: Vec<SmolStr>,
    /// Who may ask for it.
    pub auth: Vec<AuthDirective>,
}

impl Operation<'_> {
    /// Whether the reference makes its resolver itself, so that it comes behind the models' fields.
    pub(super) fn is_late(&self) -> bool {
        match self.source.handlers {
            Handlers::Functions(_) | Handlers::Sql(_) => true,
            Handlers::Custom(_) => false,
            Handlers::None => matches!(self.source.kind, OperationKind::Generation(_)),
        }
    }
}

/// An argument.
#[derive(Debug, Clone)]
pub struct Argument {
    /// Its name.
    pub name: SmolStr,
    /// Its type.
    pub ty: TypeUse<ValueType>,
}

/// What an operation answers.
#[derive(Debug, Clone, Copy)]
pub enum ReturnType<'a> {
    /// A value.
    Value(ValueType),
    /// A model's record.
    Model(Id<Model<'a>>),
}

/// The custom operations, in order.
pub(super) fn expand<'a>(schema: &'a Schema, types: &Types, models: &Models<'a>) -> Vec<Operation<'a>> {
    let default = schema.data.default_mode.provider();
    schema
        .operations
        .values()
        .map(|source| Operation {
            source,
            root: root_of(&source.kind),
            arguments: source
                .arguments()
                .iter()
                .map(|argument| Argument { name: argument.name.clone(), ty: types.value_use(argument.ty) })
                .collect(),
            returns: returns_of(source, schema, types, models),
            subscribes_to: subscribes_to(source, schema),
            auth: auth_of(source, default),
        })
        .collect()
}

fn root_of(kind: &OperationKind) -> Root {
    match kind {
        OperationKind::Query | OperationKind::Generation(_) => Root::Query,
        OperationKind::Mutation => Root::Mutation,
        OperationKind::Subscription(_) => Root::Subscription,
    }
}

/// The result: fixed for an asynchronous function, the first source's for a subscription that declares none.
fn returns_of<'a>(
    operation: &ir::Operation,
    schema: &Schema,
    types: &Types,
    models: &Models<'a>,
) -> TypeUse<ReturnType<'a>> {
    if types::answers_as_event(operation)
        && let Some(id) = types.event_response
    {
        return TypeUse::optional(ReturnType::Value(ValueType::CustomType(id)));
    }
    if let Some(declared) = operation.returns {
        return declared.map(|named| return_type(named, types, models));
    }
    let source = match &operation.kind {
        OperationKind::Subscription(sources) => sources.first(),
        OperationKind::Query | OperationKind::Mutation | OperationKind::Generation(_) => None,
    };
    match source {
        Some(SubscriptionSource::Mutation(id)) => match &schema.operations[*id] {
            // Reported: a source has no sources itself.
            source if matches!(source.kind, OperationKind::Subscription(_)) => TypeUse::optional(TEXT),
            source => returns_of(source, schema, types, models),
        },
        Some(SubscriptionSource::Model { model, .. }) => {
            TypeUse::optional(return_type(ir::ReturnType::Model(*model), types, models))
        }
        None => TypeUse::optional(TEXT),
    }
}

/// Stands for what a valid schema has nowhere.
const TEXT: ReturnType<'static> = ReturnType::Value(ValueType::Scalar(Scalar::String));

fn return_type<'a>(ty: ir::ReturnType, types: &Types, models: &Models<'a>) -> ReturnType<'a> {
    match ty {
        ir::ReturnType::Value(value) => ReturnType::Value(types.value_type(value)),
        ir::ReturnType::Model(model) => models.model_of(model).map_or(TEXT, ReturnType::Model),
    }
}

/// The mutations that a subscription names, in the order written.
fn subscribes_to(operation: &ir::Operation, schema: &Schema) -> Vec<SmolStr> {
    let OperationKind::Subscription(sources) = &operation.kind else { return Vec::new() };
    let mut names = Vec::new();
    for source in sources {
        match source {
            SubscriptionSource::Mutation(id) => names.push(schema.operations[*id].name.clone()),
            SubscriptionSource::Model { model, mutations } => {
                let model = &schema.models[*model].name;
                // Whether the model has such a mutation is not looked at (defect D17).
                names.extend(
                    mutations.iter().map(|word| SmolStr::from(naming::root_field(&word.value, model))),
                );
            }
        }
    }
    names
}

/// Who may ask for an operation. Behind functions and statements the groups of rules are lost: the resolver asks.
fn auth_of(operation: &ir::Operation, default: Provider) -> Vec<AuthDirective> {
    let mut auth = match &operation.handlers {
        Handlers::Custom(_) => native_directives(&operation.rules),
        Handlers::Functions(_) | Handlers::Sql(_) | Handlers::None => Vec::new(),
    };
    add_directives(&mut auth, [Provider::Iam]);
    let has_resolver = match &operation.handlers {
        Handlers::Functions(_) | Handlers::Sql(_) => true,
        Handlers::Custom(_) => false,
        Handlers::None => matches!(operation.kind, OperationKind::Generation(_)),
    };
    if has_resolver {
        let providers = operation
            .rules
            .iter()
            .filter(|rule| is_static(&rule.strategy))
            .map(|rule| rule.strategy.provider())
            .fold(Providers::IAM, Providers::with);
        add_directives(&mut auth, directives(providers, default, DefaultMode::AsHeld));
    }
    auth
}
