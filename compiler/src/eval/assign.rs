//! Assignments.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::{AssignOp, BinaryOp, ExprId, ExprKind};
use smol_str::SmolStr;

use super::machine::{Frame, Machine};
use super::scope::Slot;
use super::value::Value;

impl<'t> Machine<'t> {
    /// `target = value`, `target += value`
    pub(crate) fn assignment(
        &mut self,
        frame: Frame<'t>,
        op: AssignOp,
        target: ExprId,
        value: ExprId,
    ) -> Value {
        let span = frame.tree.span(value);
        let new = match op {
            AssignOp::Plain => self.expr(frame, value),
            AssignOp::Compound(op) => {
                let old = self.expr(frame, target);
                if matches!(op, BinaryOp::Nullish | BinaryOp::Or | BinaryOp::And) {
                    let keeps = match op {
                        BinaryOp::Nullish => Some(!old.is_nullish()),
                        BinaryOp::Or => old.truthy(),
                        _ => old.truthy().map(|truthy| !truthy),
                    };
                    match keeps {
                        Some(true) => return old,
                        Some(false) => self.expr(frame, value),
                        None => self.not_known(&old),
                    }
                } else {
                    let right = self.expr(frame, value);
                    self.operate(op, &old, &right, frame.tree.span(target).to(span))
                }
            }
        };
        self.assign(frame, target, new.clone(), span);
        new
    }

    /// `i++`, `--i`: the tree doesn't say which of the four, the text does.
    pub(crate) fn update(&mut self, frame: Frame<'t>, target: ExprId, span: Span) -> Value {
        let old = self.expr(frame, target);
        let text = self.sources.text(span);
        let is_prefix = text.starts_with("++") || text.starts_with("--");
        let by = if text.starts_with("++") || text.ends_with("++") { 1.0 } else { -1.0 };
        let new = self.operate(BinaryOp::Add, &old, &Value::Number(by), span);
        let new = if matches!(old, Value::Number(_) | Value::Unknown(_)) {
            new
        } else {
            self.unsupported("counting a value that is no number", span)
        };
        self.assign(frame, target, new.clone(), span);
        if is_prefix { new } else { old }
    }

    /// Assigns to a name, a property, or the parts of an array or object expression.
    fn assign(&mut self, frame: Frame<'t>, target: ExprId, value: Value, span: Span) {
        let expr = frame.tree.expr(target);
        match &expr.kind {
            ExprKind::Identifier(name) => {
                self.name(frame, name, &value);
                self.assign_name(frame, name, value);
            }
            ExprKind::Member { object, property, property_span, .. } => {
                let object = self.expr(frame, *object);
                self.set(&object, property.clone(), *property_span, value, span);
            }
            ExprKind::Index { object, index, .. } => {
                let object = self.expr(frame, *object);
                let key = self.expr(frame, *index);
                let key_span = frame.tree.span(*index);
                match self.text_of(&key, key_span) {
                    Ok(key) => self.set(&object, key, key_span, value, span),
                    Err(Value::Unknown(reason)) => self.taint(&object, reason),
                    Err(_) => {}
                }
            }
            _ => {
                // Destructuring without declaration: every target is changed in a way that is not followed.
                if let Value::Unknown(reason) = self.unsupported("a destructuring assignment", expr.span) {
                    self.unseen_target(frame, target, reason);
                }
            }
        }
    }

    /// Gives the innermost binding of a name a new value.
    pub(crate) fn assign_name(&mut self, frame: Frame<'t>, name: &'t SmolStr, value: Value) {
        let mut next = frame.scope;
        while let Some(id) = next {
            let scope = self.scopes.get_mut(id);
            if let Some(binding) = scope.bindings.iter_mut().find(|binding| binding.0 == name) {
                binding.1 = value;
                return;
            }
            next = scope.parent;
        }
        let module = self.modules.get_mut(frame.module.index());
        match module.and_then(|module| module.bindings.get_mut(name.as_str())) {
            None | Some(Slot::Import(_)) => {}
            Some(slot) => *slot = Slot::Value(value),
        }
    }
}
