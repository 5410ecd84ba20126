//! The grammar reads patterns as expressions; here their parts become patterns.

use super::super::tree::{Part, Parts, Rule};
use super::Builder;
use crate::syntax::{ArrayPatternElement, ExprId, ObjectPatternProperty, Parameter, Pattern};

impl Builder<'_, '_> {
    /// The parameters between parentheses. A `this` parameter is only a type, and left out.
    pub(super) fn parameters(&mut self, parts: Parts<'_>) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = Vec::new();
        let mut parts = parts;
        while let Some(part) = parts.next() {
            match part.rule {
                Rule::expr => {
                    let this = self.text_of(part) == "this";
                    let (pattern, default) = self.binding(part);
                    let mut parameter = Parameter { pattern, default, rest: false };
                    if let Some(annotation) = parts.accept(Rule::annotation) {
                        self.faults_in(annotation.inside);
                    }
                    if let Some(default) = parts.accept(Rule::default) {
                        let mut inside = default.inside;
                        parameter.default = Some(self.next_expr(&mut inside, default.end));
                    }
                    if !this {
                        parameters.push(parameter);
                    }
                }
                Rule::spread => {
                    let mut inside = part.inside;
                    let pattern = match inside.next() {
                        Some(inner) => self.binding(inner).0,
                        None => Pattern::Invalid(self.span_of(part)),
                    };
                    parameters.push(Parameter { pattern, default: None, rest: true });
                }
                Rule::annotation => self.faults_in(part.inside),
                Rule::hole => self.expected("a parameter", part.start),
                _ => {
                    self.is_fault(part);
                }
            }
        }
        parameters
    }

    /// An expression that stands for `pattern` or `pattern = default`.
    fn binding(&mut self, part: Part<'_>) -> (Pattern, Option<ExprId>) {
        if part.rule != Rule::expr {
            self.is_fault(part);
            return (Pattern::Invalid(self.span_of(part)), None);
        }
        let mut parts = part.inside;
        let pattern = match parts.next() {
            Some(target) => self.pattern(target),
            None => Pattern::Invalid(self.span_of(part)),
        };
        let assigned = parts.accept(Rule::assign_op).filter(|op| self.text_of(*op) == "=").is_some();
        let default = assigned.then(|| self.next_expr(&mut parts, part.end));
        if let Some(rest) = parts.next() {
            self.expected("`,` or the end of the pattern", rest.start);
        }
        (pattern, default)
    }

    /// A name, an object or an array that stands for a pattern.
    pub(super) fn pattern(&mut self, part: Part<'_>) -> Pattern {
        let opened = self.span(part.start.saturating_sub(1), part.end);
        match part.rule {
            Rule::ident | Rule::plain => Pattern::Name { name: self.name(part), span: self.span_of(part) },
            Rule::object => self.object_pattern(part.inside, opened),
            Rule::array => self.array_pattern(part.inside, opened),
            _ => {
                if !self.is_fault(part) {
                    self.expected("a name or a pattern", part.start);
                }
                Pattern::Invalid(self.span_of(part))
            }
        }
    }

    fn object_pattern(&mut self, parts: Parts<'_>, span: crate::source::Span) -> Pattern {
        let mut properties = Vec::new();
        let mut rest = None;
        for part in parts {
            match part.rule {
                Rule::property => properties.extend(self.pattern_property(part)),
                Rule::spread => {
                    let mut inside = part.inside;
                    rest = inside.next().map(|inner| Box::new(self.binding(inner).0));
                }
                Rule::hole => self.expected("the name of a property", part.start),
                _ => {
                    self.is_fault(part);
                }
            }
        }
        Pattern::Object { properties, rest, span }
    }

    fn pattern_property(&mut self, part: Part<'_>) -> Option<ObjectPatternProperty> {
        let mut inside = part.inside;
        let first = inside.next()?;
        let name = first.rule == Rule::name;
        let key = self.property_key(first)?;
        let mut default = None;
        let value = match inside.next() {
            Some(value) if value.rule == Rule::expr => {
                let (pattern, value_default) = self.binding(value);
                default = value_default;
                pattern
            }
            next if name => {
                if let Some(next) = next {
                    let mut value = next.inside;
                    if next.rule == Rule::default {
                        default = Some(self.next_expr(&mut value, next.end));
                    } else if !self.is_fault(next) {
                        self.expected("`,` or `}`", next.start);
                    }
                }
                Pattern::Name { name: self.name(first), span: self.span_of(first) }
            }
            _ => {
                self.expected("`:`", first.end);
                Pattern::Invalid(self.span_of(part))
            }
        };
        Some(ObjectPatternProperty { key, value, default })
    }

    fn array_pattern(&mut self, parts: Parts<'_>, span: crate::source::Span) -> Pattern {
        let mut elements = Vec::new();
        let mut rest = None;
        for part in parts {
            match part.rule {
                Rule::expr => {
                    let (value, default) = self.binding(part);
                    elements.push(ArrayPatternElement { value: Some(value), default });
                }
                Rule::spread => {
                    let mut inside = part.inside;
                    rest = inside.next().map(|inner| Box::new(self.binding(inner).0));
                }
                Rule::hole => elements.push(ArrayPatternElement { value: None, default: None }),
                _ => {
                    self.is_fault(part);
                }
            }
        }
        Pattern::Array { elements, rest, span }
    }
}
