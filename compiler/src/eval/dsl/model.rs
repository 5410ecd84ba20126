//! Models and their indexes.

use amplify_schemac_grammar::Spanned;

use super::read::argument;
use super::rule::AllowKind;
use super::{Dsl, IndexId};
use crate::draft::{IndexDraft, ModelDraft, NodeId, NodeKind, ProjectionDraft, Word};
use crate::eval::machine::{Machine, Site};
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};
use crate::suggest;

impl Machine<'_> {
    pub(crate) fn model(&mut self, arguments: &[Item], site: Site) -> Value {
        let id = self.add_node(site.span, NodeKind::Model(ModelDraft::default()));
        let object = argument(arguments, 0, site);
        let fields = self.read_entries(&object, Owner::Node(id), "`a.model` takes an object of fields");
        if let NodeKind::Model(model) = &mut self.draft.node_mut(id).kind {
            model.fields = fields;
        }
        Value::Builder(id)
    }

    pub(crate) fn model_method(&mut self, id: NodeId, name: &str, arguments: &[Item], site: Site) -> Value {
        let owner = Owner::Node(id);
        let first = argument(arguments, 0, site);
        match name {
            "identifier" => {
                let need = "`.identifier()` takes an array of fields";
                let words = self.read_known_words(&first, owner, need);
                if let NodeKind::Model(model) = &mut self.draft.node_mut(id).kind {
                    model.identifier = words.map(|words| Spanned::new(words, site.modifier()));
                }
            }
            "disableOperations" => {
                let words =
                    self.read_words(&first, owner, "`.disableOperations()` takes an array of operations");
                if let NodeKind::Model(model) = &mut self.draft.node_mut(id).kind {
                    model.disabled = words;
                }
            }
            "secondaryIndexes" => {
                let indexes = self.indexes(&first, owner);
                if let NodeKind::Model(model) = &mut self.draft.node_mut(id).kind {
                    model.indexes = indexes;
                }
            }
            "relationships" => {
                let new = self.read_entries(&first, owner, "`.relationships()` takes an object of fields");
                if let NodeKind::Model(model) = &mut self.draft.node_mut(id).kind {
                    Self::merge(&mut model.fields, new);
                }
                return Value::Undefined;
            }
            _ => {
                let rules = self.read_rules(AllowKind::Model, arguments, owner, site);
                self.set_rules(id, rules);
            }
        }
        Value::Builder(id)
    }

    fn indexes(&mut self, callback: &Item, owner: Owner) -> Vec<IndexDraft> {
        let need = "`.secondaryIndexes()` takes a function: `.secondaryIndexes((index) => [index('field')])`";
        if !self.read_function(callback, owner, need) {
            return Vec::new();
        }
        let index = Item { value: Value::Dsl(Dsl::Index), span: callback.span };
        let result = Item { value: self.call_back(callback, vec![index]), span: callback.span };
        let need = "the callback of `.secondaryIndexes()` must give an array of indexes";
        let mut indexes = Vec::new();
        for item in self.read_items(&result, owner, need) {
            match &item.value {
                Value::Index(id) => {
                    self.doubts.pass_on(Owner::Index(*id), owner);
                    let made = self.made.indexes.get(id.index());
                    indexes.extend(made.filter(|made| made.1).map(|made| made.0.clone()));
                }
                _ => self.refuse(&item, owner, need),
            }
        }
        indexes
    }

    /// `index('field')`
    pub(crate) fn index(&mut self, arguments: &[Item], site: Site) -> Value {
        let id = IndexId::new(self.made.indexes.len());
        let item = argument(arguments, 0, site);
        let need = "`index` takes the name of a field";
        let partition = match &item.value {
            Value::Array(_) => {
                let help = "name the partition key here and the sort keys after it: `index('userId').sortKeys(['createdAt'])`";
                self.wrong(&item, need, Some(help));
                None
            }
            _ => self.read_word(&item, Owner::Index(id), need),
        };
        let is_known = partition.is_some();
        let draft = IndexDraft {
            span: site.span,
            partition: partition.unwrap_or(Word::new("".into(), site.span)),
            sort: Vec::new(),
            name: None,
            query_field: None,
            projection: ProjectionDraft::All,
        };
        self.made.indexes.push((draft, is_known));
        Value::Index(id)
    }

    /// `index('field').name(…)`
    pub(crate) fn index_method(
        &mut self,
        id: IndexId,
        name: &str,
        arguments: &[Item],
        site: Site,
    ) -> Option<Value> {
        let owner = Owner::Index(id);
        let first = argument(arguments, 0, site);
        let mut draft = self.made.indexes.get(id.index()).map(|made| made.0.clone())?;
        match name {
            "sortKeys" => {
                draft.sort = self.read_words(&first, owner, "`.sortKeys()` takes an array of fields")
            }
            "name" => {
                let word = self.read_optional_word(&first, owner, "`.name()` takes a text");
                draft.name = word.filter(|word| !word.value.is_empty());
            }
            "queryField" => {
                draft.query_field = match first.value {
                    Value::Null => Some(None),
                    _ => self
                        .read_optional_word(&first, owner, "`.queryField()` takes a text or `null`")
                        .filter(|word| !word.value.is_empty())
                        .map(Some),
                };
            }
            "projection" => draft.projection = self.projection(&first, arguments, owner, site),
            _ => return None,
        }
        draft.span = site.span;
        if let Some(made) = self.made.indexes.get_mut(id.index()) {
            made.0 = draft;
        }
        Some(Value::Index(id))
    }

    fn projection(&mut self, kind: &Item, arguments: &[Item], owner: Owner, site: Site) -> ProjectionDraft {
        const KINDS: [&str; 3] = ["ALL", "KEYS_ONLY", "INCLUDE"];
        let need = "`.projection()` takes `'ALL'`, `'KEYS_ONLY'` or `'INCLUDE'`";
        let Some(word) = self.read_word(kind, owner, need) else { return ProjectionDraft::All };
        match word.value.as_str() {
            "ALL" => ProjectionDraft::All,
            "KEYS_ONLY" => ProjectionDraft::KeysOnly,
            "INCLUDE" => {
                let list = argument(arguments, 1, site);
                let need = "`.projection('INCLUDE', …)` takes an array of fields";
                let words = if matches!(list.value, Value::Undefined) {
                    Vec::new()
                } else {
                    self.read_words(&list, owner, need)
                };
                if words.is_empty() { ProjectionDraft::All } else { ProjectionDraft::Include(words) }
            }
            other => {
                let help = suggest::did_you_mean(other, "projections", &KINDS);
                self.wrong(kind, need, Some(&help));
                ProjectionDraft::All
            }
        }
    }
}
