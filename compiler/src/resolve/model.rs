//! Models: fields, identifier, indexes.

use amplify_schemac_grammar::{Code, Diagnostic, Span, Spanned};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::field_type::{Holder, resolve_type};
use super::rules::{effective_rules, resolve_rules};
use super::scope::Scope;
use super::text::directive_text;
use crate::api::naming;
use crate::diag;
use crate::draft::{
    Constant, Entry, FieldDraft, IndexDraft, ModelDraft, Node, NodeKind, ProjectionDraft, RelationshipDraft,
    RulesDraft, ValidatorDraft, Word,
};
use crate::ir::{
    DefaultValue, Definition, Field, FieldKind, FieldType, Id, Index, Model, Position, Projection,
    Relationship, Validator, ValueField,
};
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

    let fields: FxHashMap<SmolStr, Id<Field>> =
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

fn resolve_relationship(
    scope: &mut Scope<'_>,
    owner: &str,
    entry: &Entry,
    draft: &RelationshipDraft,
    span: Span,
) -> Relationship {
    if let Some(required) = draft.required {
        let message = format!("the relationship `{owner}.{}` can't be required", entry.name);
        let help = "require the reference fields instead";
        scope.report(Diagnostic::new(&diag::relationship::REQUIRED, message, required).help(help));
    }
    let target = match scope.find(&draft.target.value) {
        Some(Definition::Model(model)) => Some(model),
        Some(definition) => {
            let message =
                format!("`{owner}.{}` leads to `{}`, which is no model", entry.name, draft.target.value);
            let diagnostic = Diagnostic::new(&diag::relationship::NOT_A_MODEL, message, draft.target.span)
                .label(scope.schema.span_of(definition), "defined here")
                .help(format!("use a.ref('{}') for a custom type or an enum", draft.target.value));
            scope.report(diagnostic);
            None
        }
        None => {
            report_unknown_model(scope, owner, entry, &draft.target);
            None
        }
    };
    Relationship { kind: draft.kind, span, target, references: draft.references.clone() }
}

fn report_unknown_model(scope: &mut Scope<'_>, owner: &str, entry: &Entry, target: &Word) {
    if scope.is_bound(&target.value) {
        return;
    }
    let message =
        format!("`{owner}.{}` leads to the model `{}`, which isn't in the schema", entry.name, target.value);
    let mut diagnostic = Diagnostic::new(&diag::relationship::UNKNOWN_MODEL, message, target.span);
    if let Some(help) = scope.similar(&target.value, |definition| matches!(definition, Definition::Model(_)))
    {
        diagnostic = diagnostic.help(help);
    }
    scope.report(diagnostic);
}

fn resolve_default(scope: &mut Scope<'_>, draft: &FieldDraft, place: &str) -> Option<DefaultValue> {
    let default = draft.default.as_ref()?;
    let Some(value) = &default.value else { return Some(DefaultValue { span: default.span, value: None }) };
    if value.value == Constant::Other {
        return None;
    }
    let Some(raw) = text_form(&value.value) else {
        let message = format!("the default value of {place} has no text form");
        let help = match value.value {
            Constant::Null | Constant::Undefined => {
                "leave `.default(…)` out: an optional field starts as null"
            }
            _ => "write a JSON default as text, quotes escaped for the generated schema",
        };
        scope.report(Diagnostic::new(&diag::field::DEFAULT_WITHOUT_TEXT, message, value.span).help(help));
        return None;
    };
    let value = directive_text(scope, &format!("the default value of {place}"), &raw, value.span);
    Some(DefaultValue { span: default.span, value: Some(value) })
}

/// What `toString` gives in JavaScript; `None` where that is no useful text (defect D5).
fn text_form(value: &Constant) -> Option<SmolStr> {
    match value {
        Constant::Boolean(value) => Some(if *value { "true".into() } else { "false".into() }),
        Constant::Number(value) => Some(number_text(*value)),
        Constant::String(value) => Some(value.clone()),
        Constant::Array(items) => {
            let items: Option<Vec<SmolStr>> = items
                .iter()
                .map(|item| match item {
                    Constant::Null | Constant::Undefined => Some(SmolStr::default()),
                    other => text_form(other),
                })
                .collect();
            Some(items?.join(",").into())
        }
        Constant::Undefined | Constant::Null | Constant::Object(_) | Constant::Other => None,
    }
}

fn number_text(value: f64) -> SmolStr {
    ryu_js::Buffer::new().format(value).into()
}

fn resolve_validator(scope: &mut Scope<'_>, draft: &ValidatorDraft, place: &str) -> Validator {
    let raw = text_form(&draft.value.value).unwrap_or_default();
    let what = format!("the value of {}() of {place}", draft.kind.word());
    let value = directive_text(scope, &what, &raw, draft.value.span);
    Validator { span: draft.span, kind: draft.kind, value, message: draft.message.clone() }
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

type Fields = FxHashMap<SmolStr, Id<Field>>;

fn resolve_identifier(scope: &mut Scope<'_>, id: Id<Model>, draft: &ModelDraft, fields: &Fields) {
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

fn resolve_index(scope: &mut Scope<'_>, id: Id<Model>, draft: &IndexDraft, fields: &Fields) -> Option<Index> {
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

/// The model that a data source or tool names; reports others with `code`.
pub(super) fn find_model(
    scope: &mut Scope<'_>,
    word: &Word,
    code: &'static Code,
    user: &str,
) -> Option<Id<Model>> {
    match scope.find(&word.value) {
        Some(Definition::Model(model)) => Some(model),
        _ if scope.is_bound(&word.value) && scope.find(&word.value).is_none() => None,
        _ => {
            let message = format!("{user} names `{}`, which is no model of the schema", word.value);
            let mut diagnostic = Diagnostic::new(code, message, word.span);
            if let Some(help) =
                scope.similar(&word.value, |definition| matches!(definition, Definition::Model(_)))
            {
                diagnostic = diagnostic.help(help);
            }
            scope.report(diagnostic);
            None
        }
    }
}
