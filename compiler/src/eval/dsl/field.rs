//! Scalar fields, refs, enums, custom types, relationships.

use amplify_schemac_grammar::{Diagnostic, Span, Spanned};
use smol_str::SmolStr;

use super::Database;
use super::read::argument;
use super::rule::AllowKind;
use crate::diag;
use crate::draft::{
    ArrayDraft, Constant, CustomTypeDraft, DefaultDraft, EnumDraft, FieldDraft, NodeId, NodeKind, RefDraft,
    RelationshipDraft, RulesDraft, Word,
};
use crate::eval::machine::{Machine, Site};
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};
use crate::ir::RelationshipKind;
use crate::vocab::Scalar;

impl Machine<'_> {
    /// `a.name(…)`
    pub(crate) fn a_method(&mut self, name: &str, arguments: &[Item], site: Site) -> Option<Value> {
        if let Some(scalar) = Scalar::from_builder(name) {
            let field = FieldDraft {
                scalar,
                required: None,
                array: None,
                default: None,
                rules: None,
                validators: Vec::new(),
            };
            return Some(Value::Builder(self.add_node(site.span, NodeKind::Field(field))));
        }
        Some(match name {
            "model" => self.model(arguments, site),
            "ref" => self.reference(arguments, site),
            "enum" => self.enumerated(arguments, site),
            "customType" => self.custom_type(arguments, site),
            "hasOne" => self.relationship(RelationshipKind::HasOne, arguments, site),
            "hasMany" => self.relationship(RelationshipKind::HasMany, arguments, site),
            "belongsTo" => self.relationship(RelationshipKind::BelongsTo, arguments, site),
            "query" | "mutation" | "subscription" | "generation" => self.operation(name, arguments, site),
            "conversation" => self.conversation(arguments, site),
            "schema" => self.schema(Database::default(), arguments, site),
            "combine" => self.combine(arguments, site),
            _ => return None,
        })
    }

    pub(crate) fn field_method(&mut self, id: NodeId, name: &str, arguments: &[Item], site: Site) -> Value {
        let owner = Owner::Node(id);
        let span = site.modifier();
        let was_array = self
            .made
            .notes
            .get_mut(id.index())
            .is_some_and(|note| std::mem::replace(&mut note.last_was_array, name == "array"));
        match name {
            "required" => {
                if let NodeKind::Field(field) = &mut self.draft.node_mut(id).kind {
                    match &mut field.array {
                        Some(array) if was_array => array.required = Some(span),
                        _ => field.required = Some(span),
                    }
                }
            }
            "array" => {
                if let NodeKind::Field(field) = &mut self.draft.node_mut(id).kind {
                    field.array.get_or_insert(ArrayDraft { span, required: None });
                }
            }
            "default" => {
                let value = self.default_value(arguments.first(), owner);
                if let NodeKind::Field(field) = &mut self.draft.node_mut(id).kind {
                    field.default = Some(DefaultDraft { span, value });
                }
            }
            "validate" => {
                let validators = self.validate(arguments, owner, site);
                if let NodeKind::Field(field) = &mut self.draft.node_mut(id).kind {
                    field.validators = validators;
                }
            }
            _ => {
                let rules = self.read_rules(AllowKind::Model, arguments, owner, site);
                self.set_rules(id, rules);
            }
        }
        Value::Builder(id)
    }

    /// The argument of `.default(…)`; nothing, or `undefined`, means that the database gives the value.
    fn default_value(&mut self, item: Option<&Item>, owner: Owner) -> Option<Spanned<Constant>> {
        let item = item.filter(|item| !matches!(item.value, Value::Undefined))?;
        let constant = match self.constant_reason(&item.value, item.span) {
            Some(reason) => {
                self.doubt(owner, reason.value, item.span);
                Constant::Other
            }
            None => {
                let constant = self.constant(&item.value, 0);
                if constant == Constant::Other {
                    self.wrong(item, "`.default()` takes a text, number or boolean", None);
                }
                constant
            }
        };
        Some(Spanned::new(constant, item.span))
    }

    /// Sets the rules of any builder that has some.
    pub(crate) fn set_rules(&mut self, id: NodeId, rules: Option<RulesDraft>) {
        match &mut self.draft.node_mut(id).kind {
            NodeKind::Field(field) => field.rules = rules,
            NodeKind::Ref(reference) => reference.rules = rules,
            NodeKind::Relationship(relationship) => relationship.rules = rules,
            NodeKind::Model(model) => model.rules = rules,
            NodeKind::Operation(operation) => operation.rules = rules,
            NodeKind::Conversation(conversation) => conversation.rules = rules,
            NodeKind::Schema(schema) => schema.rules = rules,
            _ => {}
        }
    }

    fn reference(&mut self, arguments: &[Item], site: Site) -> Value {
        let id = self.add_node(site.span, NodeKind::Invalid);
        let name = argument(arguments, 0, site);
        let need = "`a.ref` takes the name of a type or model";
        if let Some(target) = self.read_word(&name, Owner::Node(id), need) {
            let reference = RefDraft { target, required: None, array: None, rules: None, mutations: None };
            self.draft.node_mut(id).kind = NodeKind::Ref(reference);
        }
        Value::Builder(id)
    }

    pub(crate) fn ref_method(&mut self, id: NodeId, name: &str, arguments: &[Item], site: Site) -> Value {
        let owner = Owner::Node(id);
        let span = site.modifier();
        match name {
            "authorization" => {
                let rules = self.read_rules(AllowKind::Schema, arguments, owner, site);
                self.set_rules(id, rules);
            }
            "mutations" => {
                let list = argument(arguments, 0, site);
                let words = self.read_words(&list, owner, "`.mutations()` takes an array of operations");
                if let NodeKind::Ref(reference) = &mut self.draft.node_mut(id).kind {
                    reference.mutations = Some(words);
                }
            }
            _ => {
                if let NodeKind::Ref(reference) = &mut self.draft.node_mut(id).kind {
                    match (name, &mut reference.array) {
                        ("required", Some(array)) => array.required = Some(span),
                        ("required", None) => reference.required = Some(span),
                        (_, array) => {
                            array.get_or_insert(ArrayDraft { span, required: None });
                        }
                    }
                }
            }
        }
        Value::Builder(id)
    }

    fn enumerated(&mut self, arguments: &[Item], site: Site) -> Value {
        let id = self.add_node(site.span, NodeKind::Invalid);
        let list = argument(arguments, 0, site);
        let values = self.read_known_words(&list, Owner::Node(id), "`a.enum` takes an array of texts");
        if let Some(values) = values {
            self.draft.node_mut(id).kind = NodeKind::Enum(EnumDraft { values });
        }
        Value::Builder(id)
    }

    fn custom_type(&mut self, arguments: &[Item], site: Site) -> Value {
        let id = self.add_node(site.span, NodeKind::Invalid);
        let object = argument(arguments, 0, site);
        let fields = self.read_entries(&object, Owner::Node(id), "`a.customType` takes an object of fields");
        self.draft.node_mut(id).kind = NodeKind::CustomType(CustomTypeDraft { fields });
        Value::Builder(id)
    }

    fn relationship(&mut self, kind: RelationshipKind, arguments: &[Item], site: Site) -> Value {
        let id = self.add_node(site.span, NodeKind::Invalid);
        let owner = Owner::Node(id);
        let method = kind.builder();
        let need = format!("`a.{method}` takes the name of a model");
        let target = self.read_word(&argument(arguments, 0, site), owner, &need);
        let references = self.references(kind, arguments, target.as_ref(), owner, site);
        if let (Some(target), Some(references)) = (target, references) {
            self.draft.node_mut(id).kind = NodeKind::Relationship(RelationshipDraft {
                kind,
                target,
                references,
                required: None,
                rules: None,
            });
        }
        Value::Builder(id)
    }

    /// The second argument of a relationship; `None` if it is missing or not known.
    fn references(
        &mut self,
        kind: RelationshipKind,
        arguments: &[Item],
        target: Option<&Word>,
        owner: Owner,
        site: Site,
    ) -> Option<Vec<Word>> {
        let method = kind.builder();
        let item = argument(arguments, 1, site);
        match &item.value {
            Value::Undefined => {
                let target = target.map_or("Model", |target| target.value.as_str());
                let (field, place) = match kind {
                    RelationshipKind::BelongsTo => (format!("{}Id", lower_first(target)), "this model"),
                    _ => ("parentId".to_owned(), target),
                };
                self.report(
                    Diagnostic::new(
                        &diag::builder::MISSING_REFERENCES,
                        format!("`a.{method}('{target}')` doesn't name its reference field"),
                        site.span,
                    )
                    .help(format!(
                        "declare the field in {place}, such as `{field}: a.id()`, and name it: `a.{method}('{target}', '{field}')`"
                    )),
                );
                None
            }
            Value::Array(_) => {
                self.read_known_words(&item, owner, &format!("`a.{method}` takes the names of fields"))
            }
            _ => {
                let need =
                    format!("`a.{method}` takes a field's name or an array of them as second argument");
                self.read_word(&item, owner, &need).map(|word| vec![word])
            }
        }
    }

    pub(crate) fn relationship_method(
        &mut self,
        id: NodeId,
        name: &str,
        arguments: &[Item],
        site: Site,
    ) -> Value {
        if name == "authorization" {
            let rules = self.read_rules(AllowKind::Schema, arguments, Owner::Node(id), site);
            self.set_rules(id, rules);
        } else if let NodeKind::Relationship(relationship) = &mut self.draft.node_mut(id).kind {
            relationship.required = Some(site.modifier());
        }
        Value::Builder(id)
    }

    pub(crate) fn many_to_many(&mut self, site: Site) -> Value {
        self.report(
            Diagnostic::new(
                &diag::builder::RETIRED_MANY_TO_MANY,
                "`a.manyToMany` is no longer there",
                site.name,
            )
            .help("make a model of the connection, with `a.belongsTo` to each side and `a.hasMany` on each side"),
        );
        Value::Builder(self.add_node(site.span, NodeKind::Invalid))
    }

    /// A member of a builder that is not called at once.
    pub(crate) fn builder_member(&mut self, value: &Value, name: &SmolStr, span: Span) -> Value {
        let node = match value {
            Value::Builder(node) | Value::Schema(node, _) => *node,
            _ => return Value::Undefined,
        };
        match (&self.draft.node(node).kind, name.as_str()) {
            (NodeKind::Schema(_), "models") => Value::Object(self.models(node)),
            (NodeKind::Model(model), "fields") => {
                let entries = model.fields.clone();
                self.entries_object(&entries, |_| true)
            }
            (NodeKind::Enum(values), "values") => {
                let items = values.values.clone().into_iter();
                let items = items.map(|word| Item { value: Value::String(word.value), span: word.span });
                let items = items.collect();
                self.array(items)
            }
            (NodeKind::Invalid, _) => {
                let reason = self.doubts.about(Owner::Node(node)).first().map(|doubt| doubt.reason);
                reason.map_or(Value::Undefined, Value::Unknown)
            }
            (_, "data" | "transform") => self.unsupported(&format!("`{name}` of a builder"), span),
            _ => self.method(value, name, span),
        }
    }
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
