//! Statements.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::{Binding, Declarator, EnumMember, Pattern, Statement, StatementKind};
use smol_str::SmolStr;

use super::heap::{Closure, Opaque};
use super::interface::DEFAULT;
use super::machine::{Frame, Machine};
use super::object::{Object, Property};
use super::reason::ReasonId;
use super::value::{Item, Value};
use crate::diag;

/// How a statement ends.
#[derive(Debug)]
pub(crate) enum Completion {
    /// The next one follows.
    Normal,
    /// `return`
    Return(Value),
    /// `throw`, with why.
    Throw(ReasonId),
    /// `break`, `continue`: what follows in the loop is not known.
    Abandon(ReasonId),
}

impl<'t> Machine<'t> {
    /// Runs the statements of a block in a scope of their own.
    pub(crate) fn block(&mut self, frame: Frame<'t>, statements: &'t [Statement]) -> Completion {
        let scope = self.scopes.enter(frame.scope);
        let completion = self.statements(Frame { scope: Some(scope), ..frame }, statements);
        self.scopes.leave(scope);
        completion
    }

    /// Runs statements one after the other; the functions that they declare are there from the start.
    pub(crate) fn statements(&mut self, frame: Frame<'t>, statements: &'t [Statement]) -> Completion {
        for statement in statements {
            if let StatementKind::Function { function, .. } = &statement.kind {
                self.scopes.capture(frame.scope);
                let closure = Closure { function, module: frame.module, scope: frame.scope };
                let value = Value::Closure(self.heap.add_closure(closure));
                self.declare(frame, function.name.as_deref().unwrap_or(DEFAULT), value);
            }
        }
        for statement in statements {
            match self.statement(frame, statement) {
                Completion::Normal => {}
                end => return end,
            }
        }
        Completion::Normal
    }

    /// Runs one statement.
    pub(crate) fn statement(&mut self, frame: Frame<'t>, statement: &'t Statement) -> Completion {
        if let Some(Value::Unknown(reason)) = self.descend(statement.span) {
            return Completion::Throw(reason);
        }
        let completion = self.statement_inside(frame, statement);
        self.ascend();
        completion
    }

    fn statement_inside(&mut self, frame: Frame<'t>, statement: &'t Statement) -> Completion {
        match &statement.kind {
            StatementKind::Invalid
            | StatementKind::Empty
            | StatementKind::Import { .. }
            | StatementKind::ExportNamed { .. }
            | StatementKind::ExportAll { .. }
            | StatementKind::Function { .. } => {}
            StatementKind::ExportDefault(expr) => {
                let value = self.expr(frame, *expr);
                self.name(frame, "default", &value);
                self.declare(frame, DEFAULT, value);
            }
            StatementKind::Variables { binding, declarators, .. } => {
                for declarator in declarators {
                    match (binding, declarator.init) {
                        // `var x;` leaves an `x` that is there alone.
                        (Binding::Var, None) if self.is_declared(frame, declarator) => {}
                        _ => self.declarator(frame, *binding, declarator),
                    }
                }
            }
            StatementKind::Enum { name, members, .. } => {
                let value = self.enumeration(frame, &name.value, members);
                self.declare(frame, &name.value, value);
            }
            StatementKind::Class { name, .. } => {
                let text = name.as_ref().map_or(SmolStr::new_static("class"), |name| name.value.clone());
                let opaque = Opaque::new(text, statement.span);
                let value = Value::Opaque(self.heap.add_opaque(opaque));
                self.declare(frame, name.as_ref().map_or(DEFAULT, |name| name.value.as_str()), value);
            }
            StatementKind::Expression(expr) => {
                self.expr(frame, *expr);
            }
            StatementKind::Return(expr) => {
                let value = expr.map_or(Value::Undefined, |expr| self.expr(frame, expr));
                return Completion::Return(value);
            }
            StatementKind::Throw(_) => return Completion::Throw(self.thrown(statement.span)),
            StatementKind::If { test, yes, no } => {
                let value = self.expr(frame, *test);
                return match value.truthy() {
                    Some(true) => self.block(frame, yes),
                    Some(false) => self.block(frame, no),
                    None => {
                        let Some(reason) = self.reason(&value) else { return Completion::Normal };
                        self.unseen(frame, &[], &[yes, no], reason)
                    }
                };
            }
            StatementKind::Block(statements) => return self.block(frame, statements),
            StatementKind::ForOf { pattern, iterable, body } => {
                let value = self.expr(frame, *iterable);
                let span = frame.tree.span(*iterable);
                return match self.iterate(&value, span) {
                    Ok(items) => self.for_of(frame, pattern, items, body),
                    Err(reason) => self.unseen(frame, &[], &[body], reason),
                };
            }
            StatementKind::Opaque(opaque) => {
                let Value::Unknown(reason) = self.unsupported(opaque.construct.describe(), statement.span)
                else {
                    return Completion::Normal;
                };
                if opaque.exprs.is_empty() && opaque.statements.is_empty() {
                    return Completion::Abandon(reason);
                }
                return self.unseen(frame, &opaque.exprs, &[&opaque.statements], reason);
            }
        }
        Completion::Normal
    }

