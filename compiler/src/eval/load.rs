//! The modules that evaluation needs, parsed: the entry and everything it imports for its value.
//!
//! Which imports are needed is decided by syntax alone: a name that no expression uses is only a type. Nothing is
//! reported here; an import that leads nowhere matters only if the schema reads something from it.

use std::collections::BTreeSet;

use amplify_schemac_grammar::syntax::{ExprKind, Module, StatementKind};
use amplify_schemac_grammar::{Diagnostics, FileId, SourceMap, parse};
use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;

use super::Entry;
use super::heap::arena_id;
use super::json::Json;
use super::paths;
use crate::loader::{Loader, ReadError};

arena_id!(
    /// A loaded module.
    ModuleId
);

/// Every module of one evaluation, entry first.
#[derive(Debug, Default)]
pub(crate) struct Program {
    pub(crate) units: Vec<Unit>,
    pub(crate) sources: SourceMap,
    /// Identities of all files that were read.
    pub(crate) files: BTreeSet<String>,
}

impl Program {
    /// The module of an id.
    #[expect(clippy::indexing_slicing, reason = "only loading makes ids, one for each unit it pushes")]
    pub(crate) fn unit(&self, id: ModuleId) -> &Unit {
        &self.units[id.index()]
    }
}

/// A loaded module.
#[derive(Debug)]
pub(crate) struct Unit {
    /// The folder that its relative imports start from.
    pub(crate) folder: String,
    /// Its identity, for aliases; empty for text without a file.
    pub(crate) identity: String,
    /// How it is shown to people.
    pub(crate) display: SmolStr,
    pub(crate) file: FileId,
    pub(crate) body: Body,
    /// Its syntax errors.
    pub(crate) syntax: Diagnostics,
    /// What each of its needed specifiers means.
    pub(crate) targets: FxHashMap<SmolStr, Target>,
    /// The modules it needs, in source order.
    pub(crate) needs: Vec<ModuleId>,
}

/// What a module holds.
#[derive(Debug)]
pub(crate) enum Body {
    Script(Module),
    Json(Json),
}

/// What a specifier means.
#[derive(Debug)]
pub(crate) enum Target {
    Module(ModuleId),
    Package(SmolStr),
    /// No file; the paths tried, without the extensions, and a specifier nearby that would have one.
    NotFound {
        tried: Vec<String>,
        nearby: Option<String>,
    },
    /// A file that can't be read as text.
    Unreadable(SmolStr, ReadError),
    /// A file that is no module: a style sheet, an image.
    NotAModule(SmolStr),
}

/// Loads the entry and all it needs. Without an entry that can be read there are no units.
pub(crate) fn load(entry: &Entry, loader: &dyn Loader) -> Result<Program, ReadError> {
    let mut loading = Loading { program: Program::default(), by_identity: FxHashMap::default() };
    match entry {
        Entry::File(identity) => {
            let text = loader.read(identity);
            loading.program.files.insert(identity.clone());
            let text = text?;
            loading.add(identity, paths::folder(identity), &loader.display(identity), &text);
        }
        Entry::Text { text, name, folder } => {
            loading.add("", folder, name, text);
        }
    }
    // A work list rather than recursion: a chain of imports may be of any length. Depth first, so that files are
    // numbered in the order in which a reader meets them.
    let mut waiting = vec![ModuleId::new(0)];
    while let Some(id) = waiting.pop() {
        let found = loading.follow(id, loader);
        waiting.extend(found.into_iter().rev());
    }
    Ok(loading.program)
}

struct Loading {
    program: Program,
    by_identity: FxHashMap<String, Result<ModuleId, ReadError>>,
}

impl Loading {
    fn add(&mut self, identity: &str, folder: &str, display: &str, text: &str) -> ModuleId {
        let file = self.program.sources.add(display, text);
        let mut syntax = Diagnostics::default();
        let body = if identity.ends_with(".json") {
            Body::Json(Json::parse(text))
        } else {
            Body::Script(parse(file, text, &mut syntax))
        };
        let id = ModuleId::new(self.program.units.len());
        self.program.units.push(Unit {
            folder: folder.to_owned(),
            identity: identity.to_owned(),
            display: SmolStr::new(display),
            file,
            body,
            syntax,
            targets: FxHashMap::default(),
            needs: Vec::new(),
        });
        if !identity.is_empty() {
            self.by_identity.insert(identity.to_owned(), Ok(id));
        }
        id
    }

