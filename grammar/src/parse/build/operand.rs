//! Prefixes, an operand and its suffixes in, one expression out.

use smol_str::SmolStr;

use super::super::scan::LIMIT;
use super::super::tree::{Part, Parts, Rule};
use super::{Builder, literal};
use crate::diag::syntax::TOO_DEEP;
use crate::diagnostic::Diagnostic;
use crate::syntax::{Construct, Element, ExprId, ExprKind, UnaryOp};

/// An expression and what it spans with the parentheses around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Operand {
    pub(super) id: ExprId,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Builder<'_, '_> {
    /// `!a.b(c)[d]++` and the like.
    pub(super) fn operand(&mut self, parts: &mut Parts<'_>) -> Operand {
        let mut prefixes: Vec<Part<'_>> = Vec::new();
        while let Some(part) = parts.accept(Rule::prefix) {
            prefixes.push(part);
        }
        if prefixes.len() > LIMIT {
            let span = prefixes.first().map_or(self.span(0, 0), |part| self.span_of(*part));
            let message = format!("more than {LIMIT} operators stand before one value");
            self.errors.push(Diagnostic::new(&TOO_DEEP, message, span));
            prefixes.clear();
        }
        let primary = self.primary(parts);
        let mut news = Vec::new();
        while prefixes.last().is_some_and(|part| self.text_of(*part) == "new") {
            news.extend(prefixes.pop().map(|part| part.start));
        }
        news.reverse();
        let mut operand = self.suffixes(primary, &mut news, parts);
        for part in prefixes.into_iter().rev() {
            let kind = match self.text_of(part) {
                "!" => ExprKind::Unary { op: UnaryOp::Not, operand: operand.id },
                "-" => ExprKind::Unary { op: UnaryOp::Minus, operand: operand.id },
                "+" => ExprKind::Unary { op: UnaryOp::Plus, operand: operand.id },
                "~" => ExprKind::Unary { op: UnaryOp::BitNot, operand: operand.id },
                "typeof" => ExprKind::Unary { op: UnaryOp::Typeof, operand: operand.id },
                "void" => ExprKind::Unary { op: UnaryOp::Void, operand: operand.id },
                "delete" => ExprKind::Unary { op: UnaryOp::Delete, operand: operand.id },
                "await" => ExprKind::Await(operand.id),
                "new" => ExprKind::New { callee: operand.id, arguments: Vec::new() },
                _ => ExprKind::Update { target: operand.id },
            };
            let id = self.push(kind, part.start, operand.end);
            operand = Operand { id, start: part.start, end: operand.end };
        }
        operand
    }

    /// Members, calls and the like behind an operand. `news` holds where each `new` before it starts; the innermost
    /// takes the first arguments.
    fn suffixes(&mut self, primary: Operand, news: &mut Vec<usize>, parts: &mut Parts<'_>) -> Operand {
        let mut operand = primary;
        let mut optional = false;
        while let Some(rule) = parts.rule() {
            let (object, was_optional) = (operand.id, std::mem::take(&mut optional));
            let suffix = matches!(
                rule,
                Rule::name
                    | Rule::private_name
                    | Rule::no_args
                    | Rule::args
                    | Rule::index
                    | Rule::template
                    | Rule::optional
                    | Rule::postfix
                    | Rule::missing_name
            );
            if !suffix {
                break;
            }
            let Some(part) = parts.next() else { break };
            let kind = match rule {
                Rule::name | Rule::private_name => {
                    let property = self.name(part);
                    let property_span = self.span_of(part);
                    ExprKind::Member { object, property, property_span, optional: was_optional }
                }
                Rule::args | Rule::no_args => {
                    let arguments = self.elements(part.inside, true);
                    match news.pop() {
                        Some(start) => {
                            operand.start = start;
                            ExprKind::New { callee: object, arguments }
                        }
                        None => ExprKind::Call { callee: object, arguments, optional: was_optional },
                    }
                }
                Rule::index => {
                    let mut inside = part.inside;
                    let index = self.sequence(&mut inside, part.start);
                    for rest in inside {
                        self.is_fault(rest);
                    }
                    ExprKind::Index { object, index, optional: was_optional }
                }
                Rule::template => {
                    self.template(part);
                    ExprKind::Unsupported(Construct::TaggedTemplate)
                }
                Rule::postfix => ExprKind::Update { target: object },
                Rule::missing_name => {
                    self.is_fault(part);
                    ExprKind::Invalid
                }
                _ => {
                    optional = true;
                    continue;
                }
            };
            operand.id = self.push(kind, operand.start, part.end);
            operand.end = part.end;
        }
        while let Some(start) = news.pop() {
            let kind = ExprKind::New { callee: operand.id, arguments: Vec::new() };
            operand.id = self.push(kind, start, operand.end);
            operand.start = start;
        }
        operand
    }

    /// The operand itself.
    fn primary(&mut self, parts: &mut Parts<'_>) -> Operand {
        if parts.rule() == Some(Rule::async_mark) {
            return self.async_call(parts);
        }
        let Some(part) = parts.next() else {
            let id = self.invalid(0, 0);
            return Operand { id, start: 0, end: 0 };
        };
        // A rule for something in brackets starts behind the opening one.
        let opened = part.start.saturating_sub(1);
        let (kind, start) = match part.rule {
            Rule::ident | Rule::plain => (self.identifier(part), part.start),
            Rule::string => (ExprKind::String(self.string(part.start, part.end)), part.start),
            Rule::array => (ExprKind::Array(self.elements(part.inside, false)), opened),
            Rule::object => (ExprKind::Object(self.properties(part.inside)), opened),
            Rule::template => (self.template(part), opened),
            Rule::number => {
                let value = literal::number(self.text_of(part));
                (value.map_or(ExprKind::Unsupported(Construct::BigInteger), ExprKind::Number), part.start)
            }
            Rule::regex => (self.regex(part), part.start),
            Rule::function => (ExprKind::Function(Box::new(self.function(part))), part.start),
            Rule::class => {
                self.faults_in(part.inside);
                (ExprKind::Unsupported(Construct::Class), part.start)
            }
            Rule::super_ => (ExprKind::Unsupported(Construct::Super), part.start),
            Rule::import_meta => (ExprKind::Unsupported(Construct::ImportMeta), part.start),
            Rule::new_target => (ExprKind::Unsupported(Construct::NewTarget), part.start),
            Rule::dynamic_import => return self.dynamic_import(part),
            Rule::paren => {
                let id = self.parenthesised(part);
                return Operand { id, start: opened, end: part.end };
            }
            _ => {
                self.is_fault(part);
                (ExprKind::Invalid, part.start)
            }
        };
        let id = self.push(kind, start, part.end);
        Operand { id, start, end: part.end }
    }

    fn identifier(&mut self, part: Part<'_>) -> ExprKind {
        match self.text_of(part) {
            "this" => ExprKind::This,
            "null" => ExprKind::Null,
            "true" => ExprKind::Boolean(true),
            "false" => ExprKind::Boolean(false),
            _ => ExprKind::Identifier(self.name(part)),
        }
    }

    fn regex(&mut self, part: Part<'_>) -> ExprKind {
        let text = self.text_of(part);
        let inner = text.get(1..).unwrap_or_default();
        let (pattern, flags) = inner.rsplit_once('/').unwrap_or((inner, ""));
        ExprKind::Regex { pattern: SmolStr::new(pattern), flags: SmolStr::new(flags) }
    }

    fn template(&mut self, part: Part<'_>) -> ExprKind {
        let mut texts = Vec::new();
        let mut exprs = Vec::new();
        let mut inside = part.inside;
        while let Some(inner) = inside.peek() {
            match inner.rule {
                Rule::template_text => {
                    inside.next();
                    texts.push(self.template_text(inner.start, inner.end));
                }
                Rule::expr | Rule::missing_expr => exprs.push(self.sequence(&mut inside, inner.start)),
                _ => {
                    inside.next();
                    self.is_fault(inner);
                }
            }
        }
        ExprKind::Template { texts, exprs }
    }

    /// The elements of an array, or the arguments of a call, where a hole is a fault.
    pub(super) fn elements(&mut self, parts: Parts<'_>, arguments: bool) -> Vec<Element> {
        let mut elements = Vec::new();
        for part in parts {
            match part.rule {
                Rule::expr => elements.push(Element::Item(self.expr(part))),
                Rule::spread => {
                    let mut inside = part.inside;
                    elements.push(Element::Spread(self.next_expr(&mut inside, part.end)));
                }
                Rule::hole if arguments => {
                    self.expected("an expression", part.start);
                    elements.push(Element::Item(self.invalid(part.start, part.end)));
                }
                Rule::hole => elements.push(Element::Hole),
                Rule::bad_bracket | Rule::bad_paren => elements.push(Element::Item(self.expr(part))),
                _ => {
                    self.is_fault(part);
                }
            }
        }
        elements
    }

    fn dynamic_import(&mut self, part: Part<'_>) -> Operand {
        let mut inside = part.inside;
        let arguments = inside.next().map(|args| self.elements(args.inside, true)).unwrap_or_default();
        let module = match arguments.first() {
            Some(Element::Item(id) | Element::Spread(id)) => *id,
            _ => self.invalid(part.end, part.end),
        };
        let id = self.push(ExprKind::DynamicImport(module), part.start, part.end);
        Operand { id, start: part.start, end: part.end }
    }

    /// `async(a)`: a call of something called `async`, as no arrow follows.
    fn async_call(&mut self, parts: &mut Parts<'_>) -> Operand {
        let mark = parts.next().map_or(0, |part| part.start);
        let word = self.slice(0, mark).trim_end().len();
        let start = self.slice(0, mark).rfind("async").unwrap_or(word);
        let callee = self.push(ExprKind::Identifier(SmolStr::new_static("async")), start, start + 5);
        let Some(paren) = parts.next() else {
            return Operand { id: callee, start, end: start + 5 };
        };
        let arguments = self.elements(paren.inside, true);
        let kind = ExprKind::Call { callee, arguments, optional: false };
        let id = self.push(kind, start, paren.end);
        Operand { id, start, end: paren.end }
    }

    /// Reports the faults inside something whose parts are not kept.
    pub(super) fn faults_in(&mut self, parts: Parts<'_>) {
        for part in parts {
            self.is_fault(part);
        }
    }
}
