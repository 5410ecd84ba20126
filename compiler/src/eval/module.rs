//! Modules: their bindings, the order in which they run, and names read across them.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::{Module, Statement, StatementKind};
use rustc_hash::FxHashMap;

use super::heap::Closure;
use super::interface::{self, DEFAULT, Import, Interface};
use super::json::Json;
use super::load::{Body, ModuleId};
use super::machine::{Frame, Machine};
use super::object::{Object, Property};
use super::scope::{ModuleState, Progress, Slot};
use super::value::{Item, Value};
use crate::diag;
use crate::loader::ReadError;

impl<'t> Machine<'t> {
    /// Declares every module's names: functions have their values from the start, other names once their statement
    /// has run.
    pub(crate) fn instantiate(&mut self) {
        let program = self.program;
        for (index, unit) in program.units.iter().enumerate() {
            let (bindings, interface) = match &unit.body {
                Body::Script(module) => {
                    (self.declarations(module, ModuleId::new(index)), interface::interface(module))
                }
                Body::Json(_) => (FxHashMap::default(), Interface::default()),
            };
            self.modules.push(ModuleState { bindings, interface, progress: Progress::Waiting, json: None });
        }
    }

    fn declarations(&mut self, tree: &'t Module, module: ModuleId) -> FxHashMap<&'t str, Slot<'t>> {
        let mut bindings = FxHashMap::default();
        for statement in &tree.statements {
            match &statement.kind {
                StatementKind::Import { specifiers, from } => {
                    for specifier in specifiers {
                        let import = Import {
                            specifier: &from.value,
                            imported: &specifier.imported,
                            from: from.span,
                            span: specifier.span,
                        };
                        bindings.insert(specifier.local.as_str(), Slot::Import(import));
                    }
                }
                StatementKind::Variables { declarators, .. } => {
                    for declarator in declarators {
                        interface::names(&declarator.pattern, &mut |name| {
                            bindings.insert(name, Slot::Uninitialised);
                        });
                    }
                }
                StatementKind::Function { function, .. } => {
                    let closure = self.heap.add_closure(Closure { function, module, scope: None });
                    let name = function.name.as_deref().unwrap_or(DEFAULT);
                    bindings.insert(name, Slot::Value(Value::Closure(closure)));
                }
                StatementKind::Class { name, .. } => {
                    let name = name.as_ref().map_or(DEFAULT, |name| name.value.as_str());
                    bindings.insert(name, Slot::Uninitialised);
                }
                StatementKind::Enum { name, .. } => {
                    bindings.insert(&name.value, Slot::Uninitialised);
                }
                StatementKind::ExportDefault(_) => {
                    bindings.insert(DEFAULT, Slot::Uninitialised);
                }
                _ => {}
            }
        }
        bindings
    }

    /// Runs every module, each after those it imports, as JavaScript does.
    pub(crate) fn run_modules(&mut self) {
        // A stack of (module, next import) rather than recursion: a chain of imports may be of any length.
        let mut stack = vec![(ModuleId::new(0), 0)];
        self.set_progress(ModuleId::new(0), Progress::Running);
        while let Some((id, next)) = stack.pop() {
            let program = self.program;
            match program.unit(id).needs.get(next) {
                Some(&needed) => {
                    stack.push((id, next + 1));
                    if self.progress(needed) == Progress::Waiting {
                        self.set_progress(needed, Progress::Running);
                        stack.push((needed, 0));
                    }
                }
                None => {
                    if let Body::Script(tree) = &program.unit(id).body {
                        let frame = Frame { tree, module: id, scope: None, function: None };
                        self.module_statements(frame, &tree.statements);
                    }
                    self.set_progress(id, Progress::Done);
                }
            }
        }
    }

    fn module_statements(&mut self, frame: Frame<'t>, statements: &'t [Statement]) {
        for statement in statements {
            self.statement(frame, statement);
        }
    }

    /// How far a module is.
    pub(crate) fn progress(&self, id: ModuleId) -> Progress {
        self.modules.get(id.index()).map_or(Progress::Done, |module| module.progress)
    }

    fn set_progress(&mut self, id: ModuleId, progress: Progress) {
        if let Some(module) = self.modules.get_mut(id.index()) {
            module.progress = progress;
        }
    }

    /// The value of a module-level name; `None` if the module has no such name.
    pub(crate) fn binding(&mut self, module: ModuleId, name: &str, span: Span) -> Option<Value> {
        let slot = self.modules.get(module.index())?.bindings.get(name)?;
        Some(match slot {
            Slot::Value(value) => value.clone(),
            Slot::Uninitialised => self.uninitialised(module, name, span),
            Slot::Import(import) => {
                let import = *import;
                self.import(module, import, span)
            }
        })
    }

    fn uninitialised(&mut self, module: ModuleId, name: &str, span: Span) -> Value {
        let display = self.program.unit(module).display.clone();
        self.missing(&diag::eval::NOT_DEFINED, span, |mut diagnostic| {
            let name = if name == DEFAULT { "the default export".to_owned() } else { format!("`{name}`") };
            diagnostic.message = format!("{name} is read before it is set");
            diagnostic.help(format!("move its declaration up in {display}"))
        })
    }

    /// A JSON tree as a value, all of it at one place.
    pub(crate) fn json_value(&mut self, json: &Json, span: Span) -> Value {
        match json {
            Json::Invalid(_) => Value::Undefined,
            Json::Null => Value::Null,
            Json::Boolean(value) => Value::Boolean(*value),
            Json::Number(value) => Value::Number(*value),
            Json::String(text) => Value::String(text.clone()),
            Json::Array(list) => {
                let items =
                    list.iter().map(|value| Item { value: self.json_value(value, span), span }).collect();
                self.array(items)
            }
            Json::Object(entries) => {
                let mut object = Object::with_capacity(entries.len());
                for (key, value) in entries {
                    let value = self.json_value(value, span);
                    object.set(Property {
                        key: key.clone(),
                        key_span: span,
                        docs: None,
                        value,
                        value_span: span,
                        unsure: false,
                    });
                }
                Value::Object(self.heap.add_object(object))
            }
        }
    }
}

/// Why a file can't be read, as a message.
pub(crate) fn unreadable(display: &str, error: &ReadError) -> String {
    match error {
        ReadError::NotText => format!("`{display}` is not UTF-8 text"),
        ReadError::TooLarge(bytes) => {
            format!("`{display}` is {bytes} bytes long; 8 MiB is the most that is read")
        }
        ReadError::Other(words) => format!("`{display}` can't be read: {words}"),
    }
}
