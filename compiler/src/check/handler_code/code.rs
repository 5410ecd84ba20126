//! The code of one handler as its checks see it: a tree, its statements and functions, and what each name is.

use std::cmp::Reverse;

use amplify_schemac_grammar::syntax::{
    Binding, Declarator, Expr, ExprId, ExprKind, Function, FunctionBody, Module, Pattern, Statement,
    StatementKind,
};
use amplify_schemac_grammar::{FileId, Span};
use rustc_hash::FxHashMap;

use crate::ir::CustomStep;

/// One file of code.
pub(super) struct Code<'t> {
    pub(super) file: FileId,
    /// The path as shown to people.
    pub(super) path: &'t str,
    pub(super) text: &'t str,
    pub(super) module: &'t Module,
    /// Every statement, those inside of functions too.
    pub(super) statements: Vec<&'t Statement>,
    /// Every function.
    pub(super) functions: Vec<&'t Function>,
    bindings: FxHashMap<&'t str, Vec<Bound<'t>>>,
}

/// A place that binds a name.
#[derive(Clone, Copy)]
pub(super) struct Bound<'t> {
    /// Where; for the parameters of a function the whole function.
    pub(super) span: Span,
    /// The function that the name stands for from then on.
    function: Option<&'t Function>,
    pub(super) is_import: bool,
}

impl<'t> Code<'t> {
    pub(super) fn new(step: &'t CustomStep, module: &'t Module) -> Self {
        let mut code = Self {
            file: step.file,
            path: &step.path,
            text: &step.text,
            module,
            statements: Vec::new(),
            functions: Vec::new(),
            bindings: FxHashMap::default(),
        };
        let mut waiting: Vec<&Statement> = module.statements.iter().collect();
        for expr in module.expressions() {
            if let ExprKind::Function(function) = &expr.kind {
                if let Some(name) = &function.name {
                    code.bind(name, Bound { function: Some(function), ..plain(function.span) });
                }
                code.function(function, &mut waiting);
            }
        }
        while let Some(statement) = waiting.pop() {
            code.statements.push(statement);
            code.statement(statement, &mut waiting);
        }
        code
    }

    pub(super) fn expr(&self, id: ExprId) -> &'t Expr {
        self.module.expr(id)
    }

    /// The text under a span of this file.
    pub(super) fn text_of(&self, span: Span) -> &'t str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// Every place that binds a name; none: it is a global.
    pub(super) fn bindings(&self, name: &str) -> &[Bound<'t>] {
        self.bindings.get(name).map_or(&[], Vec::as_slice)
    }

    /// The function that an expression names for sure: the name is bound once in the file, for good.
    pub(super) fn named_function(&self, expr: &Expr) -> Option<&'t Function> {
        match &expr.kind {
            ExprKind::Identifier(name) => self.function_called(name),
            _ => None,
        }
    }

    /// The function of a name that is bound once in the file, for good.
    pub(super) fn function_called(&self, name: &str) -> Option<&'t Function> {
        match self.bindings(name) {
            [Bound { function, .. }] => *function,
            _ => None,
        }
    }

    /// Every name that stands for one function for good, outer functions before inner ones.
    pub(super) fn named_functions(&self) -> Vec<(&'t str, &'t Function)> {
        let names = self.bindings.keys();
        let mut named: Vec<_> = names.filter_map(|name| Some((*name, self.function_called(name)?))).collect();
        named.sort_by_key(|(name, function)| (function.span.start, Reverse(function.span.end), *name));
        named
    }

    fn statement(&mut self, statement: &'t Statement, waiting: &mut Vec<&'t Statement>) {
        match &statement.kind {
            StatementKind::Import { specifiers, .. } => {
                for specifier in specifiers {
                    self.bind(
                        &specifier.local,
                        Bound { span: specifier.span, function: None, is_import: true },
                    );
                }
            }
            StatementKind::Variables { binding, declarators, .. } => {
                for declarator in declarators {
                    self.declarator(*binding, declarator);
                }
            }
            StatementKind::Function { function, .. } => {
                if let Some(name) = &function.name {
                    self.bind(name, Bound { function: Some(function), ..plain(function.span) });
                }
                self.function(function, waiting);
            }
            StatementKind::Class { name: Some(name), .. } | StatementKind::Enum { name, .. } => {
                self.bind(&name.value, plain(name.span));
            }
            StatementKind::If { yes, no, .. } => waiting.extend(yes.iter().chain(no)),
            StatementKind::Block(body) => waiting.extend(body),
            StatementKind::ForOf { pattern, body, .. } => {
                self.pattern(pattern, plain(pattern.span()));
                waiting.extend(body);
            }
            StatementKind::Opaque(opaque) => {
                for pattern in &opaque.patterns {
                    self.pattern(pattern, plain(pattern.span()));
                }
                waiting.extend(&opaque.statements);
            }
            _ => {}
        }
    }

    fn declarator(&mut self, binding: Binding, declarator: &'t Declarator) {
        let bound = plain(declarator.pattern.span());
        let function = declarator.init.and_then(|init| match &self.expr(init).kind {
            ExprKind::Function(function) if binding == Binding::Const => Some(&**function),
            _ => None,
        });
        match &declarator.pattern {
            Pattern::Name { name, .. } => self.bind(name, Bound { function, ..bound }),
            pattern => self.pattern(pattern, bound),
        }
    }

    fn function(&mut self, function: &'t Function, waiting: &mut Vec<&'t Statement>) {
        self.functions.push(function);
        for parameter in &function.parameters {
            self.pattern(&parameter.pattern, plain(function.span));
        }
        if let FunctionBody::Block(statements) = &function.body {
            waiting.extend(statements);
        }
    }

    /// Patterns nest no deeper than the parser lets brackets nest.
    fn pattern(&mut self, pattern: &'t Pattern, bound: Bound<'t>) {
        match pattern {
            Pattern::Name { name, .. } => self.bind(name, bound),
            Pattern::Object { properties, rest, .. } => {
                for property in properties {
                    self.pattern(&property.value, bound);
                }
                rest.iter().for_each(|rest| self.pattern(rest, bound));
            }
            Pattern::Array { elements, rest, .. } => {
                for value in elements.iter().filter_map(|element| element.value.as_ref()) {
                    self.pattern(value, bound);
                }
                rest.iter().for_each(|rest| self.pattern(rest, bound));
            }
            Pattern::Invalid(_) => {}
        }
    }

    fn bind(&mut self, name: &'t str, bound: Bound<'t>) {
        self.bindings.entry(name).or_default().push(bound);
    }
}

fn plain<'t>(span: Span) -> Bound<'t> {
    Bound { span, function: None, is_import: false }
}
