//! Functions of every form: arrows, `function`, methods; and parentheses, which the grammar reads like parameters.

use super::super::tree::{Part, Parts, Rule};
use super::operand::Operand;
use super::{Builder, is_expr};
use crate::syntax::{ExprId, ExprKind, Function, FunctionBody, Parameter, Pattern};

impl Builder<'_, '_> {
    /// An arrow function that starts at `start`, if the parts are one: `async`? (a name or parentheses), and right behind it a body.
    pub(super) fn arrow(&mut self, start: usize, parts: &mut Parts<'_>) -> Option<Operand> {
        let mut ahead = *parts;
        let mark = ahead.accept(Rule::async_mark);
        let head =
            ahead.next().filter(|head| matches!(head.rule, Rule::ident | Rule::plain | Rule::paren))?;
        let body = ahead
            .next()
            .filter(|body| is_expr(body.rule) || matches!(body.rule, Rule::block | Rule::missing_expr))?;
        *parts = ahead;
        let parameters = if head.rule == Rule::paren {
            self.parameters(head.inside)
        } else {
            let (name, span) = (self.name(head), self.span_of(head));
            vec![Parameter { pattern: Pattern::Name { name, span }, default: None, rest: false }]
        };
        let body_end = body.end;
        let body = self.body(body);
        let span = self.span(start, body_end);
        let function =
            Function { name: None, parameters, body, is_async: mark.is_some(), is_generator: false, span };
        let id = self.push(ExprKind::Function(Box::new(function)), start, body_end);
        Some(Operand { id, start, end: body_end })
    }

    fn body(&mut self, part: Part<'_>) -> FunctionBody {
        if part.rule == Rule::block {
            return FunctionBody::Block(self.statements(part.inside));
        }
        FunctionBody::Expression(self.expr(part))
    }

    /// `function name(…) { … }`; without a body, its body is an empty block.
    pub(super) fn function(&mut self, part: Part<'_>) -> Function {
        let mut name = None;
        let mut function = Function {
            name: None,
            parameters: Vec::new(),
            body: FunctionBody::Block(Vec::new()),
            is_async: false,
            is_generator: false,
            span: self.span_of(part),
        };
        for inner in part.inside {
            match inner.rule {
                Rule::async_mark => function.is_async = true,
                Rule::generator => function.is_generator = true,
                Rule::name => name = Some(self.name(inner)),
                Rule::paren => function.parameters = self.parameters(inner.inside),
                Rule::block => function.body = self.body(inner),
                _ => {
                    self.is_fault(inner);
                }
            }
        }
        function.name = name;
        function
    }

    /// Parentheses around an expression, or several with commas.
    pub(super) fn parenthesised(&mut self, part: Part<'_>) -> ExprId {
        let mut items = Vec::new();
        for inner in part.inside {
            match inner.rule {
                Rule::expr => {
                    items.push(Operand { id: self.expr(inner), start: inner.start, end: inner.end });
                }
                Rule::annotation | Rule::default => self.expected("`)`", inner.start),
                Rule::spread | Rule::hole => self.expected("an expression", inner.start),
                _ => {
                    self.is_fault(inner);
                }
            }
        }
        if items.is_empty() && part.inside.rule().is_none() {
            self.expected("an expression", part.end.saturating_sub(1));
        }
        self.sequence_of(&items, part.start)
    }
}
