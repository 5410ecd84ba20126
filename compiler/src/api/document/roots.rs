//! The fields of `Query`, `Mutation` and `Subscription` (chapters 2.2 to 2.4 and 2.7).

use smol_str::SmolStr;

use super::inputs::{input_name, key_arguments};
use super::{Parts, keys, model_name, named};
use crate::api::access::{Permission, Who};
use crate::api::conversation::{Conversation, block};
use crate::api::graphql::{FieldDefinition, InputValue, Root, TypeRef, argument};
use crate::api::model::{Action, FieldKind, Index, IndexQuery, Model, ModelOperation};
use crate::api::naming;
use crate::api::operation::{Operation, ReturnType};
use crate::api::types::Types;
use crate::ir::{Definition, TypeUse};
use crate::vocab::Provider;

/// The root types that hold an operation written by hand, by the place of the root.
pub(super) fn marked(parts: &Parts<'_, '_>) -> [bool; 3] {
    Root::ALL.map(|root| {
        let has_chat = root == Root::Mutation && !parts.conversations.is_empty();
        has_chat || parts.operations.iter().any(|operation| operation.root == root)
    })
}

/// The fields of each root type, by the place of the root.
pub(super) fn fields(parts: &Parts<'_, '_>) -> [Vec<FieldDefinition>; 3] {
    let mut fields = RootFields::default();
    for conversation in parts.conversations {
        answers(parts, conversation, &mut fields);
    }
    for definition in &parts.schema.definitions {
        match *definition {
            Definition::Operation(id) => {
                if let Some(operation) = parts.operations.get(id.index()).filter(|each| !each.is_late()) {
                    fields.of(operation.root).push(custom(parts, operation));
                }
            }
            Definition::Conversation(id) => {
                if let Some(conversation) = parts.conversations.get(id.index()) {
                    fields.of(Root::Mutation).push(send(conversation));
                }
            }
            Definition::Model(_) | Definition::CustomType(_) | Definition::Enum(_) => {}
        }
    }
    for model in parts.models.all.values() {
        of_model(parts.types, model, &mut fields);
    }
    for operation in parts.operations.iter().filter(|operation| operation.is_late()) {
        fields.of(operation.root).push(custom(parts, operation));
    }
    [fields.query, fields.mutation, fields.subscription]
}

#[derive(Default)]
struct RootFields {
    query: Vec<FieldDefinition>,
    mutation: Vec<FieldDefinition>,
    subscription: Vec<FieldDefinition>,
}

impl RootFields {
    fn of(&mut self, root: Root) -> &mut Vec<FieldDefinition> {
        match root {
            Root::Query => &mut self.query,
            Root::Mutation => &mut self.mutation,
            Root::Subscription => &mut self.subscription,
        }
    }
}

fn of_model(types: &Types, model: &Model<'_>, fields: &mut RootFields) {
    for operation in &model.operations {
        let (root, field) = match operation.action {
            Action::Get => (Root::Query, key_query(types, model, operation)),
            Action::List => (Root::Query, list(types, model, operation)),
            Action::Create => (Root::Mutation, mutation(model, operation, "Create")),
            Action::Update => (Root::Mutation, mutation(model, operation, "Update")),
            Action::Delete => (Root::Mutation, mutation(model, operation, "Delete")),
            Action::OnCreate => (Root::Subscription, subscription(model, operation, "create")),
            Action::OnUpdate => (Root::Subscription, subscription(model, operation, "update")),
            Action::OnDelete => (Root::Subscription, subscription(model, operation, "delete")),
        };
        fields.of(root).push(field);
    }
    for index in &model.indexes {
        if let Some(query) = &index.query {
            fields.query.push(index_query(types, model, index, query));
        }
    }
}

fn operation_field(operation: &ModelOperation, arguments: Vec<InputValue>, ty: SmolStr) -> FieldDefinition {
    FieldDefinition {
        name: operation.field.clone(),
        arguments,
        ty: TypeUse::optional(ty),
        subscribes_to: Vec::new(),
        auth: named(&operation.auth),
    }
}

fn key_query(types: &Types, model: &Model<'_>, operation: &ModelOperation) -> FieldDefinition {
    operation_field(operation, key_arguments(types, model), model.name.clone())
}

fn list(types: &Types, model: &Model<'_>, operation: &ModelOperation) -> FieldDefinition {
    let capitalized = naming::capitalize(&model.name);
    let mut arguments = Vec::new();
    // The reference looks for the query by the plural of the capitalised name, which for a lower-case name of one
    // letter is another one: that query takes no keys (defect G6).
    let takes_keys = model.key.is_declared && operation.field == naming::list_field(&capitalized);
    let partition = &model.fields[model.key.partition];
    if takes_keys && let Some(value) = partition.value() {
        arguments.push(argument(partition.name.clone(), TypeUse::optional(types.name_of(value.ty.named))));
        if !model.is_sql() {
            arguments.extend(keys::sort_argument(model, &model.key.sort));
        }
    }
    arguments.extend(page_arguments(&capitalized));
    if takes_keys {
        arguments.push(sort_direction());
    }
    operation_field(operation, arguments, naming::connection(&capitalized).into())
}

