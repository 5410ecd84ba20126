//! The schemas that are combined, and the names they define.

use amplify_schemac_grammar::Diagnostic;
use smol_str::SmolStr;

use super::rules::{self, ResolvedRules};
use super::scope::{DeclaredEntry, Scope};
use crate::diag;
use crate::draft::{Entry, NodeId, NodeKind, OperationDraftKind, SchemaDraft, SchemaSource};
use crate::ir::{
    AiModel, Conversation, CustomType, Definition, Enum, Handlers, Id, Model, Operation, OperationKind, Part,
    Position,
};

/// Gives every top-level definition its id, so that refs may point forward.
pub(super) fn declare<'d>(scope: &mut Scope<'d>) -> Vec<DeclaredEntry<'d>> {
    let mut entries = Vec::new();
    let Some(schema) = scope.draft.data.as_ref().and_then(|data| data.schema) else { return entries };
    for member in members(scope, schema.value) {
        let node = scope.node(member);
        let NodeKind::Schema(draft) = &node.kind else { continue };
        let ResolvedRules { rules, grants } = rules::resolve_schema_rules(scope, draft.rules.as_ref());
        scope.schema.grants.extend(grants);
        let SchemaSource { engine, identifier, secrets, .. } = draft.source.clone();
        let part = Part { engine, identifier, secrets, span: node.span, rules };
        let part = scope.schema.parts.add(part);
        for entry in &draft.entries {
            entries.extend(declare_entry(scope, part, draft, entry));
        }
    }
    entries
}

fn members(scope: &Scope<'_>, schema: NodeId) -> Vec<NodeId> {
    match scope.kind(schema) {
        NodeKind::Combined(members) => members.clone(),
        _ => vec![schema],
    }
}

fn declare_entry<'d>(
    scope: &mut Scope<'d>,
    part: Id<Part>,
    draft: &SchemaDraft,
    entry: &Entry,
) -> Option<DeclaredEntry<'d>> {
    // A name that another of the combined schemas has is told by evaluation; the first one counts.
    if scope.is_bound(&entry.name) {
        return None;
    }
    let node = scope.node(entry.node);
    let (name, span, docs) = (entry.name.clone(), entry.name_span, entry.docs.clone());
    let definition = match &node.kind {
        NodeKind::Model(_) => {
            let table_name =
                draft.source.renamed.iter().find(|(new, _)| *new == name).map(|(_, old)| old.clone());
            Definition::Model(scope.schema.models.add(empty_model(part, entry, table_name)))
        }
        NodeKind::CustomType(_) => {
            let position = Position::TopLevel;
            let fields = Default::default();
            Definition::CustomType(scope.schema.custom_types.add(CustomType {
                name,
                span,
                docs,
                part,
                position,
                fields,
            }))
        }
        NodeKind::Enum(_) => {
            let position = Position::TopLevel;
            Definition::Enum(scope.schema.enums.add(Enum { name, span, docs, position, values: Vec::new() }))
        }
        NodeKind::Operation(draft) => {
            Definition::Operation(scope.schema.operations.add(empty_operation(part, entry, &draft.kind)))
        }
        NodeKind::Conversation(_) => {
            let (ai, tools) = (empty_ai(), Vec::new());
            let conversation = Conversation { name, span, docs, part, ai, tools, handler: None };
            Definition::Conversation(scope.schema.conversations.add(conversation))
        }
        NodeKind::Invalid => {
            scope.bind(entry, None);
            return None;
        }
        NodeKind::Field(_)
        | NodeKind::Ref(_)
        | NodeKind::Relationship(_)
        | NodeKind::Schema(_)
        | NodeKind::Combined(_) => {
            let message = format!("`{name}` is no model, custom type, enum or operation");
            let help = "a field belongs into a.model({ … }) or a.customType({ … })";
            scope.report(Diagnostic::new(&diag::schema::NOT_A_DEFINITION, message, span).help(help));
            scope.bind(entry, None);
            return None;
        }
    };
    scope.bind(entry, Some(definition));
    scope.schema.definitions.push(definition);
    Some(DeclaredEntry { definition, node })
}

fn empty_model(part: Id<Part>, entry: &Entry, table_name: Option<SmolStr>) -> Model {
    Model {
        name: entry.name.clone(),
        span: entry.name_span,
        docs: entry.docs.clone(),
        part,
        fields: Default::default(),
        identifier: Vec::new(),
        identifier_span: entry.name_span,
        indexes: Vec::new(),
        disabled: Default::default(),
        rules: Vec::new(),
        has_own_rules: false,
        table_name,
    }
}

fn empty_operation(part: Id<Part>, entry: &Entry, kind: &OperationDraftKind) -> Operation {
    let kind = match kind {
        OperationDraftKind::Query => OperationKind::Query,
        OperationDraftKind::Mutation => OperationKind::Mutation,
        OperationDraftKind::Subscription => OperationKind::Subscription(Vec::new()),
        OperationDraftKind::Generation(_) => OperationKind::Generation(empty_ai()),
    };
    Operation {
        name: entry.name.clone(),
        span: entry.name_span,
        docs: entry.docs.clone(),
        part,
        kind,
        arguments: None,
        returns: None,
        rules: Vec::new(),
        has_own_rules: false,
        handlers: Handlers::None,
    }
}

fn empty_ai() -> AiModel {
    AiModel { model_id: SmolStr::default(), system_prompt: SmolStr::default(), inference: Default::default() }
}
