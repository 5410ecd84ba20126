//! Names read across modules: imports, exports, re-exports, cycles.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::ImportedName;
use smol_str::SmolStr;

use super::interface::{DEFAULT, Export, Import};
use super::json::Json;
use super::load::{Body, ModuleId, Target};
use super::machine::Machine;
use super::module::unreadable;
use super::scope::{Progress, Slot};
use super::value::Value;
use crate::diag;
use crate::suggest;

impl<'t> Machine<'t> {
    /// The value of an imported name.
    pub(crate) fn import(&mut self, importer: ModuleId, import: Import<'t>, span: Span) -> Value {
        match import.imported {
            ImportedName::Namespace => match self.program.unit(importer).targets.get(import.specifier) {
                Some(Target::Module(module)) => {
                    self.contributions.insert((importer, *module));
                    Value::Namespace(*module)
                }
                Some(Target::Package(package)) => Value::Package(package.clone()),
                _ => self.unresolved(importer, import.specifier, import.from),
            },
            ImportedName::Default => self.exported(importer, import, "default", span),
            ImportedName::Named(name) => self.exported(importer, import, name, span),
        }
    }

    fn exported(&mut self, importer: ModuleId, import: Import<'t>, name: &str, span: Span) -> Value {
        match self.program.unit(importer).targets.get(import.specifier) {
            Some(Target::Module(module)) => {
                let module = *module;
                let value = self.export(module, name, span, &mut Vec::new()).unwrap_or_else(|| {
                    let at = if import.span == import.from { span } else { import.span };
                    self.missing_export(module, import.specifier, name, at)
                });
                if !matches!(value, Value::Opaque(_) | Value::Unknown(_)) {
                    self.contributions.insert((importer, module));
                }
                value
            }
            Some(Target::Package(package)) => self.package_export(package, name, import.span),
            _ => self.unresolved(importer, import.specifier, import.from),
        }
    }

    /// What a module exports under a name; `None` if nothing.
    pub(crate) fn export(
        &mut self,
        module: ModuleId,
        name: &str,
        span: Span,
        seen: &mut Vec<ModuleId>,
    ) -> Option<Value> {
        if let Body::Json(json) = &self.program.unit(module).body {
            return self.json_export(module, json, name);
        }
        let interface = &self.modules.get(module.index())?.interface;
        match interface.named.get(name).copied() {
            Some(Export::Local(local)) => Some(self.local_export(module, local, span)),
            Some(Export::From { specifier, name, span: from }) => {
                match self.program.unit(module).targets.get(specifier) {
                    Some(Target::Module(_)) if seen.contains(&module) => None,
                    Some(&Target::Module(next)) => {
                        seen.push(module);
                        let value = self.export(next, name, span, seen);
                        self.pass_contribution(module, next, &value);
                        Some(value.unwrap_or_else(|| self.missing_export(next, specifier, name, from)))
                    }
                    Some(Target::Package(package)) => Some(self.package_export(package, name, from)),
                    _ => Some(self.unresolved(module, specifier, from)),
                }
            }
            Some(Export::Namespace { specifier, span: from }) => {
                match self.program.unit(module).targets.get(specifier) {
                    Some(&Target::Module(next)) => {
                        self.contributions.insert((module, next));
                        Some(Value::Namespace(next))
                    }
                    Some(Target::Package(package)) => Some(Value::Package(package.clone())),
                    _ => Some(self.unresolved(module, specifier, from)),
                }
            }
            None if name == "default" || seen.contains(&module) => None,
            None => self.star_export(module, name, span, seen),
        }
    }

    fn star_export(
        &mut self,
        module: ModuleId,
        name: &str,
        span: Span,
        seen: &mut Vec<ModuleId>,
    ) -> Option<Value> {
        seen.push(module);
        let stars = self.modules.get(module.index())?.interface.stars.clone();
        let mut broken = None;
        for (specifier, from) in stars {
            match self.program.unit(module).targets.get(specifier) {
                Some(&Target::Module(next)) => {
                    let value = self.export(next, name, span, seen);
                    if value.is_some() {
                        self.pass_contribution(module, next, &value);
                        return value;
                    }
                }
                Some(Target::Package(package)) => {
                    let value = self.package_export(package, name, from);
                    if !matches!(value, Value::Unknown(_)) {
                        return Some(value);
                    }
                }
                _ => broken = Some((specifier, from)),
            }
        }
        broken.map(|(specifier, from)| self.unresolved(module, specifier, from))
    }

    fn pass_contribution(&mut self, module: ModuleId, next: ModuleId, value: &Option<Value>) {
        if !matches!(value, None | Some(Value::Opaque(_) | Value::Unknown(_))) {
            self.contributions.insert((module, next));
        }
    }

    fn local_export(&mut self, module: ModuleId, local: &'t str, span: Span) -> Value {
        let slot = self.modules.get(module.index()).and_then(|state| state.bindings.get(local));
        match slot {
            Some(Slot::Uninitialised) if self.progress(module) != Progress::Done => {
                self.cycle(module, local, span)
            }
            Some(_) => self.binding(module, local, span).unwrap_or(Value::Undefined),
            None => self.missing(&diag::eval::NOT_DEFINED, span, |mut diagnostic| {
                diagnostic.message = format!("`{local}` is exported but not defined");
                diagnostic
            }),
        }
    }

