//! Relationships: two sides, one set of reference fields (reference chapter 1.5).

use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};

use super::Subject;
use super::identifiers::identifier_text;
use crate::diag;
use crate::ir::{Field, FieldKind, FieldType, Id, Model, Relationship, RelationshipKind, Schema};
use crate::suggest::suggest;
use crate::vocab::Scalar;

/// A field that is a relationship, with the model it is in.
#[derive(Clone, Copy)]
struct Side<'a> {
    id: Id<Model>,
    model: &'a Model,
    field: &'a Field,
    relationship: &'a Relationship,
}

fn sides(schema: &Schema) -> impl Iterator<Item = Side<'_>> {
    schema.models.iter().flat_map(|(id, model)| sides_of(id, model))
}

fn sides_of(id: Id<Model>, model: &Model) -> impl Iterator<Item = Side<'_>> {
    model.fields.values().filter_map(move |field| match &field.kind {
        FieldKind::Relationship(relationship) => Some(Side { id, model, field, relationship }),
        FieldKind::Value(_) => None,
    })
}

impl Side<'_> {
    fn is_parent(&self) -> bool {
        self.relationship.kind != RelationshipKind::BelongsTo
    }

    fn references(&self) -> String {
        let names: Vec<&str> = self.relationship.references.iter().map(|word| word.value.as_str()).collect();
        names.join(", ")
    }

    /// What the other side has to look like.
    fn wanted(&self) -> String {
        let kind = if self.is_parent() { "belongsTo" } else { "hasMany" };
        let references: Vec<String> =
            self.relationship.references.iter().map(|word| format!("'{}'", word.value)).collect();
        let references = match references.as_slice() {
            [single] => single.clone(),
            several => format!("[{}]", several.join(", ")),
        };
        format!("a.{kind}('{}', {references})", self.model.name)
    }
}

/// Fields of the target that point back with the opposite kind.
fn opposites<'a>(schema: &'a Schema, side: &Side<'_>) -> Vec<Side<'a>> {
    let Some(target) = side.relationship.target else { return Vec::new() };
    sides_of(target, &schema.models[target])
        .filter(|other| other.relationship.target == Some(side.id) && other.is_parent() != side.is_parent())
        .collect()
}

fn has_same_references(side: &Side<'_>, other: &Side<'_>) -> bool {
    let names = |side: &Side<'_>| {
        side.relationship.references.iter().map(|word| word.value.clone()).collect::<Vec<_>>()
    };
    names(side) == names(other)
}

/// Exactly one field of the other model is the other side.
pub(super) fn every_relationship_has_one_counterpart(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for side in sides(subject.schema) {
        let Some(target) = side.relationship.target else { continue };
        let target = &subject.schema.models[target];
        let opposites = opposites(subject.schema, &side);
        let matching: Vec<&Side<'_>> =
            opposites.iter().filter(|other| has_same_references(&side, other)).collect();
        match matching.as_slice() {
            [_] => {}
            [] => report_no_counterpart(subject.schema, side, target, &opposites, diagnostics),
            [first, second, ..] => {
                let message = format!(
                    "`{}.{}` and `{}.{}` could both be the other side of `{}.{}`",
                    target.name,
                    first.field.name,
                    target.name,
                    second.field.name,
                    side.model.name,
                    side.field.name
                );
                let diagnostic =
                    Diagnostic::new(&diag::relationship::AMBIGUOUS, message, side.relationship.span)
                        .label(first.relationship.span, "this one")
                        .label(second.relationship.span, "or this one")
                        .help("give each pair of fields reference fields of its own");
                diagnostics.push(diagnostic);
            }
        }
    }
}