    fn for_of(
        &mut self,
        frame: Frame<'t>,
        pattern: &'t Pattern,
        items: Vec<Item>,
        body: &'t [Statement],
    ) -> Completion {
        for item in items {
            let scope = self.scopes.enter(frame.scope);
            let inner = Frame { scope: Some(scope), ..frame };
            self.bind(inner, pattern, item.value, item.span);
            let completion = self.statements(inner, body);
            self.scopes.leave(scope);
            match completion {
                Completion::Normal => {}
                Completion::Abandon(reason) => return self.unseen(frame, &[], &[body], reason),
                end => return end,
            }
        }
        Completion::Normal
    }

    fn is_declared(&self, frame: Frame<'t>, declarator: &Declarator) -> bool {
        let Pattern::Name { name, .. } = &declarator.pattern else { return false };
        match frame.function {
            Some(scope) => self.scopes.get(scope).bindings.iter().any(|binding| binding.0 == name),
            None => self
                .modules
                .get(frame.module.index())
                .and_then(|module| module.bindings.get(name.as_str()))
                .is_some_and(|slot| matches!(slot, super::scope::Slot::Value(_))),
        }
    }

    fn declarator(&mut self, frame: Frame<'t>, binding: Binding, declarator: &'t Declarator) {
        let (value, span) = match declarator.init {
            Some(init) => (self.expr(frame, init), frame.tree.span(init)),
            None => (Value::Undefined, declarator.pattern.span()),
        };
        if let (Some(docs), Value::Builder(node)) = (&declarator.docs, &value) {
            self.docs.entry(*node).or_insert_with(|| docs.clone());
        }
        if let Pattern::Name { name, .. } = &declarator.pattern {
            self.name(frame, name, &value);
        }
        let target = match binding {
            Binding::Var => Frame { scope: frame.function, ..frame },
            Binding::Const | Binding::Let => frame,
        };
        self.bind(target, &declarator.pattern, value, span);
    }

    /// A value that is never looked into is known by the first module-level name it gets.
    pub(crate) fn name(&mut self, frame: Frame<'t>, name: &str, value: &Value) {
        if frame.scope.is_some() {
            return;
        }
        if let Value::Object(id) = value {
            self.name_members(frame, name, *id);
            return;
        }
        let slot = match value {
            Value::Opaque(id) if self.heap.opaque(*id).is_result => &mut self.heap.opaque_mut(*id).name,
            Value::Unknown(reason) => &mut self.reasons.get_mut(*reason).name,
            _ => return,
        };
        slot.get_or_insert_with(|| (frame.module, SmolStr::new(name)));
    }

    /// `export const functions = { send: defineFunction(…) }`: the function is `functions.send`.
    fn name_members(&mut self, frame: Frame<'t>, name: &str, id: super::heap::ObjectId) {
        let members: Vec<(SmolStr, super::heap::OpaqueId)> = self
            .heap
            .object(id)
            .properties()
            .iter()
            .filter_map(|property| match property.value {
                Value::Opaque(opaque) => Some((property.key.clone(), opaque)),
                _ => None,
            })
            .collect();
        for (key, opaque) in members {
            self.name(frame, &format!("{name}.{key}"), &Value::Opaque(opaque));
        }
    }

    fn thrown(&mut self, span: Span) -> ReasonId {
        self.reasons.add(&diag::eval::THROWS, span, |mut diagnostic| {
            diagnostic.message = "the source throws an error here".to_owned();
            diagnostic
                .help("see why the condition that leads here holds; an environment variable may be unset")
        })
    }

