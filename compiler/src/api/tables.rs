//! DynamoDB tables (chapter 4.2 and 4.3): from keys, indexes and relationships to attributes and global secondary
//! indexes.

use smol_str::SmolStr;

use super::model::{Field, Model, ModelOrigin, Models, Relationship, SortKey};
use super::naming;
use super::types::ValueType;
use crate::ir::{Id, Projection, RelationshipKind};
use crate::vocab::Scalar;

/// The table of a model.
#[derive(Debug)]
pub struct Table<'a> {
    /// The model whose records it holds.
    pub model: Id<Model<'a>>,
    /// Every attribute that a key names, each once: the table's first, then those of the indexes in order.
    pub attributes: Vec<Attribute>,
    /// The table's own key.
    pub key: TableKey,
    /// Its global secondary indexes: declared ones, then those of relationships.
    pub indexes: Vec<TableIndex<'a>>,
}

/// An attribute of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Its name.
    pub name: SmolStr,
    /// What it holds.
    pub kind: AttributeKind,
}

/// What a key attribute holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttributeKind {
    /// Text, `S`.
    Text,
    /// A number, `N`.
    Number,
}

/// The key of a table or index, by the names of its attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableKey {
    /// `HASH`
    pub partition: SmolStr,
    /// `RANGE`
    pub sort: Option<SmolStr>,
}

/// A global secondary index.
#[derive(Debug)]
pub struct TableIndex<'a> {
    /// Its name.
    pub name: SmolStr,
    /// Its key.
    pub key: TableKey,
    /// The fields that are joined to its sort key; empty if that is one field, or none.
    pub joined: Vec<SmolStr>,
    /// What it is for.
    pub purpose: IndexPurpose,
    /// Which attributes it holds.
    pub projection: &'a Projection,
}

/// What an index is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexPurpose {
    /// `.secondaryIndexes(…)`
    Declared,
    /// A `hasMany` or `hasOne` of another model.
    Relationship,
    /// The lists of a conversation.
    Conversation,
}

/// The tables of all models that are not in a SQL database, in order.
pub(super) fn expand<'a>(models: &Models<'a>) -> Vec<Table<'a>> {
    let mut places: Vec<Option<usize>> = vec![None; models.all.len()];
    let mut tables = Vec::new();
    for (id, model) in models.all.iter().filter(|(_, model)| !model.is_sql()) {
        if let Some(place) = places.get_mut(id.index()) {
            *place = Some(tables.len());
        }
        tables.push(own_table(id, model));
    }
    // The reference makes the indexes of all `hasMany` fields before those of `hasOne` fields.
    for kind in [RelationshipKind::HasMany, RelationshipKind::HasOne] {
        for (name, relationship) in relationships(models, kind) {
            let place = places.get(relationship.target.index()).copied().flatten();
            if let Some(table) = place.and_then(|at| tables.get_mut(at)) {
                let child = &models.all[relationship.target];
                add_reference_index(table, child, name, &relationship.references);
            }
        }
    }
    for table in &mut tables {
        add_conversation_index(table, &models.all[table.model]);
    }
    tables
}

/// The relationships of a kind, each with the name of its index.
fn relationships<'m, 'a>(
    models: &'m Models<'a>,
    kind: RelationshipKind,
) -> impl Iterator<Item = (String, &'m Relationship<'a>)> {
    models.all.values().flat_map(move |parent| {
        parent.fields.values().filter_map(move |field| {
            let relationship = field.relationship().filter(|relationship| relationship.kind == kind)?;
            Some((naming::relationship_index(&parent.name, &field.name), relationship))
        })
    })
}

