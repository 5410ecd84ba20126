//! The names that schema.ts takes from the files beside it.

use crate::print::ts::Name;

/// What comes from `./support`.
pub(super) const SUPPORT: [Name; 9] =
    [COMPOSITE_FILTER, HANDLER, JSON, JSON_ANSWER, LOAD_MANY, LOAD_ONE, NUMERIC_FILTER, PLAIN, STRING_FILTER];

pub(super) const COMPOSITE_FILTER: Name = Name::known("CompositeFilter");
pub(super) const HANDLER: Name = Name::known("Handler");
pub(super) const JSON: Name = Name::known("Json");
pub(super) const JSON_ANSWER: Name = Name::known("JsonAnswer");
pub(super) const LOAD_MANY: Name = Name::known("LoadMany");
pub(super) const LOAD_ONE: Name = Name::known("LoadOne");
pub(super) const NUMERIC_FILTER: Name = Name::known("NumericFilter");
pub(super) const PLAIN: Name = Name::known("Plain");
pub(super) const STRING_FILTER: Name = Name::known("StringFilter");

/// What comes from `./conversation`.
pub(super) const CONVERSATIONS: [Name; 3] = [CONVERSATION, MESSAGE, STREAM_EVENT];

pub(super) const CONVERSATION: Name = Name::known("Conversation");
pub(super) const MESSAGE: Name = Name::known("ConversationMessage");
pub(super) const STREAM_EVENT: Name = Name::known("ConversationStreamEvent");