fn index_query(types: &Types, model: &Model<'_>, index: &Index<'_>, query: &IndexQuery) -> FieldDefinition {
    let mut arguments = Vec::new();
    let partition = &model.fields[index.partition];
    if let Some(value) = partition.value() {
        arguments.push(argument(partition.name.clone(), TypeUse::required(types.name_of(value.ty.named))));
    }
    arguments.extend(keys::sort_argument(model, &index.sort));
    arguments.push(sort_direction());
    arguments.extend(page_arguments(&model.name));
    FieldDefinition {
        name: query.field.clone(),
        arguments,
        ty: TypeUse::optional(naming::connection(&model.name).into()),
        subscribes_to: Vec::new(),
        auth: named(&query.auth),
    }
}

/// `filter`, `limit`, `nextToken`. `name` is the model's, spelled as its filter is to be.
fn page_arguments(name: &str) -> [InputValue; 3] {
    [
        argument("filter", TypeUse::optional(naming::filter_input(name))),
        argument("limit", TypeUse::optional("Int")),
        argument("nextToken", TypeUse::optional("String")),
    ]
}

fn sort_direction() -> InputValue {
    argument("sortDirection", TypeUse::optional("ModelSortDirection"))
}

/// The arguments of a `hasMany` field: no keys, even if the child has several.
pub(super) fn has_many_arguments(child: &str) -> Vec<InputValue> {
    let [filter, limit, next] = page_arguments(child);
    vec![filter, sort_direction(), limit, next]
}

fn mutation(model: &Model<'_>, operation: &ModelOperation, verb: &str) -> FieldDefinition {
    let arguments = vec![
        argument("input", TypeUse::required(naming::mutation_input(verb, &model.name))),
        argument("condition", TypeUse::optional(naming::condition_input(&model.name))),
    ];
    operation_field(operation, arguments, model.name.clone())
}

fn subscription(model: &Model<'_>, operation: &ModelOperation, mutation: &str) -> FieldDefinition {
    let filter = naming::subscription_filter_input(&model.name);
    let mut arguments = vec![argument("filter", TypeUse::optional(filter))];
    for name in listening_owners(model) {
        if !arguments.iter().any(|argument| argument.name == name) {
            arguments.push(argument(name, TypeUse::optional("String")));
        }
    }
    let field = operation_field(operation, arguments, model.name.clone());
    FieldDefinition { subscribes_to: vec![naming::root_field(mutation, &model.name).into()], ..field }
}

/// The single owner fields by which roles may listen.
fn listening_owners<'m>(model: &'m Model<'_>) -> impl Iterator<Item = &'m str> {
    model.access.allowed(Permission::Listen).filter_map(|role| match role.who {
        Who::Owner { field, .. } => {
            let is_list = match &model.field(field)?.1.kind {
                FieldKind::Value(value) => value.ty.list.is_some(),
                FieldKind::Relationship(_) => true,
            };
            (!is_list).then_some(field)
        }
        _ => None,
    })
}

fn custom<'a>(parts: &Parts<'_, 'a>, operation: &Operation<'a>) -> FieldDefinition {
    let arguments = operation.arguments.iter().map(|each| {
        let ty = each.ty.map(|named| input_name(parts.types, named, naming::argument_input));
        InputValue { name: each.name.clone(), ty }
    });
    let ty: TypeRef = operation.returns.map(|returned| match returned {
        ReturnType::Value(value) => parts.types.name_of(value),
        ReturnType::Model(id) => model_name(parts, id),
    });
    FieldDefinition {
        name: operation.source.name.clone(),
        arguments: arguments.collect(),
        ty,
        subscribes_to: operation.subscribes_to.clone(),
        auth: operation.auth.clone(),
    }
}

/// The fields by which a conversation's handler answers: for signed-in users, in whose name it does.
fn answers<'a>(parts: &Parts<'_, 'a>, conversation: &Conversation<'a>, fields: &mut RootFields) {
    let names = &conversation.names;
    let field = |name: &SmolStr, arguments, ty| FieldDefinition {
        name: name.clone(),
        arguments,
        ty,
        subscribes_to: Vec::new(),
        auth: vec![Provider::UserPools.into()],
    };
    let input = |ty: &SmolStr| vec![argument("input", TypeUse::required(ty.clone()))];
    let message = TypeUse::optional(model_name(parts, conversation.message));
    let part = || block::reference(block::STREAM_PART);
    fields.mutation.push(field(&names.respond, input(&names.respond_input), message));
    fields.mutation.push(field(&names.stream, input(&names.stream_input), part()));
    let of = vec![argument("conversationId", TypeUse::optional("ID"))];
    let listen = field(&names.listen, of, part());
    fields.subscription.push(FieldDefinition { subscribes_to: vec![names.stream.clone()], ..listen });
}

/// The mutation by which users write to a conversation.
fn send(conversation: &Conversation<'_>) -> FieldDefinition {
    FieldDefinition {
        name: conversation.source.name.clone(),
        arguments: block::send_arguments(),
        ty: block::reference(block::MESSAGE),
        subscribes_to: Vec::new(),
        auth: vec![Provider::UserPools.into(), Provider::Iam.into()],
    }
}
