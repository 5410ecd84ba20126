//! Secondary indexes.

use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};
use rustc_hash::FxHashMap;

use super::Subject;
use super::fields::partition_key;
use super::identifiers::{Unfit, unfit_as_key};
use crate::diag;
use crate::ir::{Field, FieldKind, FieldType, Index, Model, Projection, RelationshipKind};

/// DynamoDB's default quota of global secondary indexes a table.
const MOST_INDEXES: usize = 20;

/// Index keys are single scalars or enums; no booleans.
pub(super) fn every_index_key_can_be_a_key(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        for index in &model.indexes {
            let partition = &model.fields[index.partition];
            report_custom_type(model, index, partition, diagnostics);
            if let Some(reason) = unfit_as_key(partition) {
                report_unfit(model, index, partition, reason, diagnostics);
            }
            for sort in &index.sort {
                let field = &model.fields[*sort];
                report_custom_type(model, index, field, diagnostics);
                if *sort == index.partition {
                    let message = format!("`{}` is both partition and sort key of the index", field.name);
                    diagnostics.push(Diagnostic::new(&diag::index::KEY_TYPE, message, index.span));
                } else if let Some(reason) = unfit_as_key(field) {
                    report_unfit(model, index, field, reason, diagnostics);
                }
            }
        }
    }
}

fn report_custom_type(model: &Model, index: &Index, field: &Field, diagnostics: &mut Diagnostics) {
    let FieldKind::Value(value) = &field.kind else { return };
    if let FieldType::CustomType(_) = value.ty.named {
        let message =
            format!("`{}.{}` is a custom type and can't be the key of an index", model.name, field.name);
        let diagnostic = Diagnostic::new(&diag::index::NOT_AN_ENUM, message, index.span)
            .label(field.span, "declared here")
            .help("index a scalar or an enum");
        diagnostics.push(diagnostic);
    }
}

fn report_unfit(model: &Model, index: &Index, field: &Field, reason: Unfit, diagnostics: &mut Diagnostics) {
    let message = format!("`{}.{}` is a {reason} and can't be the key of an index", model.name, field.name);
    let diagnostic =
        Diagnostic::new(&diag::index::KEY_TYPE, message, index.span).label(field.span, "declared here");
    diagnostics.push(diagnostic.help("use a string or a number"));
}

/// An index on the table's own partition key needs a table with a sort key.
pub(super) fn no_index_copies_the_table(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values().filter(|model| model.identifier.len() < 2) {
        let key = partition_key(model);
        for index in model.indexes.iter().filter(|index| Some(index.partition) == key) {
            let name = &model.fields[index.partition].name;
            let message = format!("`{name}` is already the key of `{}`", model.name);
            let diagnostic = Diagnostic::new(&diag::index::SAME_AS_KEY, message, index.span)
                .help("index another field, or give the model a sort key");
            diagnostics.push(diagnostic);
        }
    }
}

/// 3 to 255 letters, digits, `_`, `-`, `.`; one index a name.
pub(super) fn index_names_are_legal_and_unique(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        let mut seen: FxHashMap<&str, Span> = FxHashMap::default();
        for index in &model.indexes {
            let is_legal = (3..=255).contains(&index.name.len())
                && index.name.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-.".contains(letter));
            let names_a_type = index.sort.len() > 1;
            if !is_legal || (names_a_type && index.name.contains(['-', '.'])) {
                let message = format!("`{}` is no name for this index", index.name);
                let help = if names_a_type {
                    "use 3 to 255 letters, digits and `_`: with two sort keys it is part of a type's name"
                } else {
                    "use 3 to 255 letters, digits, `_`, `-` and `.`"
                };
                diagnostics.push(Diagnostic::new(&diag::index::INVALID_NAME, message, index.span).help(help));
            }
            if let Some(first) = seen.insert(&index.name, index.span) {
                let message = format!("`{}` has two indexes called `{}`", model.name, index.name);
                let diagnostic = Diagnostic::new(&diag::index::DUPLICATE_NAME, message, index.span)
                    .label(first, "first here")
                    .help("give one of them another `.name(…)`");
                diagnostics.push(diagnostic);
            }
        }
    }
}

/// Declared indexes and those of relationships together (chapter 4.3).
pub(super) fn no_table_has_too_many_indexes(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let mut counts: Vec<usize> = subject.schema.models.values().map(|model| model.indexes.len()).collect();
    for model in subject.schema.models.values() {
        for field in model.fields.values() {
            if let FieldKind::Relationship(relationship) = &field.kind
                && relationship.kind != RelationshipKind::BelongsTo
                && let Some(count) = relationship.target.and_then(|target| counts.get_mut(target.index()))
            {
                *count += 1;
            }
        }
    }
    for ((_, model), count) in subject.schema.models.iter().zip(counts) {
        if count > MOST_INDEXES {
            let message =
                format!("the table of `{}` would have {count} indexes; DynamoDB takes 20", model.name);
            let help = "indexes of hasMany and hasOne count too: drop some, or split the model";
            diagnostics.push(Diagnostic::new(&diag::index::TOO_MANY, message, model.span).help(help));
        }
    }
}

/// Attributes to project are stored ones, the implicit ones included.
pub(super) fn every_projected_attribute_exists(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        for index in &model.indexes {
            let Projection::Include(attributes) = &index.projection else { continue };
            for attribute in attributes {
                let declared = model.fields.values().any(|field| field.name == *attribute);
                if !declared && !matches!(attribute.as_str(), "id" | "createdAt" | "updatedAt" | "owner") {
                    let message = format!("`{}` has no attribute `{attribute}` to project", model.name);
                    diagnostics.push(Diagnostic::new(&diag::index::UNKNOWN_PROJECTION, message, index.span));
                }
            }
        }
    }
}
