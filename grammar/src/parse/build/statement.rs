//! The grammar's statements in, the tree's out.

use super::super::tree::{Part, Parts, Rule};
use super::{Builder, is_expr};
use crate::source::Spanned;
use crate::syntax::{
    Binding, Construct, Declarator, EnumMember, ExprId, Opaque, Pattern, PropertyKey, Statement,
    StatementKind,
};

impl Builder<'_, '_> {
    /// Every statement of a list.
    pub(super) fn statements(&mut self, parts: Parts<'_>) -> Vec<Statement> {
        parts.map(|part| self.statement(part)).collect()
    }

    fn statement(&mut self, part: Part<'_>) -> Statement {
        let start = if part.rule == Rule::block { part.start.saturating_sub(1) } else { part.start };
        let kind = self.statement_kind(part, false, part.start);
        Statement { span: self.span(start, part.end), kind }
    }

    /// `docs_at` is where the statement starts with its `export`.
    fn statement_kind(&mut self, part: Part<'_>, exported: bool, docs_at: usize) -> StatementKind {
        match part.rule {
            Rule::variables => self.variables(part, exported, docs_at),
            Rule::function => self.function_statement(part, exported, false),
            Rule::class => self.class_statement(part, exported, false),
            Rule::enum_decl => self.enum_statement(part, exported),
            Rule::empty | Rule::declare | Rule::interface | Rule::export_namespace => StatementKind::Empty,
            Rule::type_alias => {
                self.faults_in(part.inside);
                StatementKind::Empty
            }
            Rule::import => self.import(part),
            Rule::export_named => self.export_named(part),
            Rule::export_all => self.export_all(part),
            Rule::export_default => self.export_default(part),
            Rule::export_declaration => match part.inside.peek() {
                Some(inner) => self.statement_kind(inner, true, docs_at),
                None => StatementKind::Invalid,
            },
            Rule::expr_stmt => {
                let mut inside = part.inside;
                let id = self.sequence(&mut inside, part.start);
                self.faults_in(inside);
                StatementKind::Expression(id)
            }
            Rule::return_stmt => {
                let mut inside = part.inside;
                let value = inside.rule().is_some_and(is_expr);
                let value = value.then(|| self.sequence(&mut inside, part.start));
                self.faults_in(inside);
                StatementKind::Return(value)
            }
            Rule::throw_stmt => {
                let mut inside = part.inside;
                let value = self.sequence(&mut inside, part.start);
                self.faults_in(inside);
                StatementKind::Throw(value)
            }
            Rule::if_stmt => self.if_statement(part.inside, part.start),
            Rule::block => StatementKind::Block(self.statements(part.inside)),
            Rule::for_stmt => self.for_statement(part),
            Rule::while_stmt => {
                let is_with = self.slice(part.start, part.start + 4) == "with";
                self.opaque(if is_with { Construct::With } else { Construct::While }, part.inside)
            }
            Rule::do_stmt => self.opaque(Construct::Do, part.inside),
            Rule::switch_stmt => self.opaque(Construct::Switch, part.inside),
            Rule::try_stmt => self.opaque(Construct::Try, part.inside),
            Rule::label => self.opaque(Construct::Label, part.inside),
            Rule::namespace => self.opaque(Construct::Namespace, part.inside),
            Rule::import_equals => self.opaque(Construct::ImportEquals, part.inside),
            Rule::export_assign => self.opaque(Construct::ExportEquals, part.inside),
            Rule::jump => {
                let construct = match self.slice(part.start, part.start + 5) {
                    "break" => Construct::Break,
                    "conti" => Construct::Continue,
                    _ => Construct::Debugger,
                };
                self.opaque(construct, part.inside)
            }
            _ => {
                self.is_fault(part);
                StatementKind::Invalid
            }
        }
    }

