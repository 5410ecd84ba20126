//! Models and their fields.

use amplify_schemac_grammar::Diagnostic;

use super::field_type::{Holder, resolve_type};
use super::keys::{Fields, resolve_identifier, resolve_index};
use super::relationship::resolve_relationship;
use super::rules::{effective_rules, resolve_rules};
use super::scope::Scope;
use super::value::{resolve_default, resolve_validator};
use crate::api::naming;
use crate::diag;
use crate::draft::{Entry, Node, NodeKind, RulesDraft, Word};
use crate::ir::{Field, FieldKind, Id, Model, Position, ValueField};
use crate::suggest::suggest;
use crate::vocab::ModelOperation;

/// Fills a declared model.
pub(super) fn resolve_model(scope: &mut Scope<'_>, id: Id<Model>, node: &Node) {
    let NodeKind::Model(draft) = &node.kind else { return };
    if draft.fields.is_empty() {
        let Model { name, span, .. } = &scope.schema.models[id];
        let message = format!("model `{name}` has no fields");
        let diagnostic =
            Diagnostic::new(&diag::model::EMPTY, message, *span).help("give it at least one field");
        scope.report(diagnostic);
    }
    for entry in &draft.fields {
        if let Some(field) = resolve_field(scope, id, entry) {
            scope.schema.models[id].fields.add(field);
        }
    }
    let part = scope.schema.models[id].part;
    let is_sql = scope.schema.parts[part].engine.is_sql();
    let effective = effective_rules(scope, draft.rules.as_ref(), part);
    if !effective.given && !is_sql {
        report_missing_rules(scope, id);
    }
    scope.schema.models[id].rules = effective.rules;
    scope.schema.models[id].has_own_rules = effective.own;
    resolve_disabled(scope, id, &draft.disabled);

    let fields: Fields =
        scope.schema.models[id].fields.iter().map(|(field, content)| (content.name.clone(), field)).collect();
    resolve_identifier(scope, id, draft, &fields);
    // SQL databases have their own indexes (chapter 1.10).
    if !is_sql {
        for index in &draft.indexes {
            if let Some(index) = resolve_index(scope, id, index, &fields) {
                scope.schema.models[id].indexes.push(index);
            }
        }
    }
}

fn report_missing_rules(scope: &mut Scope<'_>, id: Id<Model>) {
    let model = &scope.schema.models[id];
    let message = format!("model `{}` has no authorization rules, so nobody could use it", model.name);
    let help = "add `.authorization((allow) => [allow.owner()])` to the model or to the schema";
    let diagnostic = Diagnostic::new(&diag::model::MISSING_RULES, message, model.span).help(help);
    scope.report(diagnostic);
}

fn resolve_field(scope: &mut Scope<'_>, id: Id<Model>, entry: &Entry) -> Option<Field> {
    let Model { name: owner, part, .. } = &scope.schema.models[id];
    let (owner, part) = (owner.clone(), *part);
    let node = scope.node(entry.node);
    if let NodeKind::Relationship(draft) = &node.kind {
        let kind = FieldKind::Relationship(resolve_relationship(scope, &owner, entry, draft, node.span));
        return Some(field(scope, entry, kind, draft.rules.as_ref()));
    }
    let holder = Holder {
        owner: &owner,
        field: &entry.name,
        span: entry.name_span,
        docs: entry.docs.as_ref(),
        part,
        position: Position::Inline,
    };
    let inline_name = naming::inline_type(&owner, &entry.name);
    let Some(ty) = resolve_type(scope, entry.node, &inline_name, holder) else {
        let message = format!("`{owner}.{}` is no field", entry.name);
        let help = "a field is a scalar, an enum, a custom type, a ref or a relationship";
        scope.report(Diagnostic::new(&diag::field::NOT_A_FIELD, message, entry.name_span).help(help));
        return None;
    };
    let place = format!("`{owner}.{}`", entry.name);
    let (default, validators, rules) = match &node.kind {
        NodeKind::Field(draft) => (
            resolve_default(scope, draft, &place),
            draft.validators.iter().map(|validator| resolve_validator(scope, validator, &place)).collect(),
            draft.rules.as_ref(),
        ),
        NodeKind::Ref(draft) => (None, Vec::new(), draft.rules.as_ref()),
        _ => (None, Vec::new(), None),
    };
    Some(field(scope, entry, FieldKind::Value(ValueField { ty, default, validators }), rules))
}

fn field(scope: &mut Scope<'_>, entry: &Entry, kind: FieldKind, rules: Option<&RulesDraft>) -> Field {
    let rules = resolve_rules(scope, rules);
    Field { name: entry.name.clone(), span: entry.name_span, docs: entry.docs.clone(), kind, rules }
}

fn resolve_disabled(scope: &mut Scope<'_>, id: Id<Model>, words: &[Word]) {
    for word in words {
        if let Some(operation) = ModelOperation::from_word(&word.value) {
            scope.schema.models[id].disabled.insert(operation);
            continue;
        }
        let names = ModelOperation::WORDS.map(|(name, _)| name);
        let help = suggest(&word.value, names).unwrap_or_else(|| format!("one of {}", names.join(", ")));
        let message = format!("`{}` is no operation of a model", word.value);
        scope.report(Diagnostic::new(&diag::model::DISABLED_UNKNOWN, message, word.span).help(help));
    }
}
