//! Expressions.

use std::rc::Rc;

use amplify_schemac_grammar::syntax::{
    Element, ExprId, ExprKind, Function, Property as PropertySyntax, PropertyKey,
};
use amplify_schemac_grammar::{FileId, Span};
use smol_str::SmolStr;

use super::heap::Closure;
use super::machine::{Frame, Machine};
use super::object::{Object, Property};
use super::value::{Item, Regex, Value};
use crate::diag;

impl<'t> Machine<'t> {
    /// The value of an expression.
    pub(crate) fn expr(&mut self, frame: Frame<'t>, id: ExprId) -> Value {
        let expr = frame.tree.expr(id);
        match &expr.kind {
            ExprKind::Null => Value::Null,
            ExprKind::Boolean(value) => Value::Boolean(*value),
            ExprKind::Number(value) => Value::Number(*value),
            ExprKind::String(text) => Value::String(text.clone()),
            ExprKind::Identifier(name) => self.identifier(frame, name, expr.span),
            _ => {
                if let Some(unknown) = self.descend(expr.span) {
                    return unknown;
                }
                let value = self.compound(frame, id);
                self.ascend();
                value
            }
        }
    }

    fn compound(&mut self, frame: Frame<'t>, id: ExprId) -> Value {
        let expr = frame.tree.expr(id);
        let span = expr.span;
        match &expr.kind {
            ExprKind::Call { .. } | ExprKind::Member { .. } | ExprKind::Index { .. } => {
                self.chain(frame, id).unwrap_or_else(|short| short)
            }
            ExprKind::Array(elements) => {
                let (items, doubt) = self.elements(frame, elements);
                let id = self.heap.add_array(items);
                self.heap.array_mut(id).doubt = doubt;
                Value::Array(id)
            }
            ExprKind::Object(properties) => self.object(frame, properties),
            ExprKind::Function(function) => self.function(frame, function),
            ExprKind::Template { texts, exprs } => self.template(frame, texts, exprs, span),
            ExprKind::Conditional { test, yes, no } => {
                let test = self.expr(frame, *test);
                match test.truthy() {
                    Some(true) => self.expr(frame, *yes),
                    Some(false) => self.expr(frame, *no),
                    None => {
                        let unknown = self.not_known(&test);
                        self.unseen_exprs(frame, &[*yes, *no], &unknown);
                        unknown
                    }
                }
            }
            ExprKind::Binary { op, left, right } => self.infix(frame, *op, *left, *right, span),
            ExprKind::Unary { op, operand } => self.prefix(frame, *op, *operand, span),
            ExprKind::Assign { op, target, value } => self.assignment(frame, *op, *target, *value),
            ExprKind::Update { target } => self.update(frame, *target, span),
            ExprKind::New { callee, arguments } => self.construct(frame, *callee, arguments, span),
            ExprKind::Sequence(exprs) => {
                let mut last = Value::Undefined;
                for expr in exprs {
                    last = self.expr(frame, *expr);
                }
                last
            }
            ExprKind::Regex { pattern, flags } => {
                Value::Regex(Rc::new(Regex { pattern: pattern.clone(), flags: flags.clone() }))
            }
            ExprKind::Await(inner) => {
                self.expr(frame, *inner);
                self.unsupported("`await`", span)
            }
            ExprKind::DynamicImport(_) => self.unsupported("a dynamic import", span),
            ExprKind::This => self.unsupported("`this`", span),
            ExprKind::Unsupported(construct) => self.unsupported(construct.describe(), span),
            ExprKind::Invalid => self.unparsed(span),
            ExprKind::Null
            | ExprKind::Boolean(_)
            | ExprKind::Number(_)
            | ExprKind::String(_)
            | ExprKind::Identifier(_) => Value::Undefined,
        }
    }

    fn function(&mut self, frame: Frame<'t>, function: &'t Function) -> Value {
        // `function name() {…}` sees itself under its name, in a scope of its own.
        let scope = match &function.name {
            Some(_) => Some(self.scopes.enter(frame.scope)),
            None => frame.scope,
        };
        self.scopes.capture(scope);
        let closure = Closure { function, module: frame.module, scope };
        let value = Value::Closure(self.heap.add_closure(closure));
        if let Some(name) = &function.name {
            self.declare(Frame { scope, ..frame }, name, value.clone());
        }
        value
    }

    /// Text that could not be parsed. The syntax errors of its file say more.
    pub(crate) fn unparsed(&mut self, span: Span) -> Value {
        self.unparsed_in(span.file, span)
    }

    /// A value that is not there, at `span`, because `file` could not be parsed.
    pub(crate) fn unparsed_in(&mut self, file: FileId, span: Span) -> Value {
        let reason = self.reasons.add(&diag::syntax::UNEXPECTED, span, |mut diagnostic| {
            diagnostic.message = "this could not be parsed".to_owned();
            diagnostic
        });
        self.reasons.get_mut(reason).broken = Some(file);
        Value::Unknown(reason)
    }

