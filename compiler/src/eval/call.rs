//! Calls.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::{Element, ExprId, ExprKind, Function, FunctionBody};
use smol_str::SmolStr;

use super::builtin;
use super::heap::{ClosureId, Opaque};
use super::load::Body;
use super::machine::{Frame, Machine, Site};
use super::reason::Owner;
use super::statement::{Completion, is_default};
use super::value::{Item, Value};
use crate::diag;

impl<'t> Machine<'t> {
    /// Calls a value.
    pub(crate) fn call_value(&mut self, function: &Value, arguments: Vec<Item>, site: Site) -> Value {
        match function {
            Value::Closure(id) => self.call_closure(*id, arguments, site.span),
            Value::Method(method) => {
                if let Some(unknown) = self.descend(site.span) {
                    return unknown;
                }
                let value = self.call_method(&method.receiver, &method.name, arguments, site);
                self.ascend();
                value
            }
            Value::Global(name) => builtin::call_global(self, name, arguments, site),
            Value::Dsl(dsl) => self.call_dsl(*dsl, arguments, site),
            Value::Opaque(_) => {
                self.unseen_effects(function, &arguments, site);
                self.opaque_result(function, site)
            }
            Value::Unknown(reason) => {
                self.taint_builders(&arguments, *reason);
                function.clone()
            }
            Value::Unset(reason) => Value::Unknown(*reason),
            _ => {
                let what = function.describe();
                let text = self.excerpt(site.name);
                self.missing(&diag::eval::NOT_A_FUNCTION, site.name, |mut diagnostic| {
                    diagnostic.message = format!("`{text}` is {what}, not a function");
                    diagnostic
                })
            }
        }
    }

    /// Calls a method of a value.
    pub(crate) fn call_method(
        &mut self,
        receiver: &Value,
        name: &SmolStr,
        arguments: Vec<Item>,
        site: Site,
    ) -> Value {
        match receiver {
            Value::Builder(_)
            | Value::Schema(..)
            | Value::Rule(..)
            | Value::Index(_)
            | Value::Validators(_)
            | Value::Handler(_)
            | Value::Dsl(_) => self.call_builder(receiver, name, arguments, site),
            Value::String(text) => builtin::string_method(self, text, name, arguments, site),
            Value::Array(id) => builtin::array_method(self, *id, name, arguments, site),
            Value::Set(_) | Value::Map(_) => {
                builtin::collection_method(self, receiver, name, arguments, site)
            }
            Value::Global(global) => builtin::global_method(self, global, name, arguments, site),
            Value::Number(_) | Value::Boolean(_) | Value::Regex(_) => {
                builtin::other_method(self, receiver, name, arguments, site)
            }
            Value::Closure(id) => match name.as_str() {
                "call" => self.call_closure(*id, arguments.into_iter().skip(1).collect(), site.span),
                _ => self.unsupported(&format!("`{name}` of a function"), site.name),
            },
            _ => {
                let function = self.get(receiver, name, site.name, site.module);
                match (&function, receiver) {
                    (Value::Undefined, _) => {
                        let what = receiver.describe();
                        self.missing(&diag::eval::NOT_A_FUNCTION, site.name, |mut diagnostic| {
                            diagnostic.message = format!("{what} has no method `{name}`");
                            diagnostic
                        })
                    }
                    (Value::Method(_), Value::Object(_)) => {
                        builtin::object_method(self, receiver, name, arguments, site)
                    }
                    _ => self.call_value(&function, arguments, site),
                }
            }
        }
    }

    /// Calls a function of the source.
    pub(crate) fn call_closure(&mut self, id: ClosureId, arguments: Vec<Item>, span: Span) -> Value {
        let closure = self.heap.closure(id);
        let Body::Script(tree) = &self.program.unit(closure.module).body else { return Value::Undefined };
        let what = match closure.function {
            Function { is_async: true, .. } => Some("an `async` function"),
            Function { is_generator: true, .. } => Some("a generator"),
            _ => None,
        };
        if let Some(what) = what {
            let unknown = self.unsupported(what, closure.function.span);
            if let Value::Unknown(reason) = unknown {
                let (module, scope) = (closure.module, closure.scope);
                let frame = Frame { tree, module, scope, function: None };
                self.unseen_function(frame, &closure.function.body, reason);
                self.taint_builders(&arguments, reason);
            }
            return unknown;
        }
        if let Some(unknown) = self.descend(span) {
            return unknown;
        }
        let scope = self.scopes.enter(closure.scope);
        let frame = Frame { tree, module: closure.module, scope: Some(scope), function: Some(scope) };
        self.parameters(frame, closure.function, arguments, span);
        let value = match &closure.function.body {
            FunctionBody::Expression(expr) => self.expr(frame, *expr),
            FunctionBody::Block(statements) => match self.statements(frame, statements) {
                Completion::Normal => Value::Undefined,
                Completion::Return(value) => value,
                Completion::Throw(reason) | Completion::Abandon(reason) => Value::Unknown(reason),
            },
        };
        self.scopes.leave(scope);
        self.ascend();
        value
    }

