//! Schemas: `a.schema`, `configure(…).schema`, `a.combine`, and what schemas over SQL databases have besides.

use amplify_schemac_grammar::{Diagnostic, Span};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::Database;
use super::read::argument;
use super::rule::AllowKind;
use crate::diag;
use crate::draft::{Entry, NodeId, NodeKind, SchemaDraft, SchemaSource};
use crate::eval::heap::ObjectId;
use crate::eval::machine::{Machine, Site};
use crate::eval::object::{Object, Property};
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};
use crate::ir::Engine;
use crate::suggest;

/// Methods of a schema. All but the first are of SQL schemas.
const METHODS: [&str; 8] = [
    "authorization",
    "addToSchema",
    "addQueries",
    "addMutations",
    "addSubscriptions",
    "setAuthorization",
    "setRelationships",
    "renameModels",
];

/// The methods of a schema over a kind of database.
pub(super) fn methods(engine: Engine) -> impl Iterator<Item = &'static str> {
    METHODS.into_iter().take(if engine.is_sql() { METHODS.len() } else { 1 })
}

/// The methods that a schema value has used up, a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct SchemaUse(u8);

impl SchemaUse {
    fn bit(name: &str) -> u8 {
        METHODS.iter().position(|method| *method == name).map_or(0, |place| 1 << place)
    }

    pub(super) fn contains(self, name: &str) -> bool {
        self.0 & Self::bit(name) != 0
    }

    fn with(self, name: &str) -> Self {
        Self(self.0 | Self::bit(name))
    }
}

