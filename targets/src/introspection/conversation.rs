//! Conversation routes: what clients are told of their models differs from these, in ways that clients rely on. Messages
//! lack their owner and the message that they answer; their tools are said to be a list.

use std::collections::BTreeMap;

use amplify_schemac_compiler::api::{self, Api, naming};
use amplify_schemac_compiler::ir::TypeUse;
use amplify_schemac_compiler::vocab::ModelOperation;

use super::attribute::owner_rule;
use super::model::value;
use super::operation::SENT;
use super::tree::{
    Association, Attribute, Conversation, Disabled, Enum, Field, Message, Model, Named, Operation, OtherType,
    PrimaryKey, Session, Type, Value,
};

const ROLE: &str = "AmplifyAIConversationParticipantRole";
/// The field of a message that names its conversation.
const REFERENCE: &str = "conversationId";

/// Every route.
pub(super) fn routes<'a>(api: &'a Api<'_>) -> Named<'a, Conversation<'a>> {
    api.conversations.iter().map(|each| (each.source.name.as_str(), route(api, each))).collect()
}

fn route<'a, 'm>(api: &'a Api<'m>, route: &'a api::Conversation<'m>) -> Conversation<'a> {
    let session = api.models.all[route.session].name.as_str();
    let message = api.models.all[route.message].name.as_str();
    Conversation {
        name: &route.source.name,
        models: [(session, session_model(session, message)), (message, message_model(session, message))]
            .into(),
        non_models: Named::new(),
        enums: [("ConversationParticipantRole", Enum { name: ROLE, values: vec!["user", "assistant"] })]
            .into(),
        conversation: Session { model_name: session },
        message: Message {
            model_name: message,
            send: send(&route.source.name, message),
            subscribe: subscribe(&route.names.listen),
        },
    }
}

fn session_model<'a>(name: &'a str, message: &'a str) -> Model<'a> {
    let messages = Field {
        association: Some(Association::HasMany { associated_with: vec![REFERENCE] }),
        ..field("messages", TypeUse::list_of(Type::Other(OtherType::Model(message))))
    };
    let fields = [
        field("id", TypeUse::required(Type::Scalar("ID"))),
        scalar("name", "String"),
        scalar("metadata", "AWSJSON"),
        messages,
        timestamp("createdAt"),
        timestamp("updatedAt"),
        scalar("owner", "String"),
    ];
    let no_update = Disabled::Some(BTreeMap::from([(ModelOperation::Update.word(), ())]));
    let no_subscriptions = Disabled::Level { level: "off" };
    let disabled = BTreeMap::from([("mutations", no_update), ("subscriptions", no_subscriptions)]);
    model(name, fields, disabled)
}

fn message_model<'a>(session: &'a str, name: &'a str) -> Model<'a> {
    let conversation = Field {
        association: Some(Association::BelongsTo { target_names: vec![REFERENCE] }),
        ..field("conversation", TypeUse::optional(Type::Other(OtherType::Model(session))))
    };
    let [content, tools] = SENT;
    let mut content = field("content", TypeUse::list_of(non_model(content)));
    content.value.is_array_nullable = None;
    let fields = [
        field("id", TypeUse::required(Type::Scalar("ID"))),
        field(REFERENCE, TypeUse::required(Type::Scalar("ID"))),
        conversation,
        field("role", TypeUse::optional(Type::Other(OtherType::Enum(ROLE)))),
        content,
        scalar("aiContext", "AWSJSON"),
        field("toolConfiguration", TypeUse::list_of(non_model(tools))),
        timestamp("createdAt"),
        timestamp("updatedAt"),
    ];
    model(name, fields, BTreeMap::from([("subscriptions", Disabled::Some(BTreeMap::new()))]))
}

fn model<'a, const N: usize>(
    name: &'a str,
    fields: [Field<'a>; N],
    disabled: BTreeMap<&'static str, Disabled>,
) -> Model<'a> {
    Model {
        name,
        fields: fields.into_iter().map(|field| (field.value.name, field)).collect(),
        syncable: true,
        plural_name: naming::plural(name),
        attributes: vec![Attribute::Model(disabled), Attribute::Auth { rules: vec![owner_rule()] }],
        primary_key_info: PrimaryKey {
            is_custom_primary_key: false,
            primary_key_field_name: "id",
            sort_key_field_names: Vec::new(),
        },
    }
}

/// The mutation by which users write; what comes back is told as the whole message.
fn send<'a>(route: &'a str, message: &'a str) -> Operation<'a> {
    let [content, tools] = SENT.map(|name| Type::Other(OtherType::Input(naming::argument_input(name))));
    let arguments = [
        value(REFERENCE, TypeUse::required(Type::Scalar("ID"))),
        value("content", TypeUse::list_of(content)),
        value("aiContext", TypeUse::optional(Type::Scalar("AWSJSON"))),
        value("toolConfiguration", TypeUse::optional(tools)),
    ];
    operation(route, Type::Other(OtherType::Model(message)), arguments)
}

/// The subscription to the pieces of an answer; its argument is told to be required.
fn subscribe(name: &str) -> Operation<'_> {
    let arguments = [value(REFERENCE, TypeUse::required(Type::Scalar("ID")))];
    operation(name, non_model("AmplifyAIConversationMessageStreamPart"), arguments)
}

fn operation<'a, const N: usize>(name: &'a str, ty: Type<'a>, arguments: [Value<'a>; N]) -> Operation<'a> {
    Operation {
        value: value(name, TypeUse::optional(ty)),
        arguments: arguments.into_iter().map(|argument| (argument.name, argument)).collect(),
    }
}

fn non_model<'a>(name: &'static str) -> Type<'a> {
    Type::Other(OtherType::NonModel(name))
}

fn scalar<'a>(name: &'static str, ty: &'static str) -> Field<'a> {
    field(name, TypeUse::optional(Type::Scalar(ty)))
}

fn timestamp<'a>(name: &'static str) -> Field<'a> {
    Field { is_read_only: true, ..scalar(name, "AWSDateTime") }
}

fn field<'a>(name: &'static str, ty: TypeUse<Type<'a>>) -> Field<'a> {
    Field { value: value(name, ty), attributes: [], is_read_only: false, association: None }
}
