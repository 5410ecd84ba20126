//! Model introspection in its own words.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::Serialize;

/// Things by their names, in the order of the schema.
pub(super) type Named<'a, T> = IndexMap<&'a str, T>;

/// The whole document.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ModelIntrospection<'a> {
    pub(super) version: u8,
    pub(super) models: Named<'a, Model<'a>>,
    pub(super) enums: Named<'a, Enum<'a>>,
    pub(super) non_models: Named<'a, NonModel<'a>>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) queries: Named<'a, Operation<'a>>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) generations: Named<'a, Operation<'a>>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) mutations: Named<'a, Operation<'a>>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) conversations: Named<'a, Conversation<'a>>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) subscriptions: Named<'a, Operation<'a>>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) inputs: IndexMap<String, Input<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Model<'a> {
    pub(super) name: &'a str,
    pub(super) fields: Named<'a, Field<'a>>,
    pub(super) syncable: bool,
    pub(super) plural_name: String,
    pub(super) attributes: Vec<Attribute<'a>>,
    pub(super) primary_key_info: PrimaryKey<'a>,
}

#[derive(Debug, Serialize)]
pub(super) struct NonModel<'a> {
    pub(super) name: &'a str,
    pub(super) fields: Named<'a, Field<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct Enum<'a> {
    pub(super) name: &'a str,
    pub(super) values: Vec<&'a str>,
}

/// An input, whose fields are called attributes.
#[derive(Debug, Serialize)]
pub(super) struct Input<'a> {
    pub(super) name: String,
    pub(super) attributes: Named<'a, Value<'a>>,
}

/// A name and what it holds: an argument, a field of an input, the name and result of an operation.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Value<'a> {
    pub(super) name: &'a str,
    pub(super) is_array: bool,
    #[serde(rename = "type")]
    pub(super) ty: Type<'a>,
    /// Of a list: whether its elements are.
    pub(super) is_required: bool,
    /// Of lists only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_array_nullable: Option<bool>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Field<'a> {
    #[serde(flatten)]
    pub(super) value: Value<'a>,
    /// Always empty, but always there.
    pub(super) attributes: [(); 0],
    /// Timestamps that nobody declared.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) is_read_only: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) association: Option<Association<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Type<'a> {
    /// `"String"`
    Scalar(&'static str),
    /// `{"enum": "Status"}`
    Other(OtherType<'a>),
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum OtherType<'a> {
    Enum(&'a str),
    NonModel(&'a str),
    Model(&'a str),
    Input(String),
}

/// What a relationship goes by, always fields of the side that belongs to the other.
#[derive(Debug, Serialize)]
#[serde(tag = "connectionType", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub(super) enum Association<'a> {
    HasMany { associated_with: Vec<&'a str> },
    HasOne { associated_with: Vec<&'a str>, target_names: [(); 0] },
    BelongsTo { target_names: Vec<&'a str> },
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PrimaryKey<'a> {
    pub(super) is_custom_primary_key: bool,
    pub(super) primary_key_field_name: &'a str,
    pub(super) sort_key_field_names: Vec<&'a str>,
}

/// What the directives of a model say.
#[derive(Debug, Serialize)]
#[serde(tag = "type", content = "properties", rename_all = "camelCase")]
pub(super) enum Attribute<'a> {
    /// What is disabled, by group of operations; `timestamps` too.
    Model(BTreeMap<&'static str, Disabled>),
    /// The table's name in a SQL database.
    RefersTo { name: &'a str },
    /// A key.
    Key(Key<'a>),
    /// Who may do what.
    Auth { rules: Vec<Rule<'a>> },
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Disabled {
    /// `null`: all of the group.
    All,
    /// `{"list": null}`
    Some(BTreeMap<&'static str, ()>),
    /// `{"level": "off"}`: all of the group, in the words of conversations.
    Level { level: &'static str },
}

#[derive(Debug, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub(super) enum Key<'a> {
    /// The table's own, where it is declared.
    Primary { fields: Vec<&'a str> },
    /// An index.
    Index { name: &'a str, query_field: Option<&'a str>, fields: Vec<&'a str> },
    /// The index of a `hasMany` field that the other side doesn't belong to.
    Relationship { name: String, fields: Vec<&'a str> },
}

#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Rule<'a> {
    pub(super) allow: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) provider: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) owner_field: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) identity_claim: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) group_claim: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) groups: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) groups_field: Option<&'a str>,
    /// The word of an older language; it says nothing, but is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) group_field: Option<&'static str>,
    pub(super) operations: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
pub(super) struct Operation<'a> {
    #[serde(flatten)]
    pub(super) value: Value<'a>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) arguments: Named<'a, Value<'a>>,
}

/// A conversation route with its own models.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Conversation<'a> {
    pub(super) name: &'a str,
    pub(super) models: Named<'a, Model<'a>>,
    pub(super) non_models: Named<'a, NonModel<'a>>,
    pub(super) enums: Named<'a, Enum<'a>>,
    pub(super) conversation: Session<'a>,
    pub(super) message: Message<'a>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Session<'a> {
    pub(super) model_name: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Message<'a> {
    pub(super) model_name: &'a str,
    pub(super) send: Operation<'a>,
    pub(super) subscribe: Operation<'a>,
}
