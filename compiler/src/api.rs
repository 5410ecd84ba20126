//! The expanded form: from a checked schema to everything that the reference generates from it, decided once for all
//! targets (chapters 1 to 4).

pub mod access;
pub mod ai;
pub mod auth;
mod conversation;
mod document;
pub mod graphql;
mod model;
mod models;
pub mod naming;
mod operation;
mod tables;
#[cfg(test)]
mod tests;
pub mod types;
mod visibility;

use std::borrow::Cow;

use crate::check::ValidSchema;
use crate::ir::Schema;
use crate::vocab::Provider;

pub use conversation::{Conversation, ConversationNames, GRAPHQL_ENDPOINT};
pub use model::{
    Action, Field, FieldKind, FieldOrigin, Index, IndexQuery, Model, ModelOperation, ModelOrigin, Models,
    PrimaryKey, Relationship, SortKey, ValueField,
};
pub use operation::{Argument, Operation, ReturnType};
pub use tables::{Attribute, AttributeKind, IndexPurpose, Table, TableIndex, TableKey};

/// The expanded form of a checked schema.
#[derive(Debug)]
pub struct Api<'a> {
    /// The schema it was expanded from.
    pub schema: &'a Schema,
    /// Enums and custom types.
    pub types: types::Types,
    /// Models: declared ones, then those of conversations.
    pub models: Models<'a>,
    /// Custom operations.
    pub operations: Vec<Operation<'a>>,
    /// Conversation routes.
    pub conversations: Vec<Conversation<'a>>,
    /// The tables of the models that are not in a SQL database.
    pub tables: Vec<Table<'a>>,
    /// The GraphQL schema.
    pub graphql: Cow<'a, graphql::TypeSystem>,
}

impl Api<'_> {
    /// The mode of callers that name none.
    pub fn default_provider(&self) -> Provider {
        self.schema.data.default_mode.provider()
    }
}

/// Adds everything that the reference generates.
pub fn expand(schema: &ValidSchema) -> Api<'_> {
    // It is most of the work, and the checks had it done.
    expand_with(schema, |_| Cow::Borrowed(schema.graphql()))
}

/// As [`expand`], of a schema that may have errors: what they leave out is left out here too.
pub(crate) fn expand_unchecked(schema: &Schema) -> Api<'_> {
    expand_with(schema, |parts| Cow::Owned(document::build(parts)))
}

fn expand_with<'a>(
    schema: &'a Schema,
    graphql: impl FnOnce(&document::Parts<'_, 'a>) -> Cow<'a, graphql::TypeSystem>,
) -> Api<'a> {
    let mut types = types::expand(schema);
    let models = models::expand(schema, &types);
    let operations = operation::expand(schema, &types, &models);
    let conversations = conversation::expand(schema, &models);
    let default = schema.data.default_mode.provider();
    let connection_auth = visibility::mark(&mut types, &models, &operations, default);
    let graphql = graphql(&document::Parts {
        schema,
        types: &types,
        models: &models,
        operations: &operations,
        conversations: &conversations,
        connection_auth: &connection_auth,
    });
    let tables = tables::expand(&models);
    Api { schema, types, models, operations, conversations, tables, graphql }
}
