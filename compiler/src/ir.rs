//! The intermediate representation: the schema with every name resolved, holding only legal combinations.
//!
//! Arena order is source order. What could not be resolved has been reported and is `Unresolved` (or left out), so
//! that later checks can skip it in silence. Implicit things (the `id` field, timestamps, owner fields, generated
//! operations and inputs) are not here: `expand` adds them.

mod ai;
mod arena;
mod auth;
mod data;
mod model;
mod operation;
mod types;

pub use ai::{AiModel, Conversation, ConversationHandler, Inference, Tool, ToolTarget};
pub use arena::{Arena, Id};
pub use auth::{AuthenticatedProvider, Grant, GrantOperation, Rule, Strategy, TokenProvider};
pub use data::{ApiKeySettings, DataConfig, LambdaSettings, LoggingSettings, Mode, OidcSettings};
pub use model::{
    DefaultValue, Field, FieldKind, Index, Model, Projection, Relationship, RelationshipKind, Validator,
    ValueField,
};
pub use operation::{
    Argument, CustomStep, DataSource, FunctionRef, FunctionStep, Handlers, Operation, OperationKind,
    SqlStatement, SubscriptionSource,
};
pub use types::{CustomField, CustomType, Enum, EnumValue, FieldType, List, Position, ReturnType, TypeUse};

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

/// A whole schema.
#[derive(Debug, Default)]
pub struct Schema {
    /// The parts that `a.combine` joins; one if there is no combine.
    pub parts: Arena<Part>,
    /// Every definition by its name, in source order, parts one behind the other.
    pub definitions: Vec<Definition>,
    /// Models.
    pub models: Arena<Model>,
    /// Custom types: named ones in source order, then inline ones in the order of discovery.
    pub custom_types: Arena<CustomType>,
    /// Enums, ordered as custom types are.
    pub enums: Arena<Enum>,
    /// Custom queries, mutations, subscriptions, generations.
    pub operations: Arena<Operation>,
    /// Conversation routes.
    pub conversations: Arena<Conversation>,
    /// Functions by identity.
    pub functions: Arena<Function>,
    /// `allow.resource(…)` rules.
    pub grants: Vec<Grant>,
    /// The other settings of `defineData`.
    pub data: DataConfig,
}

impl Schema {
    /// Where the name of a top-level definition is written.
    pub fn span_of(&self, definition: Definition) -> Span {
        match definition {
            Definition::Model(id) => self.models[id].span,
            Definition::CustomType(id) => self.custom_types[id].span,
            Definition::Enum(id) => self.enums[id].span,
            Definition::Operation(id) => self.operations[id].span,
            Definition::Conversation(id) => self.conversations[id].span,
        }
    }

    /// The name of a top-level definition.
    pub fn name_of(&self, definition: Definition) -> &SmolStr {
        match definition {
            Definition::Model(id) => &self.models[id].name,
            Definition::CustomType(id) => &self.custom_types[id].name,
            Definition::Enum(id) => &self.enums[id].name,
            Definition::Operation(id) => &self.operations[id].name,
            Definition::Conversation(id) => &self.conversations[id].name,
        }
    }
}

/// A top-level definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Definition {
    Model(Id<Model>),
    CustomType(Id<CustomType>),
    Enum(Id<Enum>),
    Operation(Id<Operation>),
    Conversation(Id<Conversation>),
}

/// One `a.schema({…})`.
#[derive(Debug)]
pub struct Part {
    /// Where its models live.
    pub engine: Engine,
    /// `database.identifier`, which tells SQL databases apart.
    pub identifier: Option<SmolStr>,
    /// What a SQL database is reached by; `None` of DynamoDB.
    pub secrets: Option<Secrets>,
    /// The call.
    pub span: Span,
    /// `.authorization(…)`, grants apart; `None` if unset.
    pub rules: Option<Vec<Rule>>,
}

/// The secrets that a SQL database is reached by, each as it is written: `secret('DATABASE_URI')`. Their values are known
/// only where the API runs (chapter 9, fact 7).
#[derive(Debug, Clone)]
pub struct Secrets {
    /// `connectionUri`: where the database is, and who asks it.
    pub connection_uri: SmolStr,
    /// `sslCert`: the certificate that the database shows.
    pub ssl_cert: Option<SmolStr>,
}

/// Where models live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Engine {
    /// `a.schema`, `configure({ database: { engine: 'dynamodb' } })`
    #[default]
    DynamoDb,
    /// `engine: 'mysql'`
    MySql,
    /// `engine: 'postgresql'`
    PostgreSql,
}

impl Part {
    /// The name of its SQL database: its identifier, else its engine's name.
    pub fn database(&self) -> Option<&str> {
        let engine = match self.engine {
            Engine::DynamoDb => return None,
            Engine::MySql => "mysql",
            Engine::PostgreSql => "postgresql",
        };
        Some(self.identifier.as_deref().unwrap_or(engine))
    }
}

impl Engine {
    /// Whether models are tables of a SQL database that exists already.
    pub fn is_sql(self) -> bool {
        self != Self::DynamoDb
    }
}

/// A function that the schema names, never looked into.
#[derive(Debug, Clone)]
pub struct Function {
    /// The module that defines it, as shown to people.
    pub module: SmolStr,
    /// Its name there.
    pub name: SmolStr,
    /// Where it is defined.
    pub span: Span,
}
