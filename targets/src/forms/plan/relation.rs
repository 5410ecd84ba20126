//! Relationships in forms: which can be picked, how the other records are found, and what a person knows them by.
//!
//! What can't be picked is left out; the reference fields of such a `belongsTo` are asked for as the texts that they are.

use amplify_schemac_compiler::api::types::ValueType;
use amplify_schemac_compiler::api::{Action, Api, Field, Model, Relationship};
use amplify_schemac_compiler::ir::{Id, RelationshipKind};
use amplify_schemac_compiler::vocab::Scalar;
use smol_str::SmolStr;

use super::Kind;
use super::access::{Write, Writers, owner};

/// Records of another model.
#[derive(Debug)]
pub(in crate::forms) struct Link<'a> {
    /// The other model.
    pub(in crate::forms) model: &'a str,
    /// The fields that hold the other side's key, in the order of the key.
    pub(in crate::forms) references: &'a [SmolStr],
    /// The other model's key.
    pub(in crate::forms) key: Vec<&'a str>,
    /// The other model's fields that its records are called by; none: by their key.
    pub(in crate::forms) label: Vec<&'a str>,
    /// How its records are found.
    pub(in crate::forms) search: Search<'a>,
}

/// How records are found by a text.
#[derive(Debug)]
pub(in crate::forms) enum Search<'a> {
    /// The list, by what these fields contain.
    List { by: Vec<&'a str> },
    /// The query of an index, by the whole text.
    Index { query: &'a str, by: &'a str },
}

/// Records that refer to the form's own.
#[derive(Debug)]
pub(in crate::forms) struct Has<'a> {
    /// The other model; its `references` are its own fields.
    pub(in crate::forms) link: Link<'a>,
    /// Whether there can be more than one.
    pub(in crate::forms) many: bool,
    /// The query of an index on the first reference.
    pub(in crate::forms) query: Option<&'a str>,
    /// Whether such a record may be without this one.
    pub(in crate::forms) unlinks: bool,
}

/// The relationships of a model that can be picked, in the order of its fields.
pub(super) fn relations<'a, 'f>(model: &'a Model<'f>, api: &'a Api<'f>) -> Vec<(Id<Field<'f>>, Kind<'a>)> {
    model
        .fields
        .iter()
        .filter_map(|(id, field)| {
            let relationship = field.relationship()?;
            let target = &api.models.all[relationship.target];
            let kind = match relationship.kind {
                RelationshipKind::BelongsTo if says_owner(relationship, model) => return None,
                RelationshipKind::BelongsTo => Kind::BelongsTo(link(relationship, target)?),
                RelationshipKind::HasOne => Kind::Has(has(relationship, target, false)?),
                RelationshipKind::HasMany => Kind::Has(has(relationship, target, true)?),
            };
            Some((id, kind))
        })
        .collect()
}

/// Whether the reference fields say who owns the record that has them, so that nobody is asked.
fn says_owner(relationship: &Relationship<'_>, holder: &Model<'_>) -> bool {
    relationship.references.iter().any(|name| owner(holder, name).is_some())
}

/// Whether a relationship must be given, and when it may be.
pub(super) fn terms(kind: &Kind<'_>, model: &Model<'_>, writers: &Writers<'_>) -> (bool, Write) {
    let Kind::BelongsTo(link) = kind else { return (false, Write::Always) };
    let is_required = |name: &SmolStr| {
        let value = model.field(name).and_then(|(_, field)| field.value());
        value.is_some_and(|value| value.ty.is_required())
    };
    let write = link.references.first().map_or(Write::Always, |name| writers.of_field(name));
    (link.references.iter().any(is_required), write)
}

fn link<'a>(relationship: &'a Relationship<'_>, target: &'a Model<'_>) -> Option<Link<'a>> {
    let key: Vec<&str> = target.key.fields().map(|id| target.fields[id].name.as_str()).collect();
    let label = label(target);
    let search = search(target, if label.is_empty() { &key } else { &label })?;
    Some(Link { model: &target.name, references: &relationship.references, key, label, search })
}

fn has<'a>(relationship: &'a Relationship<'_>, target: &'a Model<'_>, many: bool) -> Option<Has<'a>> {
    let link = link(relationship, target)?;
    let writers = Writers::of(target);
    let can_change = |name: &SmolStr| {
        let write = writers.of_field(name);
        !link.key.contains(&name.as_str()) && matches!(write, Write::Always | Write::Update)
    };
    let can_refer = !says_owner(relationship, target)
        && target.operation(Action::Update).is_some()
        && link.references.iter().all(can_change);
    let can_be_found = target.operation(Action::List).is_some();
    let first = link.references.first()?;
    let index = target.indexes.iter().find(|index| target.fields[index.partition].name == *first);
    let query = index.and_then(|index| index.query.as_ref()).map(|query| query.field.as_str());
    let is_required = |name: &SmolStr| {
        let value = target.field(name).and_then(|(_, field)| field.value());
        value.is_none_or(|value| value.ty.is_required())
    };
    let unlinks = !link.references.iter().any(is_required);
    (can_refer && (can_be_found || query.is_some())).then_some(Has { link, many, query, unlinks })
}

/// How a model's records are found, if they can be.
fn search<'a>(target: &'a Model<'_>, names: &[&'a str]) -> Option<Search<'a>> {
    let is_text = |name: &str| {
        let value = target.field(name).and_then(|(_, field)| field.value());
        value.is_some_and(|value| {
            value.ty.list.is_none()
                && matches!(value.ty.named, ValueType::Scalar(Scalar::Id | Scalar::String))
        })
    };
    if target.operation(Action::List).is_some() {
        return Some(Search::List { by: names.iter().copied().filter(|name| is_text(name)).collect() });
    }
    target.indexes.iter().find_map(|index| {
        let by = target.fields[index.partition].name.as_str();
        let query = index.query.as_ref()?;
        is_text(by).then_some(Search::Index { query: &query.field, by })
    })
}

/// The fields that records are called by: the first of the names that people give to such fields, else the first text.
fn label<'a>(model: &'a Model<'_>) -> Vec<&'a str> {
    #[rustfmt::skip]
    const NAMES: [&[&str]; 18] = [
        &["name"], &["title"], &["label"], &["displayName"], &["fullName"], &["firstName", "lastName"],
        &["givenName", "familyName"], &["username"], &["nickname"], &["subject"], &["headline"], &["caption"],
        &["email"], &["handle"], &["slug"], &["code"], &["sku"], &["number"],
    ];
    let text = |name: &str| {
        let (_, field) = model.field(name)?;
        let value = field.value()?;
        let is_text = matches!(value.ty.named, ValueType::Scalar(Scalar::String | Scalar::Email));
        (is_text && value.ty.list.is_none() && field.origin.is_declared()).then_some(field.name.as_str())
    };
    let named =
        NAMES.iter().find_map(|names| names.iter().map(|name| text(name)).collect::<Option<Vec<_>>>());
    named.unwrap_or_else(|| {
        let holds_key = |name: &str| {
            let of_key = model.key.fields().any(|id| model.fields[id].name == name);
            of_key
                || model
                    .fields
                    .values()
                    .filter_map(Field::relationship)
                    .any(|relationship| relationship.references.iter().any(|reference| reference == name))
        };
        let first = model.fields.values().map(|field| field.name.as_str()).filter(|name| !holds_key(name));
        first.filter_map(text).take(1).collect()
    })
}
