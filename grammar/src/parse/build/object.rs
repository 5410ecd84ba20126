//! The parts of an object expression in, its properties out.

use super::super::tree::{Part, Parts, Rule};
use super::{Builder, is_expr, literal};
use crate::syntax::{ExprId, ExprKind, Function, FunctionBody, Property, PropertyKey};

impl Builder<'_, '_> {
    /// The properties between braces.
    pub(super) fn properties(&mut self, parts: Parts<'_>) -> Vec<Property> {
        let mut properties = Vec::new();
        for part in parts {
            match part.rule {
                Rule::property => properties.push(self.property(part)),
                Rule::spread => {
                    let mut inside = part.inside;
                    properties.push(Property::Spread(self.next_expr(&mut inside, part.end)));
                }
                Rule::hole => self.expected("the name of a property", part.start),
                Rule::bad_brace => {
                    self.is_fault(part);
                    properties.push(Property::Invalid(self.span_of(part)));
                }
                _ => {
                    self.is_fault(part);
                }
            }
        }
        properties
    }

    fn property(&mut self, part: Part<'_>) -> Property {
        let mut inside = part.inside;
        let modifier = inside.accept(Rule::modifier).map(|modifier| self.text_of(modifier));
        let generator = inside.accept(Rule::generator).is_some();
        let Some(first) = inside.next() else { return Property::Invalid(self.span_of(part)) };
        let Some(key) = self.property_key(first) else { return Property::Invalid(self.span_of(part)) };
        let key_span = match first.rule {
            Rule::computed => self.span(first.start.saturating_sub(1), first.end),
            _ => self.span_of(first),
        };
        if matches!(modifier, Some("get" | "set")) {
            self.method(part, inside, false, false);
            return Property::Accessor(self.span_of(part));
        }
        let value = match inside.rule() {
            Some(rule) if is_expr(rule) || rule == Rule::missing_expr => {
                self.next_expr(&mut inside, part.end)
            }
            Some(Rule::paren) => self.method(part, inside, modifier.is_some(), generator),
            Some(Rule::default) if first.rule == Rule::name => {
                let name = self.name(first);
                let mut default = inside.next().map_or(inside, |default| default.inside);
                let default = self.next_expr(&mut default, part.end);
                return Property::ShorthandDefault { name, span: key_span, default };
            }
            _ if first.rule == Rule::name && !generator => {
                let kind = match self.slice(first.start, first.end) {
                    "this" => ExprKind::This,
                    _ => ExprKind::Identifier(self.name(first)),
                };
                self.push(kind, first.start, first.end)
            }
            _ => {
                self.expected("`:`", first.end);
                self.invalid(first.end, first.end)
            }
        };
        let docs = if self.source.comments.is_empty() { None } else { self.docs(part.start) };
        Property::Named { key, key_span, value, docs }
    }

    /// The key of a property or enum member.
    pub(super) fn property_key(&mut self, part: Part<'_>) -> Option<PropertyKey> {
        Some(match part.rule {
            Rule::name => PropertyKey::Static(self.name(part)),
            Rule::string => PropertyKey::Static(self.string(part.start, part.end)),
            Rule::number => PropertyKey::Static(literal::number_key(self.text_of(part))),
            Rule::computed => {
                let mut inside = part.inside;
                let key = self.next_expr(&mut inside, part.end);
                self.faults_in(inside);
                PropertyKey::Computed(key)
            }
            _ => {
                if !self.is_fault(part) {
                    self.expected("the name of a property", part.start);
                }
                return None;
            }
        })
    }

    /// Parameters and body of a method as a function.
    fn method(&mut self, part: Part<'_>, parts: Parts<'_>, is_async: bool, is_generator: bool) -> ExprId {
        let mut parameters = Vec::new();
        let mut statements = Vec::new();
        for inner in parts {
            match inner.rule {
                Rule::paren => parameters = self.parameters(inner.inside),
                Rule::block => statements = self.statements(inner.inside),
                _ => {
                    self.is_fault(inner);
                }
            }
        }
        let body = FunctionBody::Block(statements);
        let span = self.span_of(part);
        let function = Function { name: None, parameters, body, is_async, is_generator, span };
        self.push(ExprKind::Function(Box::new(function)), part.start, part.end)
    }
}
