//! Models in their expanded form: declared and implicit fields, keys, indexes, operations, access.

use smol_str::SmolStr;

use super::access::Access;
use super::naming::CompositeKeyNames;
use super::types::ValueType;
use crate::ir::{
    self, Arena, Conversation, DefaultValue, Engine, Id, Projection, RelationshipKind, Schema, TypeUse,
    Validator,
};
use crate::vocab::Provider;

/// A model.
#[derive(Debug)]
pub struct Model<'a> {
    /// Its name.
    pub name: SmolStr,
    /// Where it comes from.
    pub origin: ModelOrigin<'a>,
    /// Where its records live.
    pub engine: Engine,
    /// Declared fields in their order, then the missing ones of `id`, `createdAt`, `updatedAt`, then missing owner
    /// fields in the order of the rules.
    pub fields: Arena<Field<'a>>,
    /// What identifies a record.
    pub key: PrimaryKey<'a>,
    /// Secondary indexes, by the order of their partition fields, then of declaration.
    pub indexes: Vec<Index<'a>>,
    /// What callers can do, in the order get, list, create, update, delete, onCreate, onUpdate, onDelete; without
    /// what is disabled. Queries of indexes are with the indexes.
    pub operations: Vec<ModelOperation>,
    /// Who may do what.
    pub access: Access<'a>,
    /// The modes named on its type.
    pub auth: Vec<Provider>,
}

/// Where a model comes from.
#[derive(Debug, Clone, Copy)]
pub enum ModelOrigin<'a> {
    /// `a.model({…})`
    Declared(&'a ir::Model),
    /// The conversations that users have with a route.
    Session(Id<Conversation>),
    /// The messages of those conversations.
    Message(Id<Conversation>),
}

impl<'a> Model<'a> {
    /// What callers can do by this action, unless it is disabled.
    pub fn operation(&self, action: Action) -> Option<&ModelOperation> {
        self.operations.iter().find(|operation| operation.action == action)
    }

    /// Whether any of these actions is possible.
    pub fn has_any(&self, actions: &[Action]) -> bool {
        self.operations.iter().any(|operation| actions.contains(&operation.action))
    }

    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<(Id<Field<'a>>, &Field<'a>)> {
        self.fields.iter().find(|(_, field)| field.name == name)
    }

    /// Names of several fields.
    pub fn names_of<'m>(&'m self, fields: &'m [Id<Field<'a>>]) -> impl Iterator<Item = &'m str> {
        fields.iter().map(|&id| self.fields[id].name.as_str())
    }

    /// The declaration, unless it is generated.
    pub fn declaration(&self) -> Option<&'a ir::Model> {
        match self.origin {
            ModelOrigin::Declared(model) => Some(model),
            ModelOrigin::Session(_) | ModelOrigin::Message(_) => None,
        }
    }

    /// Whether its records live in a SQL database.
    pub fn is_sql(&self) -> bool {
        self.engine.is_sql()
    }

    pub(super) fn engine_of(schema: &Schema, model: &ir::Model) -> Engine {
        schema.parts[model.part].engine
    }

    /// Whether the type's name begins in upper case. The reference spells some generated names with the first letter
    /// upper-cased and looks for others as written, so lower-case models miss some of its steps (defect G6).
    pub fn is_capitalized(&self) -> bool {
        self.name.chars().next().is_none_or(|first| first.to_uppercase().eq([first]))
    }
}

/// A field of a model.
#[derive(Debug)]
pub struct Field<'a> {
    /// Its name.
    pub name: SmolStr,
    /// Where it comes from.
    pub origin: FieldOrigin<'a>,
    /// What it holds.
    pub kind: FieldKind<'a>,
}

/// Where a field comes from.
#[derive(Debug, Clone, Copy)]
pub enum FieldOrigin<'a> {
    /// Written in the model.
    Declared(&'a ir::Field),
    /// A field of a conversation's model.
    Generated,
    /// The default key `id`.
    Id,
    /// `createdAt` or `updatedAt`.
    Timestamp,
    /// The owner field of a rule.
    Owner,
}

impl FieldOrigin<'_> {
    /// Whether the reference sees the field as written by hand.
    pub fn is_declared(self) -> bool {
        matches!(self, Self::Declared(_) | Self::Generated)
    }
}