    /// A name is read from a module that is still waiting for the reader.
    fn cycle(&mut self, module: ModuleId, local: &str, span: Span) -> Value {
        let mut names = Vec::new();
        let mut at = module;
        // From the module that was read, along running imports, back to it.
        let mut seen = Vec::new();
        while !seen.contains(&at) {
            seen.push(at);
            names.push(self.program.unit(at).display.to_string());
            let running = self.program.unit(at).needs.iter().copied().find(|next| {
                self.progress(*next) == Progress::Running && (*next == module || !seen.contains(next))
            });
            match running {
                Some(next) => at = next,
                None => break,
            }
        }
        names.push(self.program.unit(module).display.to_string());
        let local = if local == DEFAULT { "default" } else { local };
        self.missing(&diag::import::CYCLE, span, |mut diagnostic| {
            diagnostic.message =
                format!("`{local}` is read before it is set, because its module imports this one");
            diagnostic
                .saying("not set yet")
                .help(format!("the cycle is {}; move what both need to a third module", names.join(" → ")))
        })
    }

    /// Every name that a module exports, sorted by code unit as a namespace object has them.
    pub(crate) fn export_names(&self, module: ModuleId) -> Vec<SmolStr> {
        let mut names = Vec::new();
        let mut seen = Vec::new();
        let mut waiting = vec![module];
        while let Some(id) = waiting.pop() {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            if let Body::Json(json) = &self.program.unit(id).body {
                if let Json::Object(entries) = json {
                    names.extend(entries.iter().map(|(key, _)| key.clone()));
                }
                names.push(SmolStr::new_static("default"));
            }
            let Some(state) = self.modules.get(id.index()) else { continue };
            names.extend(
                state
                    .interface
                    .named
                    .keys()
                    .filter(|name| id == module || **name != "default")
                    .map(SmolStr::new),
            );
            for (specifier, _) in &state.interface.stars {
                if let Some(Target::Module(next)) = self.program.unit(id).targets.get(*specifier) {
                    waiting.push(*next);
                }
            }
        }
        names.sort_by(|left, right| left.encode_utf16().cmp(right.encode_utf16()));
        names.dedup();
        names
    }

    fn json_export(&mut self, module: ModuleId, json: &'t Json, name: &str) -> Option<Value> {
        let span = Span::new(self.program.unit(module).file, 0, 0);
        if let Json::Invalid(what) = json {
            return Some(self.missing(&diag::import::UNREADABLE, span, |mut diagnostic| {
                diagnostic.message = format!("the file is not JSON: {what}");
                diagnostic
            }));
        }
        if self.modules.get(module.index())?.json.is_none() {
            let value = self.json_value(json, span);
            self.modules.get_mut(module.index())?.json = Some(value);
        }
        let value = self.modules.get(module.index())?.json.clone()?;
        match (name, &value) {
            ("default", _) => Some(value),
            (_, Value::Object(id)) => self.heap.object(*id).get(name).map(|property| property.value.clone()),
            _ => None,
        }
    }

    fn missing_export(&mut self, module: ModuleId, specifier: &str, name: &str, span: Span) -> Value {
        if self.program.unit(module).syntax.has_errors() {
            // The export may stand in the text that could not be parsed.
            let value = self.unparsed_in(self.program.unit(module).file, span);
            if let Value::Unknown(reason) = value {
                self.reasons.get_mut(reason).name.get_or_insert_with(|| (module, SmolStr::new(name)));
            }
            return value;
        }
        let names = self.export_names(module);
        self.missing(&diag::import::MISSING_EXPORT, span, |mut diagnostic| {
            let words: Vec<&str> = names.iter().map(SmolStr::as_str).collect();
            diagnostic.message = if name == "default" {
                format!("`{specifier}` has no default export")
            } else {
                format!("`{specifier}` has no export `{name}`")
            };
            diagnostic.help(match (words.is_empty(), suggest::nearest(name, words.iter().copied())) {
                (true, _) => "it exports nothing".to_owned(),
                (false, Some(near)) => format!("did you mean `{near}`?"),
                (false, None) => format!("its exports are {}", suggest::list(words)),
            })
        })
    }

    /// The value behind a specifier that leads to no module.
    fn unresolved(&mut self, importer: ModuleId, specifier: &str, from: Span) -> Value {
        let program = self.program;
        match program.unit(importer).targets.get(specifier) {
            Some(Target::NotFound { tried, nearby }) => {
                self.missing(&diag::import::NOT_FOUND, from, |mut diagnostic| {
                    diagnostic.message = format!("there is no module `{specifier}`");
                    diagnostic.help(match nearby {
                        Some(nearby) => format!("did you mean `{nearby}`?"),
                        None => format!(
                            "looked for {} as it is, with the extensions of TypeScript, JavaScript and JSON, and as a folder with an index",
                            suggest::list(tried.iter().map(String::as_str))
                        ),
                    })
                })
            }
            Some(Target::Unreadable(display, error)) => {
                self.missing(&diag::import::UNREADABLE, from, |mut diagnostic| {
                    diagnostic.message = unreadable(display, error);
                    diagnostic
                })
            }
            Some(Target::NotAModule(display)) => {
                self.missing(&diag::import::UNREADABLE, from, |mut diagnostic| {
                    diagnostic.message = format!("`{display}` is neither TypeScript, JavaScript nor JSON");
                    diagnostic.help("copy the value the schema needs into a constant")
                })
            }
            _ => self.unsupported("this import", from),
        }
    }
}
