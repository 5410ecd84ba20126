//! What resolution knows while it goes: the draft, the names, and the schema so far.

use amplify_schemac_grammar::{Diagnostic, Diagnostics};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use crate::diag;
use crate::draft::{Draft, Entry, FunctionId, Node, NodeId, NodeKind, OperationDraft, Word};
use crate::ir::{Definition, Function, Id, Schema};
use crate::suggest::suggest;

/// A definition that has an id and no content yet.
pub(super) type Declared = Definition;

/// A declared definition and the builder that holds its content.
pub(super) struct DeclaredEntry<'d> {
    pub(super) definition: Declared,
    pub(super) node: &'d Node,
}

/// What a name leads to.
pub(super) enum Lookup {
    /// A definition.
    Found(Definition),
    /// Something that was reported already, or nothing; reported by now.
    Reported,
}

pub(super) struct Scope<'d> {
    pub(super) draft: &'d Draft,
    pub(super) schema: Schema,
    names: FxHashMap<SmolStr, Option<Definition>>,
    nodes: FxHashMap<SmolStr, NodeId>,
    functions: Vec<Id<Function>>,
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl<'d> Scope<'d> {
    pub(super) fn new(draft: &'d Draft, diagnostics: &'d mut Diagnostics) -> Self {
        let mut schema = Schema::default();
        let functions = draft
            .functions()
            .iter()
            .map(|function| {
                let (module, name) = (function.module.clone(), function.name.clone());
                schema.functions.add(Function { module, name, span: function.span })
            })
            .collect();
        Self {
            draft,
            schema,
            names: FxHashMap::default(),
            nodes: FxHashMap::default(),
            functions,
            diagnostics,
        }
    }

    pub(super) fn node(&self, id: NodeId) -> &'d Node {
        self.draft.node(id)
    }

    pub(super) fn kind(&self, id: NodeId) -> &'d NodeKind {
        &self.draft.node(id).kind
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    pub(super) fn function(&self, id: FunctionId) -> Option<Id<Function>> {
        self.functions.get(id.index()).copied()
    }

    /// Gives a name its meaning; `None`: one that could not be evaluated.
    pub(super) fn bind(&mut self, entry: &Entry, definition: Option<Definition>) {
        self.names.insert(entry.name.clone(), definition);
        self.nodes.insert(entry.name.clone(), entry.node);
    }

    pub(super) fn find(&self, name: &str) -> Option<Definition> {
        self.names.get(name).copied().flatten()
    }

    /// The builder of an operation; `None` if the name is none.
    pub(super) fn operation_draft(&self, name: &str) -> Option<&'d OperationDraft> {
        match &self.draft.node(*self.nodes.get(name)?).kind {
            NodeKind::Operation(draft) => Some(draft),
            _ => None,
        }
    }

    /// Whether a name has a meaning, known or not.
    pub(super) fn is_bound(&self, name: &str) -> bool {
        self.names.contains_key(name)
    }

    /// What a ref leads to; reports one that leads nowhere.
    pub(super) fn look_up(&mut self, target: &Word, user: &str) -> Lookup {
        match self.names.get(&target.value) {
            Some(Some(definition)) => Lookup::Found(*definition),
            Some(None) => Lookup::Reported,
            None => {
                let message =
                    format!("`{user}` refers to `{}`, which isn't defined in the schema", target.value);
                let mut diagnostic = Diagnostic::new(&diag::refs::UNKNOWN, message, target.span);
                if let Some(help) = self.similar(&target.value, |_| true) {
                    diagnostic = diagnostic.help(help);
                }
                self.report(diagnostic);
                Lookup::Reported
            }
        }
    }

    /// "did you mean `X`?" among the definitions that `fits`.
    pub(super) fn similar(&self, name: &str, fits: impl Fn(Definition) -> bool) -> Option<String> {
        let mut names: Vec<&str> = self
            .schema
            .definitions
            .iter()
            .filter(|definition| fits(**definition))
            .map(|definition| self.schema.name_of(*definition).as_str())
            .collect();
        names.sort_unstable();
        suggest(name, names)
    }
}
