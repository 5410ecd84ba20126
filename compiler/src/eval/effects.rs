//! Effects of code that is not evaluated: what it may have changed is no longer known.

use amplify_schemac_grammar::syntax::{
    Element, Expr, ExprId, ExprKind, FunctionBody, Module, Pattern, Property, PropertyKey, Statement,
    StatementKind,
};

use rustc_hash::FxHashSet;

use super::heap::{ArrayId, ObjectId};
use super::machine::{Frame, Machine};
use super::reason::{Owner, ReasonId};
use super::statement::Completion;
use super::value::Value;

/// Methods that change nothing, of any value.
const PURE_METHODS: [&str; 32] = [
    "map",
    "filter",
    "reduce",
    "concat",
    "join",
    "includes",
    "flat",
    "flatMap",
    "slice",
    "find",
    "some",
    "every",
    "forEach",
    "indexOf",
    "keys",
    "values",
    "entries",
    "split",
    "trim",
    "replace",
    "replaceAll",
    "toLowerCase",
    "toUpperCase",
    "startsWith",
    "endsWith",
    "has",
    "get",
    "log",
    "warn",
    "error",
    "info",
    "stringify",
];

impl<'t> Machine<'t> {
    /// Code that is not evaluated: marks everything it may change.
    pub(crate) fn unseen(
        &mut self,
        frame: Frame<'t>,
        exprs: &[ExprId],
        bodies: &[&'t [Statement]],
        reason: ReasonId,
    ) -> Completion {
        let mut walk =
            Walk { tree: frame.tree, exprs: exprs.to_vec(), statements: Vec::new(), returns: false };
        walk.statements.extend(bodies.iter().copied().flatten());
        while let Some(expr) = walk.next() {
            self.unseen_expr(frame, expr, reason);
        }
        if walk.returns { Completion::Return(Value::Unknown(reason)) } else { Completion::Normal }
    }

    fn unseen_expr(&mut self, frame: Frame<'t>, expr: &'t Expr, reason: ReasonId) {
        match &expr.kind {
            ExprKind::Assign { target, .. } | ExprKind::Update { target } => {
                self.unseen_target(frame, *target, reason);
            }
            ExprKind::Unary { op: amplify_schemac_grammar::syntax::UnaryOp::Delete, operand } => {
                self.unseen_target(frame, *operand, reason);
            }
            ExprKind::Call { callee, arguments, .. } => {
                let ExprKind::Member { object, property, .. } = &frame.tree.expr(*callee).kind else {
                    self.unseen_arguments(frame, arguments, reason);
                    return;
                };
                if !PURE_METHODS.contains(&property.as_str()) {
                    self.unseen_root(frame, *object, reason);
                    self.unseen_arguments(frame, arguments, reason);
                }
            }
            _ => {}
        }
    }

    fn unseen_arguments(&mut self, frame: Frame<'t>, arguments: &[Element], reason: ReasonId) {
        for argument in arguments {
            if let Element::Item(id) | Element::Spread(id) = argument {
                self.unseen_root(frame, *id, reason);
            }
        }
    }

    /// A target of an assignment: the name itself, or whatever it is a part of.
    pub(crate) fn unseen_target(&mut self, frame: Frame<'t>, target: ExprId, reason: ReasonId) {
        match &frame.tree.expr(target).kind {
            ExprKind::Identifier(name) => {
                self.assign_name(frame, name, Value::Unknown(reason));
            }
            ExprKind::Array(elements) => {
                for element in elements {
                    if let Element::Item(id) | Element::Spread(id) = element {
                        self.unseen_target(frame, *id, reason);
                    }
                }
            }
            ExprKind::Object(properties) => {
                for property in properties {
                    if let Property::Named { value, .. } | Property::Spread(value) = property {
                        self.unseen_target(frame, *value, reason);
                    }
                }
            }
            _ => self.unseen_root(frame, target, reason),
        }
    }

    /// The value at the root of `a.b.c` may have been changed anywhere inside.
    fn unseen_root(&mut self, frame: Frame<'t>, expr: ExprId, reason: ReasonId) {
        let mut at = expr;
        loop {
            match &frame.tree.expr(at).kind {
                ExprKind::Member { object, .. } | ExprKind::Index { object, .. } => at = *object,
                ExprKind::Call { callee, .. } => at = *callee,
                ExprKind::Identifier(name) => {
                    if let Some(value) = self.known_name(frame, name) {
                        self.taint(&value, reason);
                    }
                    return;
                }
                _ => return,
            }
        }
    }

    /// A function of the source that is not evaluated: marks everything that it may change.
    pub(crate) fn unseen_function(&mut self, frame: Frame<'t>, body: &'t FunctionBody, reason: ReasonId) {
        match body {
            FunctionBody::Expression(expr) => self.unseen(frame, &[*expr], &[], reason),
            FunctionBody::Block(statements) => self.unseen(frame, &[], &[statements], reason),
        };
    }

    /// Marks a value, and all that it holds, as changed in a way that is not known.
    pub(crate) fn taint(&mut self, value: &Value, reason: ReasonId) {
        let mut arrays: FxHashSet<ArrayId> = FxHashSet::default();
        let mut objects: FxHashSet<ObjectId> = FxHashSet::default();
        let mut waiting = vec![value.clone()];
        while let Some(value) = waiting.pop() {
            match value {
                Value::Array(id) | Value::Set(id) | Value::Map(id) if arrays.insert(id) => {
                    let array = self.heap.array_mut(id);
                    array.doubt.get_or_insert(reason);
                    waiting.extend(array.items.iter().map(|item| item.value.clone()));
                }
                Value::Object(id) if objects.insert(id) => {
                    let object = self.heap.object_mut(id);
                    object.doubt(reason);
                    waiting.extend(object.properties().iter().map(|property| property.value.clone()));
                }
                Value::Builder(node) | Value::Schema(node, _) => {
                    let span = self.reasons.get(reason).diagnostic.primary.as_ref().map(|label| label.span);
                    let span = span.unwrap_or_else(|| self.draft.node(node).span);
                    self.doubt(Owner::Node(node), reason, span);
                }
                _ => {}
            }
        }
    }
}

/// Goes through every expression below some expressions and statements.
struct Walk<'t> {
    tree: &'t Module,
    exprs: Vec<ExprId>,
    statements: Vec<&'t Statement>,
    /// Whether a statement outside of inner functions returns.
    returns: bool,
}