    fn variables(&mut self, part: Part<'_>, exported: bool, docs_at: usize) -> StatementKind {
        let mut binding = Binding::Const;
        let mut declarators = Vec::new();
        for inner in part.inside {
            match inner.rule {
                Rule::binding => binding = self.binding_word(inner),
                Rule::declarator => {
                    let (pattern, init) = self.declarator(inner);
                    declarators.push(Declarator { pattern, init, docs: None });
                }
                _ => {
                    self.is_fault(inner);
                }
            }
        }
        if !self.source.comments.is_empty() {
            let docs = self.docs(docs_at);
            if let Some(first) = declarators.first_mut() {
                first.docs = docs;
            }
        }
        StatementKind::Variables { binding, declarators, exported }
    }

    fn binding_word(&self, part: Part<'_>) -> Binding {
        match self.text_of(part) {
            "let" => Binding::Let,
            "var" => Binding::Var,
            _ => Binding::Const,
        }
    }

    fn declarator(&mut self, part: Part<'_>) -> (Pattern, Option<ExprId>) {
        let mut inside = part.inside;
        let pattern = match inside.next() {
            Some(target) => self.pattern(target),
            None => Pattern::Invalid(self.span_of(part)),
        };
        let mut init = None;
        for inner in inside {
            if is_expr(inner.rule) || inner.rule == Rule::missing_expr {
                init = Some(self.expr(inner));
            } else {
                self.is_fault(inner);
            }
        }
        (pattern, init)
    }

    /// A function without a body is an overload or ambient, and nothing at run time.
    fn function_statement(&mut self, part: Part<'_>, exported: bool, default: bool) -> StatementKind {
        let mut inside = part.inside;
        let ends_early = !inside.any(|inner| matches!(inner.rule, Rule::block | Rule::missing_parameters));
        let function = Box::new(self.function(part));
        if ends_early {
            return StatementKind::Empty;
        }
        if function.name.is_none() && !default {
            self.expected(
                "a name",
                part.inside.peek().map_or(part.end, |paren| paren.start.saturating_sub(1)),
            );
        }
        StatementKind::Function { function, exported, default }
    }

    fn class_statement(&mut self, part: Part<'_>, exported: bool, default: bool) -> StatementKind {
        let mut name = None;
        for inner in part.inside {
            if inner.rule == Rule::class_name {
                name = Some(Spanned::new(self.name(inner), self.span_of(inner)));
            } else {
                self.is_fault(inner);
            }
        }
        if name.is_none() && !default {
            self.expected("a name", part.start + self.text_of(part).find("class").map_or(0, |at| at + 5));
        }
        StatementKind::Class { name, exported, default }
    }

    fn enum_statement(&mut self, part: Part<'_>, exported: bool) -> StatementKind {
        let mut inside = part.inside;
        let Some(first) = inside.next() else { return StatementKind::Invalid };
        let name = Spanned::new(self.name(first), self.span_of(first));
        let mut members = Vec::new();
        for inner in inside {
            match inner.rule {
                Rule::enum_member => members.extend(self.enum_member(inner)),
                Rule::hole => self.expected("the name of a member", inner.start),
                _ => {
                    self.is_fault(inner);
                }
            }
        }
        StatementKind::Enum { name, members, exported }
    }

    fn enum_member(&mut self, part: Part<'_>) -> Option<EnumMember> {
        let mut inside = part.inside;
        let key = inside.next()?;
        let span = self.span_of(key);
        let PropertyKey::Static(name) = self.property_key(key)? else {
            self.expected("the name of a member", key.start.saturating_sub(1));
            return None;
        };
        let init = inside.next().map(|init| self.expr(init));
        Some(EnumMember { name, init, span })
    }

    fn export_default(&mut self, part: Part<'_>) -> StatementKind {
        let mut inside = part.inside;
        match inside.peek() {
            Some(inner) if inner.rule == Rule::function => self.function_statement(inner, false, true),
            Some(inner) if inner.rule == Rule::class => self.class_statement(inner, false, true),
            Some(inner) if inner.rule == Rule::interface => StatementKind::Empty,
            _ => {
                let id = self.next_expr(&mut inside, part.end);
                self.faults_in(inside);
                StatementKind::ExportDefault(id)
            }
        }
    }

