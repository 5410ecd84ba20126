//! The grammar's parse in, the syntax tree out; what the grammar took as junk or found missing is reported.

mod docs;
mod expression;
mod function;
mod import;
mod literal;
mod object;
mod operand;
mod pattern;
mod report;
mod statement;

use crate::diagnostic::Diagnostics;
use crate::source::Span;
use crate::syntax::{Expr, ExprId, ExprKind, Module};

use super::Source;
use super::tree::{Part, Parts, Rule};

/// Builds the tree of one file.
pub(super) fn build(source: Source<'_>, parts: Parts<'_>, errors: &mut Diagnostics) -> Module {
    let exprs = Vec::with_capacity(parts.bound() / 2);
    let mut builder = Builder { source, exprs, errors, reported: None };
    let inside = parts.peek().map(|part| part.inside);
    let statements = inside.map(|inside| builder.statements(inside)).unwrap_or_default();
    Module { file: source.file, statements, exprs: builder.exprs }
}

/// What building needs everywhere.
struct Builder<'t, 'e> {
    source: Source<'t>,
    exprs: Vec<Expr>,
    errors: &'e mut Diagnostics,
    /// The token that was reported last: what goes wrong at one token is one fault.
    reported: Option<usize>,
}

impl<'t> Builder<'t, '_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.source.file, start, end)
    }

    fn span_of(&self, part: Part<'_>) -> Span {
        self.span(part.start, part.end)
    }

    /// The text from one offset to another.
    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.source.text.get(start..end).unwrap_or_default()
    }

    fn text_of(&self, part: Part<'_>) -> &'t str {
        self.slice(part.start, part.end)
    }

    /// Puts an expression into the arena.
    fn push(&mut self, kind: ExprKind, start: usize, end: usize) -> ExprId {
        let id = ExprId::new(self.exprs.len());
        let span = self.span(start, end);
        self.exprs.push(Expr { span, kind });
        id
    }

    /// Stands for what could not be parsed.
    fn invalid(&mut self, start: usize, end: usize) -> ExprId {
        self.push(ExprKind::Invalid, start, end)
    }

    /// Whether a part is a piece that the grammar could not read, or a note that something is missing; reports it.
    fn is_fault(&mut self, part: Part<'_>) -> bool {
        let fault = report::is_fault(part.rule);
        if fault {
            self.report_fault(part);
        }
        fault
    }
}

/// Whether a rule is one of those that match a whole expression.
fn is_expr(rule: Rule) -> bool {
    matches!(rule, Rule::expr | Rule::branch)
}