    /// Expressions that are not evaluated because a value isn't known.
    pub(crate) fn unseen_exprs(&mut self, frame: Frame<'t>, exprs: &[ExprId], unknown: &Value) {
        if let Value::Unknown(reason) = unknown {
            self.unseen(frame, exprs, &[], *reason);
        }
    }

    /// The unknown value that comes of a value that isn't known.
    pub(crate) fn not_known(&mut self, value: &Value) -> Value {
        self.reason(value).map_or(Value::Undefined, Value::Unknown)
    }

    /// The elements of an array or the arguments of a call, spreads resolved.
    pub(crate) fn elements(
        &mut self,
        frame: Frame<'t>,
        elements: &'t [Element],
    ) -> (Vec<Item>, Option<super::reason::ReasonId>) {
        let mut items = Vec::with_capacity(elements.len());
        let mut doubt = None;
        for element in elements {
            match element {
                Element::Item(id) => {
                    let value = self.expr(frame, *id);
                    items.push(Item { value, span: frame.tree.span(*id) });
                }
                Element::Spread(id) => {
                    let value = self.expr(frame, *id);
                    let span = frame.tree.span(*id);
                    match self.iterate(&value, span) {
                        Ok(inner) => items.extend(inner),
                        Err(reason) => {
                            items.push(Item { value: Value::Unknown(reason), span });
                            doubt.get_or_insert(reason);
                        }
                    }
                }
                Element::Hole => {
                    items.push(Item { value: Value::Undefined, span: Span::new(frame.tree.file, 0, 0) });
                }
            }
        }
        (items, doubt)
    }

    fn object(&mut self, frame: Frame<'t>, properties: &'t [PropertySyntax]) -> Value {
        let mut object = Object::with_capacity(properties.len());
        for property in properties {
            match property {
                PropertySyntax::Named { key, key_span, value: expr, docs } => {
                    let value_span = frame.tree.span(*expr);
                    let is_shorthand = value_span == *key_span;
                    let name = self.key(frame, key);
                    let value = self.expr(frame, *expr);
                    let name = match name {
                        Ok(name) => name,
                        Err(unknown) => {
                            // A key that isn't known hides what was there and adds what can't be named.
                            self.spread_into(&mut object, &unknown, *key_span);
                            continue;
                        }
                    };
                    if name == "__proto__" && !is_shorthand && matches!(key, PropertyKey::Static(_)) {
                        let unknown = self.prototype(*key_span);
                        self.spread_into(&mut object, &unknown, *key_span);
                        continue;
                    }
                    let docs = docs.clone();
                    object.set(Property {
                        key: name,
                        key_span: *key_span,
                        docs,
                        value,
                        value_span,
                        unsure: false,
                    });
                }
                PropertySyntax::Spread(expr) => {
                    let value = self.expr(frame, *expr);
                    self.spread_into(&mut object, &value, frame.tree.span(*expr));
                }
                PropertySyntax::Accessor(span) => {
                    let value = self.unsupported("a getter or setter", *span);
                    self.spread_into(&mut object, &value, *span);
                }
                PropertySyntax::ShorthandDefault { span, .. } | PropertySyntax::Invalid(span) => {
                    let value = self.unparsed(*span);
                    self.spread_into(&mut object, &value, *span);
                }
            }
        }
        Value::Object(self.heap.add_object(object))
    }

    fn prototype(&mut self, span: Span) -> Value {
        self.missing(&diag::eval::PROTOTYPE, span, |mut diagnostic| {
            diagnostic.message =
                "`__proto__: …` sets the object's prototype instead of a property".to_owned();
            diagnostic.help("write `['__proto__']: …` if a property is meant")
        })
    }

    /// The name of a property; `Err` holds an unknown value.
    pub(crate) fn key(&mut self, frame: Frame<'t>, key: &'t PropertyKey) -> Result<SmolStr, Value> {
        match key {
            PropertyKey::Static(name) => Ok(name.clone()),
            PropertyKey::Computed(expr) => {
                let value = self.expr(frame, *expr);
                self.text_of(&value, frame.tree.span(*expr))
            }
        }
    }

    fn template(&mut self, frame: Frame<'t>, texts: &'t [SmolStr], exprs: &'t [ExprId], span: Span) -> Value {
        if let ([text], []) = (texts, exprs) {
            return Value::String(text.clone());
        }
        let mut whole = String::new();
        let mut unknown = None;
        for (index, text) in texts.iter().enumerate() {
            whole.push_str(text);
            if let Some(expr) = exprs.get(index) {
                let value = self.expr(frame, *expr);
                match self.text_of(&value, frame.tree.span(*expr)) {
                    Ok(text) => whole.push_str(&text),
                    Err(value) => unknown = unknown.or(Some(value)),
                }
            }
        }
        unknown.unwrap_or_else(|| self.text(whole, span))
    }
}
