//! Functions that the schema names and never looks into.

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use crate::draft::{FunctionDraft, FunctionId};
use crate::eval::load::ModuleId;
use crate::eval::machine::Machine;
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};

impl Machine<'_> {
    /// The function that a value is; `None` if it is none.
    pub(crate) fn function_of(&mut self, item: &Item, owner: Owner, need: &str) -> Option<FunctionId> {
        match &item.value {
            Value::Opaque(id) => {
                let opaque = self.heap.opaque(*id).clone();
                if let Some(function) = opaque.function {
                    return Some(function);
                }
                let (module, name) = match (opaque.name, opaque.package) {
                    (Some((module, name)), _) => (self.display(module), name),
                    (None, Some(package)) if !opaque.is_result => (package, opaque.text),
                    (None, _) => (self.display_of(opaque.span), opaque.text),
                };
                let function = self.draft.add_function(FunctionDraft { module, name, span: opaque.span });
                self.heap.opaque_mut(*id).function = Some(function);
                Some(function)
            }
            Value::Unknown(reason) if !self.reasons.get(*reason).is_missing => {
                let known = self.reasons.get(*reason);
                if let Some(function) = known.function {
                    return Some(function);
                }
                let span = known.diagnostic.primary.as_ref().map_or(item.span, |label| label.span);
                let (module, name) = match known.name.clone() {
                    Some((module, name)) => (self.display(module), name),
                    None => (self.display_of(span), SmolStr::new(self.excerpt(span))),
                };
                let function = self.draft.function(&module, &name);
                let function =
                    function.unwrap_or_else(|| self.draft.add_function(FunctionDraft { module, name, span }));
                self.reasons.get_mut(*reason).function = Some(function);
                Some(function)
            }
            Value::Object(id) if self.heap.object(*id).get("getInstance").is_some() => {
                if let Some(function) = self.made.functions.get(id) {
                    return Some(*function);
                }
                let function = self.function_like(item);
                self.made.functions.insert(*id, function);
                Some(function)
            }
            Value::Closure(_) => {
                self.wrong(
                    item,
                    need,
                    Some("define the function with `defineFunction({ entry })` and give that"),
                );
                None
            }
            _ => {
                self.refuse(item, owner, need);
                None
            }
        }
    }

    /// A function that has nothing but its place.
    pub(super) fn function_like(&mut self, item: &Item) -> FunctionId {
        let name = SmolStr::new(self.excerpt(item.span));
        self.draft.add_function(FunctionDraft { module: self.display_of(item.span), name, span: item.span })
    }

    fn display(&self, module: ModuleId) -> SmolStr {
        self.program.unit(module).display.clone()
    }

    fn display_of(&self, span: Span) -> SmolStr {
        self.sources.file(span.file).map_or_else(SmolStr::default, |file| SmolStr::new(file.name()))
    }
}