fn report_no_counterpart(
    schema: &Schema,
    side: Side<'_>,
    target: &Model,
    opposites: &[Side<'_>],
    diagnostics: &mut Diagnostics,
) {
    // Two sides that differ in their reference fields only are one mistake, told from the parent's side; a field that
    // leads nowhere, which is told already, may be meant to be the other side.
    let lonely = opposites
        .iter()
        .find(|other| !self::opposites(schema, other).iter().any(|back| has_same_references(other, back)));
    let leads_nowhere = target
        .fields
        .values()
        .any(|field| matches!(&field.kind, FieldKind::Relationship(other) if other.target.is_none()));
    if leads_nowhere || (lonely.is_some() && !side.is_parent()) {
        return;
    }
    let message = format!(
        "`{}.{}` has no other side: `{}` has no {} with the same reference fields",
        side.model.name,
        side.field.name,
        target.name,
        if side.is_parent() { "belongsTo" } else { "hasMany or hasOne" }
    );
    let mut diagnostic =
        Diagnostic::new(&diag::relationship::NO_COUNTERPART, message, side.relationship.span);
    diagnostic =
        match lonely {
            Some(other) => diagnostic
                .saying(format!("refers by {}", side.references()))
                .label(other.relationship.span, format!("refers by {}", other.references()))
                .help("name the same reference fields, in the same order, on both sides"),
            None => diagnostic
                .label(target.span, format!("`{}` is declared here", target.name))
                .help(format!("add a field to `{}`: `{}`", target.name, side.wanted())),
        };
    diagnostics.push(diagnostic);
}

/// Reference fields are scalars of the child, as many as the parent's key has and of its types, all required or all
/// not. Told once a pair, from the parent's side.
pub(super) fn every_reference_field_exists(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let schema = subject.schema;
    for parent in sides(schema).filter(Side::is_parent) {
        let opposites = opposites(schema, &parent);
        let mut matching = opposites.iter().filter(|other| has_same_references(&parent, other));
        let (Some(child), None) = (matching.next(), matching.next()) else { continue };
        check_references(schema, &parent, child, diagnostics);
    }
}

fn check_references(schema: &Schema, parent: &Side<'_>, child: &Side<'_>, diagnostics: &mut Diagnostics) {
    let is_sql = schema.parts[parent.model.part].engine.is_sql();
    let mut found = Vec::new();
    for reference in &parent.relationship.references {
        match child.model.fields.values().find(|field| field.name == reference.value) {
            Some(field) => found.push(field),
            None => {
                let message = format!("`{}` declares no field `{}`", child.model.name, reference.value);
                let names = child.model.fields.values().map(|field| field.name.as_str());
                let help = suggest(&reference.value, names).unwrap_or_else(|| {
                    format!("add `{}: a.id()` to `{}`", reference.value, child.model.name)
                });
                let diagnostic =
                    Diagnostic::new(&diag::relationship::MISSING_REFERENCE, message, reference.span)
                        .label(child.relationship.span, "the side that holds the reference")
                        .help(help);
                diagnostics.push(diagnostic);
            }
        }
    }
    if found.len() < parent.relationship.references.len() || is_sql {
        return;
    }
    let key = key_types(parent.model);
    if key.len() != found.len() {
        let message = format!(
            "`{}` is identified by {} ({}) and referred to by {} ({})",
            parent.model.name,
            count(key.len()),
            identifier_text(parent.model),
            count(found.len()),
            parent.references()
        );
        let diagnostic =
            Diagnostic::new(&diag::relationship::REFERENCE_COUNT, message, parent.relationship.span)
                .label(parent.model.identifier_span, "the identifier")
                .help("name one reference field for each field of the identifier, in its order");
        diagnostics.push(diagnostic);
        return;
    }
    for (field, key) in found.iter().zip(key) {
        check_type(parent, child, field, key, diagnostics);
    }
    check_nullability(parent, child, &found, diagnostics);
}

fn count(fields: usize) -> String {
    if fields == 1 { "1 field".to_owned() } else { format!("{fields} fields") }
}

/// A key field: its scalar, and where it is declared.
struct Key<'a> {
    name: &'a str,
    scalar: Option<Scalar>,
    span: Span,
}

fn key_types(parent: &Model) -> Vec<Key<'_>> {
    if parent.identifier.is_empty() {
        let declared = parent.fields.values().find(|field| field.name == "id");
        let scalar = declared.map_or(Some(Scalar::Id), scalar_of);
        return vec![Key { name: "id", scalar, span: declared.map_or(parent.span, |field| field.span) }];
    }
    let fields = parent.identifier.iter().map(|id| &parent.fields[*id]);
    fields.map(|field| Key { name: &field.name, scalar: scalar_of(field), span: field.span }).collect()
}

fn scalar_of(field: &Field) -> Option<Scalar> {
    match &field.kind {
        FieldKind::Value(value) => match value.ty.named {
            FieldType::Scalar(scalar) => Some(scalar),
            _ => None,
        },
        FieldKind::Relationship(_) => None,
    }
}

fn check_type(
    parent: &Side<'_>,
    child: &Side<'_>,
    field: &Field,
    key: Key<'_>,
    diagnostics: &mut Diagnostics,
) {
    let is_list = matches!(&field.kind, FieldKind::Value(value) if value.ty.list.is_some());
    let scalar = scalar_of(field);
    // ID and String count as one.
    let text = |scalar| if scalar == Scalar::Id { Scalar::String } else { scalar };
    if !is_list && scalar.is_some() && (key.scalar.is_none() || scalar.map(text) == key.scalar.map(text)) {
        return;
    }
    let is = match scalar {
        _ if is_list => "a list".to_owned(),
        Some(scalar) => format!("a.{}()", scalar.builder()),
        None => "no scalar".to_owned(),
    };
    let wanted = key.scalar.map_or("a scalar".to_owned(), |scalar| format!("a.{}()", scalar.builder()));
    let message = format!(
        "`{}.{}` is {is}, and `{}.{}`, which it refers to, is {wanted}",
        child.model.name, field.name, parent.model.name, key.name
    );
    let diagnostic = Diagnostic::new(&diag::relationship::REFERENCE_TYPE, message, field.span)
        .label(key.span, "the field of the identifier")
        .label(parent.relationship.span, "the relationship")
        .help(format!("declare `{}: {wanted}`", field.name));
    diagnostics.push(diagnostic);
}

fn check_nullability(parent: &Side<'_>, child: &Side<'_>, fields: &[&Field], diagnostics: &mut Diagnostics) {
    let is_required =
        |field: &&&Field| matches!(&field.kind, FieldKind::Value(value) if value.ty.is_required());
    let (Some(required), Some(optional)) =
        (fields.iter().find(is_required), fields.iter().find(|field| !is_required(field)))
    else {
        return;
    };
    let message = format!(
        "`{}.{}` is required and `{}.{}` is not, and both refer to one `{}`",
        child.model.name, required.name, child.model.name, optional.name, parent.model.name
    );
    let diagnostic = Diagnostic::new(&diag::relationship::MIXED_NULLABILITY, message, optional.span)
        .label(required.span, "required")
        .help("require all of them or none");
    diagnostics.push(diagnostic);
}
