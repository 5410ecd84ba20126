//! Identifiers and secondary indexes: names of fields become ids (reference chapter 1.2).

use amplify_schemac_grammar::{Diagnostic, Spanned};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::scope::Scope;
use super::text::directive_text;
use crate::api::naming;
use crate::diag;
use crate::draft::{IndexDraft, ModelDraft, ProjectionDraft, Word};
use crate::ir::{Field, FieldKind, FieldType, Id, Index, Model, Position, Projection};
use crate::suggest::suggest;

/// Declared fields by name.
pub(super) type Fields = FxHashMap<SmolStr, Id<Field>>;

/// Fills the identifier; one that names no field is ignored, as the reference does.
pub(super) fn resolve_identifier(scope: &mut Scope<'_>, id: Id<Model>, draft: &ModelDraft, fields: &Fields) {
    let Some(Spanned { value: words, span }) = &draft.identifier else { return };
    scope.schema.models[id].identifier_span = *span;
    let Some((partition, sort)) = words.split_first() else {
        let message = "an empty identifier is ignored: the key is `id`";
        scope.report(Diagnostic::new(&diag::identifier::IGNORED, message, *span));
        return;
    };
    let Some(key) = fields.get(&partition.value) else {
        if partition.value != "id" || !sort.is_empty() {
            report_ignored_identifier(scope, id, partition, fields);
        }
        return;
    };
    let mut identifier = vec![*key];
    for word in sort {
        match fields.get(&word.value) {
            Some(field) => identifier.push(*field),
            None => report_unknown_sort_key(scope, id, word, fields),
        }
    }
    scope.schema.models[id].identifier = identifier;
}

/// The reference prints the key on the partition field only: without that field there is no custom key (defect D8).
fn report_ignored_identifier(scope: &mut Scope<'_>, id: Id<Model>, partition: &Word, fields: &Fields) {
    let name = &scope.schema.models[id].name;
    let message =
        format!("`{name}` has no field `{}`, so the identifier is ignored: the key is `id`", partition.value);
    let mut diagnostic = Diagnostic::new(&diag::identifier::IGNORED, message, partition.span);
    if let Some(help) = similar_field(&partition.value, fields) {
        diagnostic = diagnostic.help(help);
    }
    scope.report(diagnostic);
}

fn report_unknown_sort_key(scope: &mut Scope<'_>, id: Id<Model>, word: &Word, fields: &Fields) {
    let name = &scope.schema.models[id].name;
    let message = format!("`{name}` has no field `{}` to sort by", word.value);
    let mut diagnostic = Diagnostic::new(&diag::identifier::UNKNOWN_SORT_KEY, message, word.span);
    if let Some(help) = similar_field(&word.value, fields) {
        diagnostic = diagnostic.help(help);
    }
    scope.report(diagnostic);
}

fn similar_field(name: &str, fields: &Fields) -> Option<String> {
    let mut names: Vec<&str> = fields.keys().map(SmolStr::as_str).collect();
    names.sort_unstable();
    suggest(name, names)
}

/// An index; `None` if the reference drops it.
pub(super) fn resolve_index(
    scope: &mut Scope<'_>,
    id: Id<Model>,
    draft: &IndexDraft,
    fields: &Fields,
) -> Option<Index> {
    let model = scope.schema.models[id].name.clone();
    let Some(partition) = index_key(scope, id, &draft.partition, fields) else {
        let message = format!(
            "`{model}` declares no stored field `{}`, so this index and its query don't exist",
            draft.partition.value
        );
        let mut diagnostic = Diagnostic::new(&diag::index::IGNORED, message, draft.partition.span);
        let help = similar_field(&draft.partition.value, fields)
            .unwrap_or_else(|| format!("declare the field `{}`", draft.partition.value));
        diagnostic = diagnostic.help(help);
        scope.report(diagnostic);
        return None;
    };
    let mut sort = Vec::with_capacity(draft.sort.len());
    for word in &draft.sort {
        match index_key(scope, id, word, fields) {
            Some(field) => sort.push(field),
            None => {
                let message = format!("`{model}` declares no stored field `{}` to sort by", word.value);
                let help = similar_field(&word.value, fields)
                    .unwrap_or_else(|| format!("declare the field `{}`", word.value));
                scope.report(Diagnostic::new(&diag::index::UNKNOWN_SORT_KEY, message, word.span).help(help));
            }
        }
    }
    let keys = || std::iter::once(&draft.partition).chain(&draft.sort).map(|word| word.value.as_str());
    let name = match &draft.name {
        Some(name) => directive_text(scope, "the name of the index", &name.value, name.span),
        None => naming::default_index_name(&model, keys()).into(),
    };
    let query = match &draft.query_field {
        None => Some(naming::default_query_field(&model, keys()).into()),
        Some(given) => given.as_ref().map(|word| word.value.clone()),
    };
    let projection = match &draft.projection {
        ProjectionDraft::All => Projection::All,
        ProjectionDraft::KeysOnly => Projection::KeysOnly,
        ProjectionDraft::Include(words) => {
            Projection::Include(words.iter().map(|word| word.value.clone()).collect())
        }
    };
    Some(Index { span: draft.span, name, partition, sort, query, projection })
}

/// A declared field that can be stored as a key; whether its type can is checked later. Relationships and custom types
/// are none (defect D8).
fn index_key(scope: &mut Scope<'_>, id: Id<Model>, word: &Word, fields: &Fields) -> Option<Id<Field>> {
    let field = *fields.get(&word.value)?;
    match &scope.schema.models[id].fields[field].kind {
        FieldKind::Relationship(_) => None,
        FieldKind::Value(value) => {
            let inline = |id| scope.schema.custom_types[id].position != Position::TopLevel;
            match value.ty.named {
                FieldType::CustomType(custom) if inline(custom) => None,
                _ => Some(field),
            }
        }
    }
}
