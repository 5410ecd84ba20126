//! Scalars, refs, inline enums and inline custom types as types (reference chapter 1.3, 1.4).

use amplify_schemac_grammar::{Diagnostic, Span};
use smol_str::SmolStr;

use super::scope::{Lookup, Scope};
use crate::api::naming;
use crate::diag;
use crate::draft::{ArrayDraft, CustomTypeDraft, Entry, EnumDraft, Node, NodeId, NodeKind, RefDraft};
use crate::ir::{
    Arena, CustomField, CustomType, Definition, Enum, EnumValue, FieldType, Id, List, Part, Position, TypeUse,
};

/// What holds a type, for generated names and messages.
#[derive(Clone, Copy)]
pub(super) struct Holder<'a> {
    /// The model, custom type or operation.
    pub(super) owner: &'a str,
    /// The field or argument.
    pub(super) field: &'a str,
    /// Where the field's name is written.
    pub(super) span: Span,
    /// The field's leading comments.
    pub(super) docs: Option<&'a SmolStr>,
    /// The schema that all of it belongs to.
    pub(super) part: Id<Part>,
    /// Where an inline type stands.
    pub(super) position: Position,
}

/// The type of a field, argument or result that is no relationship. `inline_name` is what an inline type is called.
/// `None` if the builder can't be one (a relationship, a model, an operation, or something reported).
pub(super) fn resolve_type(
    scope: &mut Scope<'_>,
    node: NodeId,
    inline_name: &str,
    holder: Holder<'_>,
) -> Option<TypeUse<FieldType>> {
    match scope.kind(node) {
        NodeKind::Field(field) => {
            Some(type_use(FieldType::Scalar(field.scalar), field.required, field.array.as_ref()))
        }
        NodeKind::Ref(reference) => Some(type_use(
            resolve_ref(scope, reference, holder),
            reference.required,
            reference.array.as_ref(),
        )),
        NodeKind::Enum(draft) => Some(single(FieldType::Enum(add_enum(scope, draft, inline_name, holder)))),
        NodeKind::CustomType(draft) => {
            Some(single(FieldType::CustomType(add_custom_type(scope, draft, inline_name, holder))))
        }
        NodeKind::Invalid => Some(single(FieldType::Unresolved)),
        NodeKind::Relationship(_)
        | NodeKind::Model(_)
        | NodeKind::Operation(_)
        | NodeKind::Conversation(_)
        | NodeKind::Schema(_)
        | NodeKind::Combined(_) => None,
    }
}

/// Inline types are always nullable and single.
fn single(named: FieldType) -> TypeUse<FieldType> {
    TypeUse { named, required: false, list: None }
}

pub(super) fn type_use<T>(named: T, required: Option<Span>, array: Option<&ArrayDraft>) -> TypeUse<T> {
    let list = array.map(|array| List { required: array.required.is_some() });
    TypeUse { named, required: required.is_some(), list }
}

fn resolve_ref(scope: &mut Scope<'_>, reference: &RefDraft, holder: Holder<'_>) -> FieldType {
    let user = format!("{}.{}", holder.owner, holder.field);
    let target = &reference.target;
    match scope.look_up(target, &user) {
        Lookup::Found(Definition::Enum(id)) => FieldType::Enum(id),
        Lookup::Found(Definition::CustomType(id)) => FieldType::CustomType(id),
        Lookup::Found(definition) => {
            let found = scope.schema.span_of(definition);
            let diagnostic = match (holder.position, definition) {
                (Position::Argument, _) => {
                    let message =
                        format!("argument `{user}` refers to `{}`, which can't be an input", target.value);
                    let help = "take the fields it needs, or a custom type";
                    Diagnostic::new(&diag::refs::ARGUMENT, message, target.span).help(help)
                }
                (_, Definition::Model(_)) => {
                    let message = format!("field `{user}` can't hold the model `{}`", target.value);
                    let help = "relate the models by a.hasOne, a.hasMany or a.belongsTo";
                    Diagnostic::new(&diag::refs::TO_MODEL, message, target.span).help(help)
                }
                _ => {
                    let message =
                        format!("`{user}` refers to the operation `{}`, which is no type", target.value);
                    Diagnostic::new(&diag::refs::TO_OPERATION, message, target.span)
                }
            };
            scope.report(diagnostic.label(found, format!("`{}` is defined here", target.value)));
            FieldType::Unresolved
        }
        Lookup::Reported => FieldType::Unresolved,
    }
}