fn own_table<'a>(id: Id<Model<'a>>, model: &Model<'a>) -> Table<'a> {
    let partition = attribute_of(&model.fields[model.key.partition]);
    let mut table = Table {
        model: id,
        attributes: Vec::new(),
        key: TableKey { partition: partition.name.clone(), sort: None },
        indexes: Vec::new(),
    };
    table.key = key(&mut table.attributes, partition, sort_attribute(model, &model.key.sort));
    for index in &model.indexes {
        let partition = attribute_of(&model.fields[index.partition]);
        let key = key(&mut table.attributes, partition, sort_attribute(model, &index.sort));
        let joined = match &index.sort {
            SortKey::Composite { fields, .. } => model.names_of(fields).map(SmolStr::from).collect(),
            SortKey::None | SortKey::Single(_) => Vec::new(),
        };
        let purpose = IndexPurpose::Declared;
        table.indexes.push(TableIndex {
            name: index.name.clone(),
            key,
            joined,
            purpose,
            projection: index.projection,
        });
    }
    table
}

/// The index on a child's references to its parent.
fn add_reference_index(table: &mut Table<'_>, child: &Model<'_>, name: String, references: &[SmolStr]) {
    let attribute = |name: &SmolStr| child.field(name).map(|(_, field)| attribute_of(field));
    let Some((first, rest)) = references.split_first() else { return };
    let Some(partition) = attribute(first) else { return };
    let sort = match rest {
        [] => None,
        [only] => attribute(only),
        several => Some(Attribute {
            name: naming::composite_attribute(several.iter().map(SmolStr::as_str)).into(),
            kind: AttributeKind::Text,
        }),
    };
    let key = key(&mut table.attributes, partition, sort);
    table.indexes.push(TableIndex {
        name: name.into(),
        key,
        joined: if rest.len() > 1 { rest.to_vec() } else { Vec::new() },
        purpose: IndexPurpose::Relationship,
        projection: &Projection::All,
    });
}

/// The index by which conversations, or messages of one, are listed newest first (chapter 4.4).
fn add_conversation_index(table: &mut Table<'_>, model: &Model<'_>) {
    let (name, partition, sort) = match model.origin {
        ModelOrigin::Declared(_) => return,
        ModelOrigin::Session(_) => ("gsi-Conversation.typename.updatedAt", "__typename", "updatedAt"),
        ModelOrigin::Message(_) => {
            ("gsi-ConversationMessage.conversationId.createdAt", "conversationId", "createdAt")
        }
    };
    let text = |name| Attribute { name: SmolStr::new_static(name), kind: AttributeKind::Text };
    let key = key(&mut table.attributes, text(partition), Some(text(sort)));
    table.indexes.push(TableIndex {
        name: SmolStr::new_static(name),
        key,
        joined: Vec::new(),
        purpose: IndexPurpose::Conversation,
        projection: &Projection::All,
    });
}

/// A key, whose attributes are noted.
fn key(attributes: &mut Vec<Attribute>, partition: Attribute, sort: Option<Attribute>) -> TableKey {
    let key = TableKey {
        partition: partition.name.clone(),
        sort: sort.as_ref().map(|attribute| attribute.name.clone()),
    };
    for attribute in std::iter::once(partition).chain(sort) {
        if !attributes.iter().any(|noted| noted.name == attribute.name) {
            attributes.push(attribute);
        }
    }
    key
}

fn sort_attribute(model: &Model<'_>, sort: &SortKey<'_>) -> Option<Attribute> {
    match sort {
        SortKey::None => None,
        SortKey::Single([id]) => Some(attribute_of(&model.fields[*id])),
        SortKey::Composite { attribute, .. } => {
            Some(Attribute { name: attribute.clone(), kind: AttributeKind::Text })
        }
    }
}

fn attribute_of(field: &Field<'_>) -> Attribute {
    let is_number = field.value().is_some_and(|value| {
        matches!(value.ty.named, ValueType::Scalar(Scalar::Integer | Scalar::Float | Scalar::Timestamp))
    });
    let kind = if is_number { AttributeKind::Number } else { AttributeKind::Text };
    Attribute { name: field.name.clone(), kind }
}
