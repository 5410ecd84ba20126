//! Names: from the innermost scope out to the module and the globals.

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use super::machine::{Frame, Machine};
use super::value::Value;
use crate::diag;
use crate::suggest;

impl<'t> Machine<'t> {
    /// The value of a name.
    pub(crate) fn identifier(&mut self, frame: Frame<'t>, name: &'t SmolStr, span: Span) -> Value {
        let mut next = frame.scope;
        while let Some(id) = next {
            let scope = self.scopes.get(id);
            if let Some((_, value)) = scope.bindings.iter().find(|binding| binding.0 == name) {
                return value.clone();
            }
            next = scope.parent;
        }
        if let Some(value) = self.binding(frame.module, name, span) {
            return value;
        }
        if let Some(value) = self.global(name, span) {
            return value;
        }
        if self.program.unit(frame.module).syntax.has_errors() {
            // Its declaration may stand in the text that could not be parsed.
            return self.unparsed(span);
        }
        let help = self.not_defined_help(frame, name);
        self.missing(&diag::eval::NOT_DEFINED, span, |mut diagnostic| {
            diagnostic.message = format!("`{name}` is not defined");
            diagnostic.help(help)
        })
    }

    fn not_defined_help(&self, frame: Frame<'t>, name: &str) -> String {
        if matches!(name, "a" | "defineData" | "defineFunction" | "secret") {
            return format!("add `import {{ {name} }} from '@aws-amplify/backend';`");
        }
        let names = self.modules.get(frame.module.index()).map(|module| module.bindings.keys().copied());
        match suggest::nearest(name, names.into_iter().flatten()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "declare or import it".to_owned(),
        }
    }

    /// The value of a name, if it has one already: nothing is reported or loaded.
    pub(crate) fn known_name(&mut self, frame: Frame<'t>, name: &SmolStr) -> Option<Value> {
        let mut next = frame.scope;
        while let Some(id) = next {
            let scope = self.scopes.get(id);
            if let Some((_, value)) = scope.bindings.iter().find(|binding| binding.0 == name) {
                return Some(value.clone());
            }
            next = scope.parent;
        }
        let span = Span::new(frame.tree.file, 0, 0);
        self.binding(frame.module, name, span)
    }
}