    /// Resolves a module's needed specifiers; gives the modules that were loaded for it.
    fn follow(&mut self, id: ModuleId, loader: &dyn Loader) -> Vec<ModuleId> {
        let unit = self.program.unit(id);
        let Body::Script(module) = &unit.body else { return Vec::new() };
        let specifiers = needed_specifiers(module);
        let (folder, identity) = (unit.folder.clone(), unit.identity.clone());
        let before = self.program.units.len();
        let mut targets = FxHashMap::default();
        let mut needs = Vec::new();
        for specifier in specifiers {
            let target = self.target(&specifier, &folder, &identity, loader);
            if let Target::Module(module) = target {
                needs.push(module);
            }
            targets.insert(specifier, target);
        }
        if let Some(unit) = self.program.units.get_mut(id.index()) {
            unit.targets = targets;
            unit.needs = needs;
        }
        (before..self.program.units.len()).map(ModuleId::new).collect()
    }

    fn target(&mut self, specifier: &SmolStr, folder: &str, importer: &str, loader: &dyn Loader) -> Target {
        let starts = if paths::is_path(specifier) {
            vec![paths::start(folder, specifier)]
        } else {
            let aliases = loader.aliases(specifier, importer);
            if aliases.is_empty() {
                return Target::Package(specifier.clone());
            }
            aliases
        };
        for path in starts.iter().flat_map(|start| paths::candidates(start)) {
            if let Some(identity) = loader.locate(&path) {
                return self.located(&identity, loader);
            }
        }
        if !paths::is_path(specifier) {
            // An alias such as `*` matches packages too.
            return Target::Package(specifier.clone());
        }
        let tried = starts.iter().map(|path| loader.display(path)).collect();
        Target::NotFound { tried, nearby: nearby(specifier, folder, loader) }
    }

    fn located(&mut self, identity: &str, loader: &dyn Loader) -> Target {
        let display = loader.display(identity);
        if !is_module(identity) {
            return Target::NotAModule(SmolStr::new(display));
        }
        if let Some(known) = self.by_identity.get(identity) {
            return match known {
                Ok(id) => Target::Module(*id),
                Err(error) => Target::Unreadable(SmolStr::new(display), error.clone()),
            };
        }
        self.program.files.insert(identity.to_owned());
        match loader.read(identity) {
            Ok(text) => Target::Module(self.add(identity, paths::folder(identity), &display, &text)),
            Err(error) => {
                self.by_identity.insert(identity.to_owned(), Err(error.clone()));
                Target::Unreadable(SmolStr::new(display), error)
            }
        }
    }
}

/// Whether a file can be imported: by its extension; one without any is tried as a script.
fn is_module(identity: &str) -> bool {
    let name = identity.rsplit('/').next().unwrap_or(identity);
    match name.rsplit_once('.') {
        Some((_, extension)) => {
            matches!(extension, "ts" | "tsx" | "mts" | "cts" | "js" | "jsx" | "mjs" | "cjs" | "json")
        }
        None => true,
    }
}

/// The same specifier one folder further up or down, if a file is there.
fn nearby(specifier: &str, folder: &str, loader: &dyn Loader) -> Option<String> {
    let rest = specifier.strip_prefix("./").or_else(|| specifier.strip_prefix("../"))?;
    let others =
        [format!("./{rest}"), format!("../{rest}"), format!("../../{rest}"), format!("../{specifier}")];
    others.into_iter().filter(|other| other != specifier).find(|other| {
        paths::candidates(&paths::start(folder, other)).iter().any(|path| loader.locate(path).is_some())
    })
}

/// Every specifier that is imported for a value, in source order.
fn needed_specifiers(module: &Module) -> Vec<SmolStr> {
    let mut used: FxHashSet<&str> = FxHashSet::default();
    for expr in module.expressions() {
        if let ExprKind::Identifier(name) = &expr.kind {
            used.insert(name);
        }
    }
    for statement in &module.statements {
        if let StatementKind::ExportNamed { specifiers, from: None } = &statement.kind {
            used.extend(specifiers.iter().map(|specifier| specifier.local.as_str()));
        }
    }
    let mut list: Vec<SmolStr> = Vec::new();
    for statement in &module.statements {
        let specifier = match &statement.kind {
            StatementKind::Import { specifiers, from } => {
                let needed = specifiers.is_empty()
                    || specifiers.iter().any(|specifier| used.contains(specifier.local.as_str()));
                needed.then_some(from)
            }
            StatementKind::ExportNamed { specifiers, from: Some(from) } => {
                (!specifiers.is_empty()).then_some(from)
            }
            StatementKind::ExportAll { from, .. } => Some(from),
            _ => None,
        };
        if let Some(specifier) = specifier.filter(|specifier| !list.contains(&specifier.value)) {
            list.push(specifier.value.clone());
        }
    }
    list
}