impl<'t> Walk<'t> {
    fn next(&mut self) -> Option<&'t Expr> {
        while self.exprs.is_empty() {
            let statement = self.statements.pop()?;
            self.open(statement);
        }
        let expr = self.tree.expr(self.exprs.pop()?);
        self.children(expr);
        Some(expr)
    }

    fn open(&mut self, statement: &'t Statement) {
        match &statement.kind {
            StatementKind::Return(expr) => {
                self.returns = true;
                self.exprs.extend(expr);
            }
            StatementKind::Expression(expr)
            | StatementKind::ExportDefault(expr)
            | StatementKind::Throw(expr) => self.exprs.push(*expr),
            StatementKind::Variables { declarators, .. } => {
                for declarator in declarators {
                    self.exprs.extend(declarator.init);
                    self.pattern(&declarator.pattern);
                }
            }
            StatementKind::If { test, yes, no } => {
                self.exprs.push(*test);
                self.statements.extend(yes);
                self.statements.extend(no);
            }
            StatementKind::Block(body) => self.statements.extend(body),
            StatementKind::ForOf { iterable, body, pattern } => {
                self.exprs.push(*iterable);
                self.pattern(pattern);
                self.statements.extend(body);
            }
            StatementKind::Opaque(opaque) => {
                for pattern in &opaque.patterns {
                    self.pattern(pattern);
                }
                self.exprs.extend(&opaque.exprs);
                self.statements.extend(&opaque.statements);
            }
            StatementKind::Function { function, .. } => self.function(&function.body),
            _ => {}
        }
    }

    fn function(&mut self, body: &'t FunctionBody) {
        match body {
            FunctionBody::Expression(expr) => self.exprs.push(*expr),
            FunctionBody::Block(statements) => {
                // An inner function's `return` does not leave the code at hand.
                let mut inner = Walk {
                    tree: self.tree,
                    exprs: Vec::new(),
                    statements: statements.iter().collect(),
                    returns: false,
                };
                while let Some(statement) = inner.statements.pop() {
                    inner.open(statement);
                }
                self.exprs.append(&mut inner.exprs);
            }
        }
    }

    fn pattern(&mut self, pattern: &'t Pattern) {
        match pattern {
            Pattern::Object { properties, .. } => {
                for property in properties {
                    self.exprs.extend(property.default);
                    self.pattern(&property.value);
                }
            }
            Pattern::Array { elements, .. } => {
                for element in elements {
                    self.exprs.extend(element.default);
                    if let Some(value) = &element.value {
                        self.pattern(value);
                    }
                }
            }
            Pattern::Name { .. } | Pattern::Invalid(_) => {}
        }
    }

    fn children(&mut self, expr: &'t Expr) {
        match &expr.kind {
            ExprKind::Template { exprs, .. } | ExprKind::Sequence(exprs) => self.exprs.extend(exprs),
            ExprKind::Array(elements) => self.elements(elements),
            ExprKind::Object(properties) => {
                for property in properties {
                    match property {
                        Property::Named { key, value, .. } => {
                            if let PropertyKey::Computed(key) = key {
                                self.exprs.push(*key);
                            }
                            self.exprs.push(*value);
                        }
                        Property::Spread(value) | Property::ShorthandDefault { default: value, .. } => {
                            self.exprs.push(*value);
                        }
                        Property::Accessor(_) | Property::Invalid(_) => {}
                    }
                }
            }
            ExprKind::Function(function) => self.function(&function.body),
            ExprKind::Member { object, .. } => self.exprs.push(*object),
            ExprKind::Index { object, index, .. } => self.exprs.extend([*object, *index]),
            ExprKind::Call { callee, arguments, .. } | ExprKind::New { callee, arguments } => {
                self.exprs.push(*callee);
                self.elements(arguments);
            }
            ExprKind::Unary { operand, .. } => self.exprs.push(*operand),
            ExprKind::Update { target } => self.exprs.push(*target),
            ExprKind::Binary { left, right, .. } => self.exprs.extend([*left, *right]),
            ExprKind::Conditional { test, yes, no } => self.exprs.extend([*test, *yes, *no]),
            ExprKind::Assign { target, value, .. } => self.exprs.extend([*target, *value]),
            ExprKind::Await(inner) | ExprKind::DynamicImport(inner) => self.exprs.push(*inner),
            ExprKind::Invalid
            | ExprKind::Unsupported(_)
            | ExprKind::Null
            | ExprKind::Boolean(_)
            | ExprKind::Number(_)
            | ExprKind::String(_)
            | ExprKind::Regex { .. }
            | ExprKind::Identifier(_)
            | ExprKind::This => {}
        }
    }

    fn elements(&mut self, elements: &[Element]) {
        for element in elements {
            if let Element::Item(id) | Element::Spread(id) = element {
                self.exprs.push(*id);
            }
        }
    }
}
