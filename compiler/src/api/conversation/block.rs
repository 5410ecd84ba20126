//! The fixed types of conversations, as data (chapter 2.10). They are there once, however many routes there are.

use smol_str::SmolStr;

use crate::api::graphql::{self, InputValue, TypeDefinition};
use crate::api::types::{self, CustomField, CustomTypeOrigin, Enum, Types, ValueType};
use crate::ir::{Id, TypeUse};
use crate::vocab::{Provider, Scalar};

/// Who wrote a message.
pub(super) const ROLE: &str = "AmplifyAIConversationParticipantRole";

/// What every message of every route has.
pub(in crate::api) const MESSAGE: &str = "AmplifyAIConversationMessage";

const ROLES: [&str; 2] = ["user", "assistant"];

/// A type's name, and its fields with their types.
type Entry = (&'static str, &'static [(&'static str, &'static str)]);

const MESSAGE_FIELDS: &[(&str, &str)] = &[
    ("id", "ID!"),
    ("conversationId", "ID!"),
    ("associatedUserMessageId", "ID"),
    ("role", ROLE),
    ("content", "[AmplifyAIContentBlock]"),
    ("aiContext", "AWSJSON"),
    ("toolConfiguration", "AmplifyAIToolConfiguration"),
    ("createdAt", "AWSDateTime"),
    ("updatedAt", "AWSDateTime"),
    ("owner", "String"),
];

/// Types that exist as output `X` and as input `XInput` alike.
const BOTH: &[Entry] = &[
    ("AmplifyAIDocumentBlockSource", &[("bytes", "String")]),
    (
        "AmplifyAIDocumentBlock",
        &[("format", "String!"), ("name", "String!"), ("source", "AmplifyAIDocumentBlockSource!")],
    ),
    ("AmplifyAIImageBlockSource", &[("bytes", "String")]),
    ("AmplifyAIImageBlock", &[("format", "String!"), ("source", "AmplifyAIImageBlockSource!")]),
    (
        "AmplifyAIToolUseBlock",
        &[("toolUseId", "String!"), ("name", "String!"), ("input", "AWSJSON!"), ("type", "String")],
    ),
    (
        "AmplifyAIToolResultContentBlock",
        &[
            ("document", "AmplifyAIDocumentBlock"),
            ("image", "AmplifyAIImageBlock"),
            ("json", "AWSJSON"),
            ("text", "String"),
        ],
    ),
    (
        "AmplifyAIToolResultBlock",
        &[("content", "[AmplifyAIToolResultContentBlock!]!"), ("toolUseId", "String!"), ("status", "String")],
    ),
    (
        "AmplifyAIContentBlock",
        &[
            ("text", "String"),
            ("document", "AmplifyAIDocumentBlock"),
            ("image", "AmplifyAIImageBlock"),
            ("toolResult", "AmplifyAIToolResultBlock"),
            ("toolUse", "AmplifyAIToolUseBlock"),
        ],
    ),
    ("AmplifyAIToolConfiguration", &[("tools", "[AmplifyAITool]")]),
    ("AmplifyAITool", &[("toolSpec", "AmplifyAIToolSpecification")]),
    (
        "AmplifyAIToolSpecification",
        &[("name", "String!"), ("description", "String"), ("inputSchema", "AmplifyAIToolInputSchema!")],
    ),
    ("AmplifyAIToolInputSchema", &[("json", "AWSJSON")]),
];

/// Types that nothing but handlers and clients name.
const OUTPUTS: &[Entry] = &[
    ("AmplifyAIContentBlockText", &[("text", "String")]),
    ("AmplifyAIContentBlockImage", &[("image", "AmplifyAIImageBlock")]),
    ("AmplifyAIContentBlockDocument", &[("document", "AmplifyAIDocumentBlock")]),
    ("AmplifyAIContentBlockToolUse", &[("toolUse", "AmplifyAIToolUseBlock")]),
    ("AmplifyAIContentBlockToolResult", &[("toolResult", "AmplifyAIToolResultBlock")]),
];

/// What a handler publishes piece by piece, for signed-in users.
pub(in crate::api) const STREAM_PART: &str = "AmplifyAIConversationMessageStreamPart";

const STREAM: &[Entry] = &[
    (
        STREAM_PART,
        &[
            ("id", "ID!"),
            ("owner", "String"),
            ("conversationId", "ID!"),
            ("associatedUserMessageId", "ID!"),
            ("contentBlockIndex", "Int"),
            ("contentBlockText", "String"),
            ("contentBlockDeltaIndex", "Int"),
            ("contentBlockToolUse", "AmplifyAIToolUseBlock"),
            ("contentBlockDoneAtIndex", "Int"),
            ("stopReason", "String"),
            ("errors", "[AmplifyAIConversationTurnError]"),
            ("p", "String"),
        ],
    ),
    ("AmplifyAIConversationTurnError", &[("message", "String!"), ("errorType", "String!")]),
];