    /// `test body`, again for each `else if`, and perhaps the last `else`.
    fn if_statement(&mut self, mut parts: Parts<'_>, start: usize) -> StatementKind {
        let Some(head) = parts.next() else { return StatementKind::Invalid };
        let test = self.test(head);
        let yes = self.body_of(parts.next());
        let no = match parts.peek() {
            None => Vec::new(),
            Some(part) if part.rule == Rule::else_body => self.body_of(part.inside.peek()),
            Some(part) => {
                let kind = self.if_statement(parts, part.start);
                let end = parts.last().map_or(start, |last| last.end);
                vec![Statement { span: self.span(part.start, end), kind }]
            }
        };
        StatementKind::If { test, yes, no }
    }

    /// The head of `if` and the like.
    fn test(&mut self, part: Part<'_>) -> ExprId {
        if part.rule != Rule::test {
            self.is_fault(part);
            return self.invalid(part.start, part.end);
        }
        let mut inside = part.inside;
        let test = self.sequence(&mut inside, part.start);
        self.faults_in(inside);
        test
    }

    /// The body of `if`, `for`: the statements of its block, or one statement.
    fn body_of(&mut self, part: Option<Part<'_>>) -> Vec<Statement> {
        match part {
            None => Vec::new(),
            Some(part) if part.rule == Rule::block => self.statements(part.inside),
            Some(part) => vec![self.statement(part)],
        }
    }

    fn for_statement(&mut self, part: Part<'_>) -> StatementKind {
        let rules: Vec<Rule> = part.inside.map(|inner| inner.rule).collect();
        // Without a declaration, `in` was read as an operator: such a head has no clauses.
        let construct = if rules.contains(&Rule::for_await) {
            Construct::ForAwait
        } else if rules.contains(&Rule::of) {
            Construct::ForOf
        } else if rules.contains(&Rule::in_word) || !rules.contains(&Rule::clause_end) {
            Construct::ForIn
        } else {
            Construct::For
        };
        if construct != Construct::ForOf || rules.first() != Some(&Rule::binding) {
            return self.opaque(construct, part.inside);
        }
        let mut inside = part.inside;
        inside.next();
        let pattern = match inside.next() {
            Some(declarator) => self.declarator(declarator).0,
            None => Pattern::Invalid(self.span_of(part)),
        };
        inside.accept(Rule::of);
        let iterable = self.next_expr(&mut inside, part.end);
        let mut body = Vec::new();
        for inner in inside {
            if inner.rule == Rule::junk_paren {
                self.is_fault(inner);
            } else {
                body = self.body_of(Some(inner));
            }
        }
        StatementKind::ForOf { pattern, iterable, body }
    }

    /// A statement of which only the parts are kept.
    fn opaque(&mut self, construct: Construct, parts: Parts<'_>) -> StatementKind {
        let mut kept = Opaque { construct, patterns: Vec::new(), exprs: Vec::new(), statements: Vec::new() };
        self.keep(parts, &mut kept);
        StatementKind::Opaque(kept)
    }

    fn keep(&mut self, parts: Parts<'_>, kept: &mut Opaque) {
        for part in parts {
            match part.rule {
                Rule::expr | Rule::branch => {
                    let id = self.expr(part);
                    kept.exprs.push(id);
                }
                Rule::test | Rule::case => self.keep(part.inside, kept),
                Rule::declarator => {
                    let (pattern, init) = self.declarator(part);
                    kept.patterns.push(pattern);
                    kept.exprs.extend(init);
                }
                Rule::paren => {
                    let parameters = self.parameters(part.inside);
                    kept.patterns.extend(parameters.into_iter().map(|parameter| parameter.pattern));
                }
                Rule::binding
                | Rule::of
                | Rule::in_word
                | Rule::clause_end
                | Rule::for_await
                | Rule::default_name
                | Rule::type_only => {}
                rule if super::report::is_fault(rule) && rule != Rule::bad_stmt => {
                    self.is_fault(part);
                }
                _ => {
                    let statement = self.statement(part);
                    kept.statements.push(statement);
                }
            }
        }
    }
}