fn add_enum(scope: &mut Scope<'_>, draft: &EnumDraft, name: &str, holder: Holder<'_>) -> Id<Enum> {
    let values = enum_values(draft);
    let (docs, position) = (holder.docs.cloned(), holder.position);
    scope.schema.enums.add(Enum { name: name.into(), span: holder.span, docs, position, values })
}

fn enum_values(draft: &EnumDraft) -> Vec<EnumValue> {
    draft.values.iter().map(|word| EnumValue { name: word.value.clone(), span: word.span }).collect()
}

fn add_custom_type(
    scope: &mut Scope<'_>,
    draft: &CustomTypeDraft,
    name: &str,
    holder: Holder<'_>,
) -> Id<CustomType> {
    let Holder { span, docs, part, position, .. } = holder;
    let fields = Arena::default();
    let id = scope.schema.custom_types.add(CustomType {
        name: name.into(),
        span,
        docs: docs.cloned(),
        part,
        position,
        fields,
    });
    fill_custom_type(scope, id, &draft.fields);
    id
}

/// Fills a declared enum.
pub(super) fn resolve_enum(scope: &mut Scope<'_>, id: Id<Enum>, node: &Node) {
    if let NodeKind::Enum(draft) = &node.kind {
        scope.schema.enums[id].values = enum_values(draft);
    }
}

/// Fills a declared custom type.
pub(super) fn resolve_custom_type(scope: &mut Scope<'_>, id: Id<CustomType>, node: &Node) {
    if let NodeKind::CustomType(draft) = &node.kind {
        fill_custom_type(scope, id, &draft.fields);
    }
}

fn fill_custom_type(scope: &mut Scope<'_>, id: Id<CustomType>, entries: &[Entry]) {
    let CustomType { name, part, position, span, .. } = &scope.schema.custom_types[id];
    let (name, part, position, span) = (name.clone(), *part, *position, *span);
    if entries.is_empty() {
        let message = format!("custom type `{name}` has no fields");
        let diagnostic = Diagnostic::new(&diag::custom_type::EMPTY, message, span);
        scope.report(diagnostic.help("give it at least one field"));
    }
    let position = if position == Position::Argument { Position::Argument } else { Position::Inline };
    for entry in entries {
        let docs = entry.docs.as_ref();
        let holder = Holder { owner: &name, field: &entry.name, span: entry.name_span, docs, part, position };
        let inline_name = naming::inline_type(&name, &entry.name);
        report_field_modifiers(scope, entry.node, &holder);
        match resolve_type(scope, entry.node, &inline_name, holder) {
            Some(ty) => {
                let field = CustomField {
                    name: entry.name.clone(),
                    span: entry.name_span,
                    docs: entry.docs.clone(),
                    ty,
                };
                scope.schema.custom_types[id].fields.add(field);
            }
            None => report_not_a_field(scope, entry, &name),
        }
    }
}

fn report_not_a_field(scope: &mut Scope<'_>, entry: &Entry, owner: &str) {
    let node = scope.node(entry.node);
    let diagnostic = if let NodeKind::Relationship(_) = node.kind {
        let message = format!("custom type `{owner}` can't have the relationship `{}`", entry.name);
        let help = "store the other record's id in a field, or make it a model";
        Diagnostic::new(&diag::relationship::OUTSIDE_MODEL, message, node.span).help(help)
    } else {
        let message = format!("`{owner}.{}` is no field", entry.name);
        Diagnostic::new(&diag::field::NOT_A_FIELD, message, node.span)
    };
    scope.report(diagnostic);
}

/// Default values, validators and rules mean nothing outside models (chapter 1.4, 1.12).
pub(super) fn report_field_modifiers(scope: &mut Scope<'_>, node: NodeId, holder: &Holder<'_>) {
    let place = format!("{}.{}", holder.owner, holder.field);
    let rules = match scope.kind(node) {
        NodeKind::Field(field) => {
            if let Some(default) = &field.default {
                let message = format!("`{place}` can't have a default value: it is no field of a model");
                scope.report(Diagnostic::new(&diag::field::DEFAULT_OUTSIDE_MODEL, message, default.span));
            }
            if let Some(validator) = field.validators.first() {
                let message = format!("`{place}` can't be validated: it is no field of a model");
                scope.report(Diagnostic::new(&diag::field::VALIDATE_OUTSIDE_MODEL, message, validator.span));
            }
            field.rules.as_ref()
        }
        NodeKind::Ref(reference) => reference.rules.as_ref(),
        _ => None,
    };
    if let Some(rules) = rules {
        let message = format!("the rules of `{place}` have no effect");
        let help = "protect the field of the model, or the operation, that holds the custom type";
        scope.report(Diagnostic::new(&diag::field::IGNORED_RULES, message, rules.span).help(help));
    }
}
