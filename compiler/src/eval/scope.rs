//! Scopes: names and their values.

use rustc_hash::FxHashMap;

use super::heap::arena_id;
use super::interface::{Import, Interface};
use super::value::Value;

arena_id!(
    /// A scope inside a function or block.
    ScopeId
);

/// A scope inside a function or block.
#[derive(Debug)]
pub(crate) struct Scope<'t> {
    /// The scope around it; `None`: the module.
    pub(crate) parent: Option<ScopeId>,
    pub(crate) bindings: Vec<(&'t str, Value)>,
    /// Whether a closure holds it, so that it must outlive its block.
    pub(crate) is_captured: bool,
}

/// Every scope that is in use.
#[derive(Debug, Default)]
pub(crate) struct Scopes<'t> {
    list: Vec<Scope<'t>>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "only `enter` makes ids; `leave` removes a scope that nothing holds"
)]
impl<'t> Scopes<'t> {
    pub(crate) fn get(&self, id: ScopeId) -> &Scope<'t> {
        &self.list[id.index()]
    }

    pub(crate) fn get_mut(&mut self, id: ScopeId) -> &mut Scope<'t> {
        &mut self.list[id.index()]
    }

    /// Opens a scope.
    pub(crate) fn enter(&mut self, parent: Option<ScopeId>) -> ScopeId {
        self.list.push(Scope { parent, bindings: Vec::new(), is_captured: false });
        ScopeId::new(self.list.len() - 1)
    }

    /// Closes a scope. One that a closure holds stays.
    pub(crate) fn leave(&mut self, id: ScopeId) {
        if id.index() + 1 == self.list.len() && !self.get(id).is_captured {
            self.list.pop();
        }
    }

    /// A closure was made in a scope: it and those around it must stay.
    pub(crate) fn capture(&mut self, scope: Option<ScopeId>) {
        let mut next = scope;
        while let Some(id) = next {
            let scope = self.get_mut(id);
            if scope.is_captured {
                return;
            }
            scope.is_captured = true;
            next = scope.parent;
        }
    }
}

/// What a module-level name holds.
#[derive(Debug, Clone)]
pub(crate) enum Slot<'t> {
    /// Declared, its statement not reached yet.
    Uninitialised,
    Value(Value),
    Import(Import<'t>),
}

/// How far a module's evaluation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    Waiting,
    Running,
    Done,
}

/// A module as it is evaluated.
#[derive(Debug)]
pub(crate) struct ModuleState<'t> {
    pub(crate) bindings: FxHashMap<&'t str, Slot<'t>>,
    pub(crate) interface: Interface<'t>,
    pub(crate) progress: Progress,
    /// A JSON module's value, once made.
    pub(crate) json: Option<Value>,
}