/// The input by which a handler answers.
const RESPOND: &[(&str, &str)] = &[
    ("conversationId", "ID"),
    ("content", "[AmplifyAIContentBlockInput]"),
    ("associatedUserMessageId", "ID"),
];

/// The input by which a handler answers piece by piece.
const RESPOND_STREAMING: &[(&str, &str)] = &[
    ("conversationId", "ID!"),
    ("associatedUserMessageId", "ID!"),
    ("contentBlockIndex", "Int"),
    ("contentBlockText", "String"),
    ("contentBlockDeltaIndex", "Int"),
    ("contentBlockToolUse", "AWSJSON"),
    ("contentBlockDoneAtIndex", "Int"),
    ("stopReason", "String"),
    ("accumulatedTurnContent", "[AmplifyAIContentBlockInput]"),
    ("errors", "[AmplifyAIConversationTurnErrorInput]"),
    ("p", "String"),
];

/// What users send.
const SEND: &[(&str, &str)] = &[
    ("conversationId", "ID!"),
    ("content", "[AmplifyAIContentBlockInput]"),
    ("aiContext", "AWSJSON"),
    ("toolConfiguration", "AmplifyAIToolConfigurationInput"),
];

/// Adds the output types and the enum.
pub(in crate::api) fn add_types(types: &mut Types) {
    let values = ROLES.map(SmolStr::new_static).to_vec();
    types.enums.add(Enum { name: SmolStr::new_static(ROLE), source: None, values });
    let entries = || BOTH.iter().chain(OUTPUTS).chain(STREAM);
    let ids: Vec<Id<types::CustomType>> = entries()
        .map(|entry| {
            let name = SmolStr::new_static(entry.0);
            types.custom_types.add(types::empty(name, CustomTypeOrigin::Conversation))
        })
        .collect();
    for (&id, (name, fields)) in ids.iter().zip(entries()) {
        let fields = fields
            .iter()
            .filter_map(|(field, ty)| {
                let ty = graphql::parse_type(ty);
                let named = match Scalar::from_graphql(&ty.named) {
                    Some(scalar) => ValueType::Scalar(scalar),
                    None => type_called(types, &ty.named)?,
                };
                Some(CustomField { name: SmolStr::new_static(field), ty: ty.map(|_| named) })
            })
            .collect();
        types.custom_types[id].fields = fields;
        if STREAM.iter().any(|entry| entry.0 == *name) {
            types.custom_types[id].auth = vec![Provider::UserPools.into()];
        }
    }
}

/// One of the types by its name.
pub(super) fn type_called(types: &Types, name: &str) -> Option<ValueType> {
    if name == ROLE {
        return types.enums.iter().rfind(|(_, ty)| ty.name == ROLE).map(|(id, _)| ValueType::Enum(id));
    }
    let is_it = |ty: &types::CustomType| ty.origin == CustomTypeOrigin::Conversation && ty.name == name;
    let found = types.custom_types.iter().rfind(|(_, ty)| is_it(ty));
    found.map(|(id, _)| ValueType::CustomType(id))
}

/// The interface of messages.
pub(in crate::api) fn message_interface() -> TypeDefinition {
    let fields = MESSAGE_FIELDS.iter().map(|(name, ty)| graphql::field(name, graphql::parse_type(ty)));
    TypeDefinition::Interface(graphql::InterfaceType {
        name: SmolStr::new_static(MESSAGE),
        fields: fields.collect(),
    })
}

/// The inputs that stand beside the output types.
pub(in crate::api) fn inputs() -> impl Iterator<Item = TypeDefinition> {
    BOTH.iter().map(|(name, fields)| {
        let fields = fields.iter().map(|(field, ty)| {
            let ty = graphql::parse_type(ty);
            let is_scalar = Scalar::from_graphql(&ty.named).is_some();
            let ty = ty.map(|named| if is_scalar { named } else { format!("{named}Input").into() });
            InputValue { name: SmolStr::new_static(field), ty }
        });
        graphql::input(format!("{name}Input"), fields)
    })
}

/// The inputs of a route's two answers.
pub(in crate::api) fn answer_inputs(respond: &SmolStr, stream: &SmolStr) -> [TypeDefinition; 2] {
    [
        graphql::input(respond.clone(), values(RESPOND)),
        graphql::input(stream.clone(), values(RESPOND_STREAMING)),
    ]
}

/// The arguments of the mutation by which users write.
pub(in crate::api) fn send_arguments() -> Vec<InputValue> {
    values(SEND).collect()
}

fn values(fields: &'static [(&'static str, &'static str)]) -> impl Iterator<Item = InputValue> {
    fields
        .iter()
        .map(|(name, ty)| InputValue { name: SmolStr::new_static(name), ty: graphql::parse_type(ty) })
}

/// A type that conversations refer to, by its name.
pub(in crate::api) fn reference(name: &'static str) -> TypeUse<SmolStr> {
    TypeUse::optional(SmolStr::new_static(name))
}
