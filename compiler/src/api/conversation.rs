//! Conversations (chapter 2.10): from routes to the models and root fields that they bring.

pub(super) mod block;

use smol_str::SmolStr;

use super::access::{Access, Who};
use super::model::{
    Action, Field, FieldKind, FieldOrigin, Model, ModelOrigin, Models, PrimaryKey, Relationship, SortKey,
    ValueField,
};
use super::models::{add_timestamps, operations_of, type_auth, value};
use super::naming;
use super::types::{Types, ValueType};
use crate::ir::{self, Arena, Engine, Id, RelationshipKind, Schema, TypeUse};
use crate::vocab::{Provider, Scalar};

/// Stands in emitted code for the URL of the API, which only its deployment knows (chapter 9, fact 5).
pub const GRAPHQL_ENDPOINT: &str = "<AMPLIFY_DATA_GRAPHQL_ENDPOINT>";

/// A conversation route.
#[derive(Debug)]
pub struct Conversation<'a> {
    /// Its declaration.
    pub source: &'a ir::Conversation,
    /// The model of its conversations.
    pub session: Id<Model<'a>>,
    /// The model of their messages.
    pub message: Id<Model<'a>>,
    /// Names that it brings.
    pub names: ConversationNames,
}

/// Names that a conversation route brings; the route itself is the mutation by which users write.
#[derive(Debug)]
pub struct ConversationNames {
    /// The mutation by which the handler answers: `createAssistantResponseChat`.
    pub respond: SmolStr,
    /// The mutation by which the handler answers piece by piece: `createAssistantResponseStreamChat`.
    pub stream: SmolStr,
    /// The subscription to those pieces: `onCreateAssistantResponseChat`.
    pub listen: SmolStr,
    /// The function that is invoked: `FnChat`, or `ChatDefaultConversationHandler` where the route has no handler of its
    /// own.
    pub handler: SmolStr,
    /// The input of `respond`.
    pub respond_input: SmolStr,
    /// The input of `stream`.
    pub stream_input: SmolStr,
}

/// The routes, whose models are there already.
pub(super) fn expand<'a>(schema: &'a Schema, models: &Models<'a>) -> Vec<Conversation<'a>> {
    let of_conversations = models.ids.get(schema.models.len()..).unwrap_or_default();
    of_conversations
        .chunks_exact(2)
        .zip(schema.conversations.values())
        .filter_map(|(pair, source)| {
            let [session, message] = *pair else { return None };
            Some(Conversation { source, session, message, names: names_of(source) })
        })
        .collect()
}

fn names_of(conversation: &ir::Conversation) -> ConversationNames {
    let route = &conversation.name;
    let message = message_name(route);
    let handler = match conversation.handler {
        Some(_) => naming::function_name(route, 0),
        None => format!("{}DefaultConversationHandler", naming::capitalize(route)),
    };
    ConversationNames {
        handler: handler.into(),
        respond: naming::root_field("createAssistantResponse", route).into(),
        stream: naming::root_field("createAssistantResponseStream", route).into(),
        listen: naming::root_field("onCreateAssistantResponse", route).into(),
        respond_input: format!("Create{message}AssistantInput").into(),
        stream_input: format!("Create{message}AssistantStreamingInput").into(),
    }
}

fn session_name(route: &str) -> String {
    naming::root_field("Conversation", route)
}

fn message_name(route: &str) -> String {
    naming::root_field("ConversationMessage", route)
}

/// The two models of a route: conversations, messages. Their owners may do everything that is not disabled.
pub(super) fn models<'a>(
    id: Id<ir::Conversation>,
    conversation: &ir::Conversation,
    (session, message): (Id<Model<'a>>, Id<Model<'a>>),
    types: &Types,
    default: Provider,
) -> [Model<'a>; 2] {
    let sessions = owned(
        ModelOrigin::Session(id),
        session_name(&conversation.name),
        session_fields(message),
        default,
        |action| !Action::SUBSCRIPTIONS.contains(&action),
    );
    let messages = owned(
        ModelOrigin::Message(id),
        message_name(&conversation.name),
        message_fields(session, types),
        default,
        |action| !matches!(action, Action::Update | Action::OnUpdate | Action::OnDelete),
    );
    [sessions, messages]
}

fn owned<'a>(
    origin: ModelOrigin<'a>,
    name: String,
    own: Vec<Field<'a>>,
    default: Provider,
    is_enabled: impl Fn(Action) -> bool,
) -> Model<'a> {
    const OWNER: &str = "owner";
    let mut fields = Arena::default();
    let partition = fields.add(scalar("id", TypeUse::required(Scalar::Id)));
    for field in own {
        fields.add(field);
    }
    add_timestamps(&mut fields);
    let owner_type = TypeUse::optional(ValueType::Scalar(Scalar::String));
    fields.add(value(OWNER, FieldOrigin::Owner, owner_type));

    let who = Who::Owner { field: OWNER, many: false, claim: None };
    let access = Access::everything_for(who, Provider::UserPools);
    let operations = operations_of(&name, &access, default, is_enabled);
    let auth = type_auth(&access, &operations, default);
    Model {
        name: name.into(),
        origin,
        engine: Engine::DynamoDb,
        fields,
        key: PrimaryKey { partition, sort: SortKey::None, is_declared: false },
        indexes: Vec::new(),
        operations,
        access,
        auth,
    }
}

fn session_fields<'a>(message: Id<Model<'a>>) -> Vec<Field<'a>> {
    vec![
        scalar("name", TypeUse::optional(Scalar::String)),
        scalar("metadata", TypeUse::optional(Scalar::Json)),
        relationship("messages", RelationshipKind::HasMany, message),
    ]
}

fn message_fields<'a>(session: Id<Model<'a>>, types: &Types) -> Vec<Field<'a>> {
    let block = |name, list: fn(ValueType) -> TypeUse<ValueType>| block::type_called(types, name).map(list);
    let fixed = [
        ("role", block(block::ROLE, TypeUse::optional)),
        ("content", block("AmplifyAIContentBlock", TypeUse::list_of)),
        ("aiContext", Some(TypeUse::optional(ValueType::Scalar(Scalar::Json)))),
        ("toolConfiguration", block("AmplifyAIToolConfiguration", TypeUse::optional)),
        ("associatedUserMessageId", Some(TypeUse::optional(ValueType::Scalar(Scalar::Id)))),
    ];
    let mut fields = vec![
        scalar(REFERENCE, TypeUse::required(Scalar::Id)),
        relationship("conversation", RelationshipKind::BelongsTo, session),
    ];
    fields.extend(fixed.into_iter().filter_map(|(name, ty)| Some(value(name, FieldOrigin::Generated, ty?))));
    fields
}

/// The field of a message that names its conversation.
const REFERENCE: &str = "conversationId";

fn scalar<'a>(name: &'static str, ty: TypeUse<Scalar>) -> Field<'a> {
    let kind = FieldKind::Value(ValueField { ty: ty.map(ValueType::Scalar), default: None, validators: &[] });
    Field { name: SmolStr::new_static(name), origin: FieldOrigin::Generated, kind }
}

fn relationship<'a>(name: &'static str, kind: RelationshipKind, target: Id<Model<'a>>) -> Field<'a> {
    let references = vec![SmolStr::new_static(REFERENCE)];
    let kind = FieldKind::Relationship(Relationship { kind, target, references });
    Field { name: SmolStr::new_static(name), origin: FieldOrigin::Generated, kind }
}