    /// `enum Name { … }`: an object; numeric members also map back to their names.
    fn enumeration(&mut self, frame: Frame<'t>, name: &'t SmolStr, members: &'t [EnumMember]) -> Value {
        let id = self.heap.add_object(Object::with_capacity(members.len()));
        let scope = self.scopes.enter(frame.scope);
        let inner = Frame { scope: Some(scope), ..frame };
        self.declare(inner, name, Value::Object(id));
        let mut next = Value::Number(0.0);
        for member in members {
            let value = member.init.map_or(next, |init| self.expr(inner, init));
            let span = member.init.map_or(member.span, |init| frame.tree.span(init));
            next = match &value {
                Value::Number(number) => Value::Number(number + 1.0),
                Value::Unknown(reason) => Value::Unknown(*reason),
                _ => self.missing(&diag::eval::NOT_DEFINED, member.span, |mut diagnostic| {
                    diagnostic.message = "this enum member needs a value".to_owned();
                    diagnostic.help("only members after a number may leave theirs out")
                }),
            };
            // Members see those before them by their bare names.
            self.declare(inner, &member.name, value.clone());
            if let Value::Number(number) = &value {
                let key = super::convert::number_text(*number);
                self.set_member(id, key, Value::String(member.name.clone()), span);
            }
            self.set_member(id, member.name.clone(), value, span);
        }
        self.scopes.leave(scope);
        Value::Object(id)
    }

    fn set_member(&mut self, id: super::heap::ObjectId, key: SmolStr, value: Value, span: Span) {
        let property = Property { key, key_span: span, docs: None, value, value_span: span, unsure: false };
        self.heap.object_mut(id).set(property);
    }

    /// Gives a name a value in the scope at hand.
    pub(crate) fn declare(&mut self, frame: Frame<'t>, name: &'t str, value: Value) {
        match frame.scope {
            Some(scope) => {
                let bindings = &mut self.scopes.get_mut(scope).bindings;
                match bindings.iter_mut().find(|binding| binding.0 == name) {
                    Some(binding) => binding.1 = value,
                    None => bindings.push((name, value)),
                }
            }
            None => {
                if let Some(module) = self.modules.get_mut(frame.module.index()) {
                    module.bindings.insert(name, super::scope::Slot::Value(value));
                }
            }
        }
    }

    /// Binds a value to a pattern of a declaration or parameter.
    pub(crate) fn bind(&mut self, frame: Frame<'t>, pattern: &'t Pattern, value: Value, span: Span) {
        match pattern {
            Pattern::Name { name, .. } => self.declare(frame, name, value),
            Pattern::Invalid(_) => {}
            Pattern::Object { properties, rest, .. } => {
                let mut taken: Vec<SmolStr> = Vec::new();
                for property in properties {
                    let Ok(key) = self.key(frame, &property.key) else { continue };
                    let mut part = self.get(&value, &key, property.value.span(), frame.module);
                    if let (true, Some(default)) = (is_default(&part), property.default) {
                        part = self.expr(frame, default);
                    }
                    if let Pattern::Name { name, .. } = &property.value {
                        self.name(frame, name, &part);
                    }
                    self.bind(frame, &property.value, part, property.value.span());
                    taken.push(key);
                }
                if let Some(rest) = rest {
                    let left = self.copy_without(&value, &taken, span);
                    self.bind(frame, rest, left, span);
                }
            }
            Pattern::Array { elements, rest, .. } => {
                let (items, doubt) = match self.iterate(&value, span) {
                    Ok(items) => (items, None),
                    Err(reason) => (Vec::new(), Some(Value::Unknown(reason))),
                };
                for (index, element) in elements.iter().enumerate() {
                    let Some(inner) = &element.value else { continue };
                    let given = items.get(index).map(|item| item.value.clone());
                    let mut part = given.or_else(|| doubt.clone()).unwrap_or(Value::Undefined);
                    if let (true, Some(default)) = (is_default(&part), element.default) {
                        part = self.expr(frame, default);
                    }
                    self.bind(frame, inner, part, inner.span());
                }
                if let Some(rest) = rest {
                    let left = match doubt {
                        Some(unknown) => unknown,
                        None => self.array(items.into_iter().skip(elements.len()).collect()),
                    };
                    self.bind(frame, rest, left, span);
                }
            }
        }
    }
}

/// Whether a default value takes its place.
pub(crate) fn is_default(value: &Value) -> bool {
    matches!(value, Value::Undefined | Value::Unset(_))
}
