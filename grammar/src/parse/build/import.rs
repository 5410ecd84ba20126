//! Imports and re-exports.

use smol_str::SmolStr;

use super::super::tree::{Part, Parts, Rule};
use super::Builder;
use crate::source::Spanned;
use crate::syntax::{ExportSpecifier, ImportSpecifier, ImportedName, StatementKind};

/// One `a as b` in braces.
struct Specifier {
    type_only: bool,
    outer: SmolStr,
    inner: SmolStr,
}

impl Builder<'_, '_> {
    /// `import …`
    pub(super) fn import(&mut self, part: Part<'_>) -> StatementKind {
        let mut specifiers = Vec::new();
        let mut from = None;
        let mut type_only = false;
        let mut dropped = false;
        for inner in part.inside {
            let span = self.span_of(inner);
            match inner.rule {
                Rule::type_only => type_only = true,
                Rule::default_name => {
                    let local = self.name(inner);
                    specifiers.push(ImportSpecifier { imported: ImportedName::Default, local, span });
                }
                Rule::namespace_name => {
                    let mut inside = inner.inside;
                    let Some(name) = inside.next() else { continue };
                    let local = self.name(name);
                    specifiers.push(ImportSpecifier { imported: ImportedName::Namespace, local, span });
                }
                Rule::named => {
                    for inner in inner.inside {
                        let Some(specifier) = self.specifier(inner) else { continue };
                        if specifier.type_only {
                            dropped = true;
                            continue;
                        }
                        let imported = match specifier.outer.as_str() {
                            "default" => ImportedName::Default,
                            _ => ImportedName::Named(specifier.outer),
                        };
                        let span = self.span_of(inner);
                        specifiers.push(ImportSpecifier { imported, local: specifier.inner, span });
                    }
                }
                Rule::string => from = Some(Spanned::new(self.string(inner.start, inner.end), span)),
                _ => {
                    self.is_fault(inner);
                }
            }
        }
        match from {
            // With only types in its braces an import is dropped as a whole, as the bundler does.
            Some(from) if !(type_only || dropped && specifiers.is_empty()) => {
                StatementKind::Import { specifiers, from }
            }
            _ => StatementKind::Empty,
        }
    }

    /// `export { … }`, `export { … } from …`
    pub(super) fn export_named(&mut self, part: Part<'_>) -> StatementKind {
        let mut inside = part.inside;
        let type_only = inside.accept(Rule::type_only).is_some();
        let mut specifiers = Vec::new();
        if let Some(named) = inside.accept(Rule::named) {
            for inner in named.inside {
                let span = self.span_of(inner);
                if let Some(Specifier { type_only: false, outer, inner }) = self.specifier(inner) {
                    specifiers.push(ExportSpecifier { local: outer, exported: inner, span });
                }
            }
        }
        let from = self.from(&mut inside);
        self.faults_in(inside);
        if type_only { StatementKind::Empty } else { StatementKind::ExportNamed { specifiers, from } }
    }

    /// `export * from …`, `export * as name from …`
    pub(super) fn export_all(&mut self, part: Part<'_>) -> StatementKind {
        let mut inside = part.inside;
        let type_only = inside.accept(Rule::type_only).is_some();
        let strings = inside.filter(|inner| matches!(inner.rule, Rule::name | Rule::string)).count();
        let mut name = None;
        if strings > 1 {
            name = inside.next().map(|inner| Spanned::new(self.module_name(inner), self.span_of(inner)));
        }
        let from = self.from(&mut inside);
        self.faults_in(inside);
        match from {
            Some(from) if !type_only => StatementKind::ExportAll { name, from },
            _ => StatementKind::Empty,
        }
    }

    fn from(&mut self, parts: &mut Parts<'_>) -> Option<Spanned<SmolStr>> {
        parts.accept(Rule::from_word);
        let part = parts.accept(Rule::string)?;
        Some(Spanned::new(self.string(part.start, part.end), self.span_of(part)))
    }

    /// The outer and inner name of one specifier; in an export, the local and the exported one.
    fn specifier(&mut self, part: Part<'_>) -> Option<Specifier> {
        if self.is_fault(part) {
            return None;
        }
        let mut inside = part.inside;
        let type_only = inside.accept(Rule::type_mark).is_some();
        let outer = inside.next()?;
        let outer = self.module_name(outer);
        let inner = match inside.next() {
            Some(inner) => self.module_name(inner),
            None => outer.clone(),
        };
        Some(Specifier { type_only, outer, inner })
    }

    fn module_name(&mut self, part: Part<'_>) -> SmolStr {
        match part.rule {
            Rule::string => self.string(part.start, part.end),
            _ => self.name(part),
        }
    }
}
