//! Member accesses and calls, as they stand in the source.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::{Element, ExprId, ExprKind};

use super::machine::{Frame, Machine, Site};
use super::value::{Item, Value};

impl<'t> Machine<'t> {
    /// Member accesses and calls, one behind the other. `Err` holds what the whole chain is worth when `?.` ends it.
    pub(crate) fn chain(&mut self, frame: Frame<'t>, id: ExprId) -> Result<Value, Value> {
        let expr = frame.tree.expr(id);
        match &expr.kind {
            ExprKind::Member { object, property, property_span, optional } => {
                let object = self.link(frame, *object, *optional)?;
                Ok(self.get(&object, property, *property_span, frame.module))
            }
            ExprKind::Index { object, index, optional } => {
                let object = self.link(frame, *object, *optional)?;
                let key = self.expr(frame, *index);
                Ok(self.get_by(&object, &key, frame.tree.span(*index), frame.module))
            }
            ExprKind::Call { callee, arguments, optional } => {
                self.call(frame, *callee, arguments, *optional, expr.span)
            }
            _ => Ok(self.expr(frame, id)),
        }
    }

    /// The value before a `.`, `[` or `(`, one level down.
    fn link(&mut self, frame: Frame<'t>, id: ExprId, optional: bool) -> Result<Value, Value> {
        let span = frame.tree.span(id);
        if let Some(unknown) = self.descend(span) {
            return Ok(unknown);
        }
        let value = self.chain(frame, id);
        self.ascend();
        let value = value?;
        if optional && value.is_nullish() {
            return Err(if matches!(value, Value::Unset(_)) { value } else { Value::Undefined });
        }
        Ok(value)
    }

    fn call(
        &mut self,
        frame: Frame<'t>,
        callee: ExprId,
        arguments: &'t [Element],
        optional: bool,
        span: Span,
    ) -> Result<Value, Value> {
        let (receiver, name, name_span) = match &frame.tree.expr(callee).kind {
            ExprKind::Member { object, property, property_span, optional } => {
                (self.link(frame, *object, *optional)?, property.clone(), *property_span)
            }
            ExprKind::Index { object, index, optional } => {
                let receiver = self.link(frame, *object, *optional)?;
                let span = frame.tree.span(*index);
                let key = self.expr(frame, *index);
                match self.text_of(&key, span) {
                    Ok(name) => (receiver, name, span),
                    Err(unknown) => {
                        self.elements(frame, arguments);
                        return Ok(unknown);
                    }
                }
            }
            _ => {
                let function = self.link(frame, callee, optional)?;
                let site = Site { span, name: frame.tree.span(callee), module: frame.module };
                if self.is_never_looked_into(&function) {
                    return Ok(self.opaque_result(&function, site));
                }
                let arguments = self.arguments(frame, arguments);
                return Ok(self.call_value(&function, arguments, site));
            }
        };
        let site = Site { span, name: name_span, module: frame.module };
        if optional && self.get(&receiver, &name, name_span, frame.module).is_nullish() {
            return Err(Value::Undefined);
        }
        let arguments = self.arguments(frame, arguments);
        Ok(self.call_method(&receiver, &name, arguments, site))
    }

    /// The arguments of a call.
    fn arguments(&mut self, frame: Frame<'t>, arguments: &'t [Element]) -> Vec<Item> {
        if arguments.is_empty() {
            return Vec::new();
        }
        self.elements(frame, arguments).0
    }
}
