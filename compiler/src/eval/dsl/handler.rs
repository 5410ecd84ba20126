//! `a.handler.…`

use std::sync::Arc;

use amplify_schemac_grammar::{Diagnostic, Span};
use smol_str::SmolStr;

use super::HandlerId;
use super::read::argument;
use crate::diag;
use crate::draft::{CodeFile, DataSourceDraft, HandlerDraft, HandlerKind, NodeKind, Word};
use crate::eval::load::ModuleId;
use crate::eval::machine::{Machine, Site};
use crate::eval::module::unreadable;
use crate::eval::paths;
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};

impl Machine<'_> {
    /// `a.handler.name(…)`
    pub(crate) fn handler(&mut self, name: &str, arguments: &[Item], site: Site) -> Option<Value> {
        let id = HandlerId::new(self.made.handlers.len());
        let owner = Owner::Handler(id);
        self.made.handlers.push(HandlerDraft { span: site.span, kind: HandlerKind::Invalid });
        let first = argument(arguments, 0, site);
        let kind = match name {
            "function" => self.function_handler(&first, owner),
            "custom" => self.custom_handler(&first, owner, site),
            "inlineSql" => self
                .read_word(&first, owner, "`a.handler.inlineSql` takes a statement as text")
                .inspect(|word| self.refuse_blank(&word.value, word.span))
                .map(HandlerKind::InlineSql),
            "sqlReference" => self
                .read_word(&first, owner, "`a.handler.sqlReference` takes the path of a file")
                .map(|path| self.statement_file(&path, site))
                .map(HandlerKind::SqlReference),
            _ => return None,
        };
        if let (Some(draft), Some(kind)) = (self.made.handlers.get_mut(id.index()), kind) {
            draft.kind = kind;
        }
        Some(Value::Handler(id))
    }

    fn function_handler(&mut self, item: &Item, owner: Owner) -> Option<HandlerKind> {
        if let Value::String(name) = &item.value {
            let name = Word::new(name.clone(), item.span);
            return Some(HandlerKind::NamedFunction { name, is_async: false });
        }
        let need = "`a.handler.function` takes a function definition or the name of a function";
        let function = self.function_of(item, owner, need)?;
        Some(HandlerKind::Function { function, is_async: false })
    }

    /// `a.handler.function(fn).async()`
    pub(crate) fn handler_method(
        &mut self,
        id: HandlerId,
        name: &str,
        _arguments: &[Item],
        site: Site,
    ) -> Option<Value> {
        let mut draft = self.made.handlers.get(id.index()).filter(|_| name == "async").cloned()?;
        match &mut draft.kind {
            HandlerKind::Function { is_async, .. } | HandlerKind::NamedFunction { is_async, .. }
                if !*is_async =>
            {
                *is_async = true;
            }
            HandlerKind::Invalid => {}
            _ => return None,
        }
        draft.span = site.span;
        let new = HandlerId::new(self.made.handlers.len());
        self.made.handlers.push(draft);
        self.doubts.pass_on(Owner::Handler(id), Owner::Handler(new));
        Some(Value::Handler(new))
    }

    fn custom_handler(&mut self, input: &Item, owner: Owner, site: Site) -> Option<HandlerKind> {
        if !matches!(input.value, Value::Object(_)) {
            self.refuse(input, owner, "`a.handler.custom` takes an object: `{ entry, dataSource }`");
            return None;
        }
        self.unknown_keys(input, "`a.handler.custom`", &["entry", "dataSource"]);
        let source = self.read_property(input, "dataSource", site);
        let data_source = self.data_source(&source, owner);
        let item = self.read_property(input, "entry", site);
        let entry = self.read_word(&item, owner, "`entry` takes the path of a file")?;
        let file = self.entry_file(&entry, site);
        Some(HandlerKind::Custom { entry, file, data_source: data_source? })
    }

    fn data_source(&mut self, item: &Item, owner: Owner) -> Option<DataSourceDraft> {
        match &item.value {
            Value::Undefined | Value::Null => return Some(DataSourceDraft::None),
            Value::String(name) => return Some(DataSourceDraft::Named(Word::new(name.clone(), item.span))),
            Value::Builder(node) => match &self.draft.node(*node).kind {
                NodeKind::Ref(reference) => return Some(DataSourceDraft::Model(reference.target.clone())),
                NodeKind::Invalid => {
                    self.doubts.pass_on(Owner::Node(*node), owner);
                    return None;
                }
                _ => {}
            },
            _ => {}
        }
        self.refuse(item, owner, "`dataSource` takes a name or `a.ref('Model')`");
        None
    }

    /// The statement in a file; an empty one if it can't be read, which is reported.
    fn statement_file(&mut self, path: &Word, site: Site) -> Arc<str> {
        let Some(file) = self.entry_file(path, site) else { return Arc::default() };
        self.refuse_blank(&file.text, path.span);
        file.text
    }

    fn refuse_blank(&mut self, statement: &str, span: Span) {
        if statement.trim().is_empty() {
            let message = "there is no statement here";
            self.report(Diagnostic::new(&diag::sql::EMPTY_STATEMENT, message, span));
        }
    }

    /// The file of a handler, seen from the module that calls.
    fn entry_file(&mut self, entry: &Word, site: Site) -> Option<CodeFile> {
        let program = self.program;
        let folder = &program.unit(site.module).folder;
        let path = paths::join(folder, &entry.value);
        let project = paths::project(&program.unit(ModuleId::new(0)).folder);
        if !paths::is_below(&path, project) && !paths::is_below(&path, folder) {
            let message = format!("`{}` leads out of the project", entry.value);
            self.report(
                Diagnostic::new(&diag::handler::ENTRY_OUTSIDE, message, entry.span)
                    .saying("outside of the project")
                    .help("copy the file into the project: a build depends on nothing else"),
            );
            return None;
        }
        let Some(identity) = self.loader.locate(&path) else {
            let shown = self.loader.display(&path);
            let other = ["js", "ts", "mjs", "sql"].iter().find_map(|extension| {
                let other = format!("{path}.{extension}");
                self.loader.locate(&other).map(|_| format!("{}.{extension}", entry.value))
            });
            let diagnostic = Diagnostic::new(
                &diag::builder::MISSING_ENTRY,
                format!("there is no file `{}`", entry.value),
                entry.span,
            )
            .saying("not found");
            self.report(match other {
                Some(other) => diagnostic.help(format!("did you mean `{other}`?")),
                None => diagnostic
                    .help(format!("looked for `{shown}`: a path is relative to the file that calls")),
            });
            return None;
        };
        if let Some(read) = self.code_files.get(&identity) {
            return read.clone();
        }
        let shown = self.loader.display(&identity);
        let read = match self.loader.read(&identity) {
            Ok(text) => {
                let file = self.sources.add(&shown, Arc::clone(&text));
                Some(CodeFile { file, path: SmolStr::new(shown), text })
            }
            Err(error) => {
                let message = unreadable(&shown, &error);
                self.report(Diagnostic::new(&diag::builder::MISSING_ENTRY, message, entry.span));
                None
            }
        };
        self.code_files.insert(identity, read.clone());
        read
    }
}