/// What a field holds.
#[derive(Debug)]
pub enum FieldKind<'a> {
    /// A value that is stored.
    Value(ValueField<'a>),
    /// Another model's records.
    Relationship(Relationship<'a>),
}

/// A stored value.
#[derive(Debug)]
pub struct ValueField<'a> {
    /// Its type; that of a partition key is single and non-null.
    pub ty: TypeUse<ValueType>,
    /// `.default(…)`; a partition key has none, whatever is written.
    pub default: Option<&'a DefaultValue>,
    /// `.validate(…)`; a partition key has none, whatever is written.
    pub validators: &'a [Validator],
}

/// A relationship.
#[derive(Debug)]
pub struct Relationship<'a> {
    /// Which of the three.
    pub kind: RelationshipKind,
    /// The other model.
    pub target: Id<Model<'a>>,
    /// The reference fields, which are fields of the `belongsTo` side.
    pub references: Vec<SmolStr>,
}

impl<'a> Field<'a> {
    /// The stored value, if it is one.
    pub fn value(&self) -> Option<&ValueField<'a>> {
        match &self.kind {
            FieldKind::Value(value) => Some(value),
            FieldKind::Relationship(_) => None,
        }
    }

    /// The relationship, if it is one.
    pub fn relationship(&self) -> Option<&Relationship<'a>> {
        match &self.kind {
            FieldKind::Value(_) => None,
            FieldKind::Relationship(relationship) => Some(relationship),
        }
    }
}

/// What identifies a record.
#[derive(Debug)]
pub struct PrimaryKey<'a> {
    /// Partition key.
    pub partition: Id<Field<'a>>,
    /// Sort keys.
    pub sort: SortKey<'a>,
    /// Whether the key is written: by `.identifier([…])`, or as a field `id`. The list query takes key arguments then.
    pub is_declared: bool,
}

impl<'a> PrimaryKey<'a> {
    /// Partition key, then sort keys.
    pub fn fields(&self) -> impl Iterator<Item = Id<Field<'a>>> {
        std::iter::once(self.partition).chain(self.sort.fields().iter().copied())
    }
}

/// The sort keys of a table or index.
#[derive(Debug)]
pub enum SortKey<'a> {
    /// None.
    None,
    /// One field.
    Single([Id<Field<'a>>; 1]),
    /// Several, joined to one attribute.
    Composite {
        /// The fields.
        fields: Vec<Id<Field<'a>>>,
        /// The query argument: `bD`.
        argument: SmolStr,
        /// Its input types.
        inputs: CompositeKeyNames,
        /// The attribute of the table: `b#d`.
        attribute: SmolStr,
    },
}

impl<'a> SortKey<'a> {
    /// The fields.
    pub fn fields(&self) -> &[Id<Field<'a>>] {
        match self {
            Self::None => &[],
            Self::Single(field) => field,
            Self::Composite { fields, .. } => fields,
        }
    }
}

/// A secondary index.
#[derive(Debug)]
pub struct Index<'a> {
    /// Its name.
    pub name: SmolStr,
    /// Partition key.
    pub partition: Id<Field<'a>>,
    /// Sort keys.
    pub sort: SortKey<'a>,
    /// The query that reads it; `None`: `.queryField(null)`.
    pub query: Option<IndexQuery>,
    /// Which attributes it holds.
    pub projection: &'a Projection,
}

/// The query of an index.
#[derive(Debug)]
pub struct IndexQuery {
    /// The field of `Query`.
    pub field: SmolStr,
    /// The modes named on it.
    pub auth: Vec<Provider>,
}

/// Something that callers can do with a model.
#[derive(Debug)]
pub struct ModelOperation {
    /// What.
    pub action: Action,
    /// The field of its root type.
    pub field: SmolStr,
    /// The modes named on it.
    pub auth: Vec<Provider>,
}

/// What callers can do with a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[rustfmt::skip]
pub enum Action {
    Get, List, Create, Update, Delete, OnCreate, OnUpdate, OnDelete,
}

impl Action {
    /// Those that read.
    pub const QUERIES: [Self; 2] = [Self::Get, Self::List];
    /// Those that write.
    pub const MUTATIONS: [Self; 3] = [Self::Create, Self::Update, Self::Delete];
    /// Those that listen.
    pub const SUBSCRIPTIONS: [Self; 3] = [Self::OnCreate, Self::OnUpdate, Self::OnDelete];
}

/// Every model: the schema's in its order, then those of conversations.
#[derive(Debug, Default)]
pub struct Models<'a> {
    /// The models.
    pub all: Arena<Model<'a>>,
    pub(super) ids: Vec<Id<Model<'a>>>,
}

impl<'a> Models<'a> {
    /// The model of a declaration.
    pub fn model_of(&self, id: Id<ir::Model>) -> Option<Id<Model<'a>>> {
        self.ids.get(id.index()).copied()
    }
}