    fn parameters(&mut self, frame: Frame<'t>, function: &'t Function, arguments: Vec<Item>, span: Span) {
        let mut arguments = arguments.into_iter();
        for parameter in &function.parameters {
            if parameter.rest {
                let rest = self.array(arguments.by_ref().collect());
                self.bind(frame, &parameter.pattern, rest, span);
                continue;
            }
            let mut item = arguments.next().unwrap_or(Item { value: Value::Undefined, span });
            if let (true, Some(default)) = (is_default(&item.value), parameter.default) {
                item = Item { value: self.expr(frame, default), span: frame.tree.span(default) };
            }
            self.bind(frame, &parameter.pattern, item.value, item.span);
        }
    }

    /// Builders are given to a function that can't be evaluated.
    fn taint_builders(&mut self, arguments: &[Item], reason: super::reason::ReasonId) {
        for argument in arguments {
            if matches!(argument.value, Value::Builder(_) | Value::Schema(..)) {
                self.taint(&argument.value, reason);
            }
        }
    }

    /// Whether a call's arguments need not be looked at: Amplify's own definitions, which are only names here.
    pub(crate) fn is_never_looked_into(&self, function: &Value) -> bool {
        let Value::Opaque(id) = function else { return false };
        self.heap.opaque(*id).package.as_ref().is_some_and(|package| package.starts_with("@aws-amplify/"))
    }

    /// What a function that is never looked into gives.
    pub(crate) fn opaque_result(&mut self, function: &Value, site: Site) -> Value {
        let Value::Opaque(id) = function else { return Value::Undefined };
        let package = self.heap.opaque(*id).package.clone();
        let text = SmolStr::new(self.excerpt(site.span));
        Value::Opaque(self.heap.add_opaque(Opaque {
            package,
            is_result: true,
            ..Opaque::new(text, site.span)
        }))
    }

    /// A function that is never looked into gets a builder: it might change it.
    fn unseen_effects(&mut self, function: &Value, arguments: &[Item], site: Site) {
        for argument in arguments {
            let node = match &argument.value {
                Value::Builder(node) | Value::Schema(node, _) => *node,
                _ => continue,
            };
            let text = self.excerpt(site.name);
            let reason = self.reasons.add(&diag::eval::UNSEEN_EFFECT, argument.span, |mut diagnostic| {
                diagnostic.message =
                    format!("`{text}` is not evaluated: what it may do to this builder is not seen");
                diagnostic
            });
            if matches!(function, Value::Opaque(_)) {
                self.doubt(Owner::Node(node), reason, argument.span);
            }
        }
    }

    /// `new Callee(arguments)`
    pub(crate) fn construct(
        &mut self,
        frame: Frame<'t>,
        callee: ExprId,
        arguments: &'t [Element],
        span: Span,
    ) -> Value {
        let function = self.expr(frame, callee);
        let site = Site { span, name: frame.tree.span(callee), module: frame.module };
        match &function {
            Value::Opaque(_) => {
                // Only names are looked at: what else is made for an object that is never looked into doesn't matter.
                let mut named = Vec::new();
                for argument in arguments {
                    let Element::Item(id) = argument else { continue };
                    if let ExprKind::Identifier(name) = &frame.tree.expr(*id).kind {
                        let value = self.known_name(frame, name).unwrap_or(Value::Undefined);
                        named.push(Item { value, span: frame.tree.span(*id) });
                    }
                }
                self.unseen_effects(&function, &named, site);
                self.opaque_result(&function, site)
            }
            Value::Unknown(_) => function,
            Value::Global(name) => {
                let arguments = self.elements(frame, arguments).0;
                builtin::construct(self, name, arguments, site)
            }
            _ => self.unsupported("`new`", span),
        }
    }
}