impl Machine<'_> {
    pub(crate) fn schema(&mut self, database: Database, arguments: &[Item], site: Site) -> Value {
        let id = self.add_node(site.span, NodeKind::Invalid);
        let object = argument(arguments, 0, site);
        let entries =
            self.read_entries(&object, Owner::Node(id), "`a.schema` takes an object of definitions");
        let Database { engine, identifier, secrets } = database;
        let source = SchemaSource { engine, identifier, secrets, renamed: Vec::new() };
        self.draft.node_mut(id).kind = NodeKind::Schema(SchemaDraft { entries, rules: None, source });
        Value::Schema(id, SchemaUse::default())
    }

    pub(crate) fn schema_method(
        &mut self,
        id: NodeId,
        used: SchemaUse,
        name: &str,
        arguments: &[Item],
        site: Site,
    ) -> Option<Value> {
        let NodeKind::Schema(schema) = &self.draft.node(id).kind else { return None };
        let method = methods(schema.source.engine).find(|method| *method == name)?;
        if used.contains(method) {
            return None;
        }
        let owner = Owner::Node(id);
        let first = argument(arguments, 0, site);
        match method {
            "authorization" => {
                let rules = self.read_rules(AllowKind::Schema, arguments, owner, site);
                self.set_rules(id, rules);
            }
            "setAuthorization" | "setRelationships" => {
                let need = format!("`.{name}()` takes a function of the models");
                if self.read_function(&first, owner, &need) {
                    let models = Item { value: Value::Object(self.models(id)), span: first.span };
                    let schema = Item { value: Value::Schema(id, used), span: first.span };
                    let result = self.call_back(&first, vec![models, schema]);
                    self.unknown_results(&result, owner, first.span);
                }
            }
            "renameModels" => self.rename_models(id, &first),
            _ => {
                let need = format!("`.{name}()` takes an object of definitions");
                let new = self.read_entries(&first, owner, &need);
                if name == "addToSchema" {
                    self.refuse_models(&new);
                }
                if let NodeKind::Schema(schema) = &mut self.draft.node_mut(id).kind {
                    Self::merge(&mut schema.entries, new);
                }
            }
        }
        Some(Value::Schema(id, used.with(method)))
    }

    /// The results of a callback don't count, but what was not evaluated in it might have changed a model.
    fn unknown_results(&mut self, result: &Value, owner: Owner, span: Span) {
        let items = match result {
            Value::Array(id) => self.heap.array(*id).items.clone(),
            _ => vec![Item { value: result.clone(), span }],
        };
        for item in items {
            if let Value::Unknown(reason) = item.value {
                self.doubt(owner, reason, item.span);
            }
        }
    }

    fn refuse_models(&mut self, entries: &[Entry]) {
        for entry in entries {
            if matches!(self.draft.node(entry.node).kind, NodeKind::Model(_)) {
                self.report(
                    Diagnostic::new(
                        &diag::builder::SQL_MODEL,
                        format!("`{}` is a model, which can't be added to a SQL schema", entry.name),
                        entry.name_span,
                    )
                    .help("put it into an `a.schema` of its own and join the two with `a.combine`"),
                );
            }
        }
    }

    /// `schema.models`: the schema's models by name.
    pub(crate) fn models(&mut self, id: NodeId) -> ObjectId {
        if let Some(object) = self.made.models.get(&id) {
            return *object;
        }
        let entries = match &self.draft.node(id).kind {
            NodeKind::Schema(schema) => schema.entries.clone(),
            _ => Vec::new(),
        };
        let value = self.entries_object(&entries, |kind| matches!(kind, NodeKind::Model(_)));
        let Value::Object(object) = value else { return self.heap.add_object(Object::default()) };
        let doubt = self.doubts.about(Owner::Node(id)).first().map(|doubt| doubt.reason);
        let models = self.heap.object_mut(object);
        models.is_models = true;
        models.doubt = doubt;
        self.made.models.insert(id, object);
        object
    }

    /// An object of builders by name.
    pub(crate) fn entries_object(&mut self, entries: &[Entry], keep: impl Fn(&NodeKind) -> bool) -> Value {
        let mut object = Object::with_capacity(entries.len());
        for entry in entries.iter().filter(|entry| keep(&self.draft.node(entry.node).kind)) {
            object.set(Property {
                key: entry.name.clone(),
                key_span: entry.name_span,
                docs: entry.docs.clone(),
                value: Value::Builder(entry.node),
                value_span: entry.name_span,
                unsure: false,
            });
        }
        Value::Object(self.heap.add_object(object))
    }

    fn rename_models(&mut self, id: NodeId, callback: &Item) {
        let owner = Owner::Node(id);
        let need = "`.renameModels()` takes a function: `.renameModels(() => [['old', 'New']])`";
        if !self.read_function(callback, owner, need) {
            return;
        }
        // The models object has to be there before names change: it is one object for good.
        let models = self.models(id);
        let result = Item { value: self.call_back(callback, Vec::new()), span: callback.span };
        for pair in self.read_items(&result, owner, need) {
            let words = self.read_items(&pair, owner, need);
            let mut words = words.iter().map(|item| self.read_word(item, owner, need));
            let (Some(old), Some(new)) = (words.next().flatten(), words.next().flatten()) else { continue };
            drop(words);
            self.rename_model(id, models, &old, &new);
        }
    }

    fn rename_model(
        &mut self,
        id: NodeId,
        models: ObjectId,
        old: &crate::draft::Word,
        new: &crate::draft::Word,
    ) {
        let NodeKind::Schema(schema) = &mut self.draft.node_mut(id).kind else { return };
        let names: Vec<SmolStr> = schema.entries.iter().map(|entry| entry.name.clone()).collect();
        let Some(place) = names.iter().position(|name| *name == old.value) else {
            let words: Vec<&str> = names.iter().map(SmolStr::as_str).collect();
            let help = suggest::did_you_mean(&old.value, "models", &words);
            self.report(
                Diagnostic::new(
                    &diag::builder::UNKNOWN_RENAME,
                    format!("`.renameModels()` names `{}`, which the schema doesn't define", old.value),
                    old.span,
                )
                .help(help),
            );
            return;
        };
        if new.value.is_empty() {
            self.report(
                Diagnostic::new(
                    &diag::builder::WRONG_ARGUMENT,
                    format!("the new name of `{}` is empty", old.value),
                    new.span,
                )
                .help("give it a name"),
            );
            return;
        }
        // As in JavaScript: the new name is set first, then the old one removed, even if they are the same.
        let entry = schema.entries.get(place).cloned();
        let Some(entry) = entry.map(|entry| Entry { name: new.value.clone(), name_span: new.span, ..entry })
        else {
            return;
        };
        schema.source.renamed.retain(|(name, _)| *name != old.value && *name != new.value);
        schema.source.renamed.push((new.value.clone(), old.value.clone()));
        let node = entry.node;
        Self::merge(&mut schema.entries, vec![entry]);
        schema.entries.retain(|entry| entry.name != old.value);
        let models = self.heap.object_mut(models);
        models.set(Property {
            key: new.value.clone(),
            key_span: new.span,
            docs: None,
            value: Value::Builder(node),
            value_span: new.span,
            unsure: false,
        });
        models.remove(&old.value);
    }

    /// `a.combine([…])`
    pub(crate) fn combine(&mut self, arguments: &[Item], site: Site) -> Value {
        let list = argument(arguments, 0, site);
        Value::Builder(self.combined(&list, site.span, "`a.combine` takes an array of schemas"))
    }

    /// The schemas of a list, as one.
    pub(super) fn combined(&mut self, list: &Item, span: Span, need: &str) -> NodeId {
        let id = self.add_node(span, NodeKind::Invalid);
        let owner = Owner::Node(id);
        let mut members = Vec::new();
        for item in self.read_items(list, owner, need) {
            match &item.value {
                Value::Schema(node, _) => members.push(*node),
                Value::Builder(node) if matches!(self.draft.node(*node).kind, NodeKind::Combined(_)) => {
                    self.report(
                        Diagnostic::new(
                            &diag::builder::WRONG_ARGUMENT,
                            "`a.combine` doesn't take the result of another `a.combine`",
                            item.span,
                        )
                        .help("list all schemas in one `a.combine`"),
                    );
                }
                _ => self.refuse(&item, owner, need),
            }
        }
        self.collisions(&members);
        self.draft.node_mut(id).kind = NodeKind::Combined(members);
        id
    }

    fn collisions(&mut self, members: &[NodeId]) {
        let mut first: FxHashMap<SmolStr, Span> = FxHashMap::default();
        let mut found = Vec::new();
        for member in members {
            let NodeKind::Schema(schema) = &self.draft.node(*member).kind else { continue };
            for entry in &schema.entries {
                match first.get(&entry.name) {
                    Some(span) => found.push((entry.name.clone(), *span, entry.name_span)),
                    None => {
                        first.insert(entry.name.clone(), entry.name_span);
                    }
                }
            }
        }
        for (name, first, again) in found {
            self.report(
                Diagnostic::new(
                    &diag::builder::COLLISION,
                    format!("two of the combined schemas define `{name}`"),
                    again,
                )
                .saying("defined again")
                .label(first, "first defined here")
                .help("rename one of them"),
            );
        }
    }
}
