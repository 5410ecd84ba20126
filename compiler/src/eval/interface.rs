//! What a module exports and imports, read off its syntax.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::{ImportedName, Module, Pattern, StatementKind};
use rustc_hash::FxHashMap;

/// The name under which a module's default export is kept, which no identifier can be.
pub(crate) const DEFAULT: &str = "*default*";

/// What a module exports.
#[derive(Debug, Default)]
pub(crate) struct Interface<'t> {
    /// By exported name.
    pub(crate) named: FxHashMap<&'t str, Export<'t>>,
    /// `export * from`
    pub(crate) stars: Vec<(&'t str, Span)>,
}

/// One exported name.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Export<'t> {
    /// A binding of the module itself.
    Local(&'t str),
    /// `export { name } from 'specifier'`
    From { specifier: &'t str, name: &'t str, span: Span },
    /// `export * as name from 'specifier'`
    Namespace { specifier: &'t str, span: Span },
}

/// A name bound by an import.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Import<'t> {
    pub(crate) specifier: &'t str,
    pub(crate) imported: &'t ImportedName,
    /// Where the specifier text stands.
    pub(crate) from: Span,
    /// Where the name stands.
    pub(crate) span: Span,
}

/// Reads a module's exports off its statements.
pub(crate) fn interface(module: &Module) -> Interface<'_> {
    let mut interface = Interface::default();
    for statement in &module.statements {
        match &statement.kind {
            StatementKind::ExportNamed { specifiers, from } => {
                for specifier in specifiers {
                    let export = match from {
                        None => Export::Local(&specifier.local),
                        Some(from) => {
                            Export::From { specifier: &from.value, name: &specifier.local, span: from.span }
                        }
                    };
                    interface.named.insert(&specifier.exported, export);
                }
            }
            StatementKind::ExportAll { name: Some(name), from } => {
                let export = Export::Namespace { specifier: &from.value, span: from.span };
                interface.named.insert(&name.value, export);
            }
            StatementKind::ExportAll { name: None, from } => interface.stars.push((&from.value, from.span)),
            StatementKind::ExportDefault(_) => {
                interface.named.insert("default", Export::Local(DEFAULT));
            }
            StatementKind::Variables { declarators, exported: true, .. } => {
                for declarator in declarators {
                    names(&declarator.pattern, &mut |name| {
                        interface.named.insert(name, Export::Local(name));
                    });
                }
            }
            StatementKind::Function { function, exported, default } => {
                let name = function.name.as_deref();
                declaration(&mut interface, name, *exported, *default);
            }
            StatementKind::Class { name, exported, default } => {
                let name = name.as_ref().map(|name| name.value.as_str());
                declaration(&mut interface, name, *exported, *default);
            }
            StatementKind::Enum { name, exported: true, .. } => {
                interface.named.insert(&name.value, Export::Local(&name.value));
            }
            _ => {}
        }
    }
    interface
}

fn declaration<'t>(interface: &mut Interface<'t>, name: Option<&'t str>, exported: bool, default: bool) {
    if default {
        interface.named.insert("default", Export::Local(name.unwrap_or(DEFAULT)));
    } else if let Some(name) = name.filter(|_| exported) {
        interface.named.insert(name, Export::Local(name));
    }
}

/// Every name that a pattern binds, in order. Patterns nest no deeper than the grammar lets them.
pub(crate) fn names<'t>(pattern: &'t Pattern, each: &mut dyn FnMut(&'t str)) {
    match pattern {
        Pattern::Name { name, .. } => each(name),
        Pattern::Object { properties, rest, .. } => {
            for property in properties {
                names(&property.value, each);
            }
            if let Some(rest) = rest {
                names(rest, each);
            }
        }
        Pattern::Array { elements, rest, .. } => {
            for element in elements.iter().filter_map(|element| element.value.as_ref()) {
                names(element, each);
            }
            if let Some(rest) = rest {
                names(rest, each);
            }
        }
        Pattern::Invalid(_) => {}
    }
}
