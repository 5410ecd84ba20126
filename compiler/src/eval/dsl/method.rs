//! Which methods builders have, and what is said about those they lack.

use amplify_schemac_grammar::Diagnostic;
use smol_str::SmolStr;

use super::Dsl;
use super::rule::RuleUse;
use super::schema;
use crate::diag;
use crate::draft::{HandlerKind, NodeId, NodeKind, OperationDraftKind};
use crate::eval::machine::{Machine, Site};
use crate::eval::value::{Item, Value};
use crate::ir::RelationshipKind;
use crate::suggest;
use crate::vocab::Scalar;

/// `a.…` apart from scalars.
const A: [&str; 15] = [
    "belongsTo",
    "combine",
    "conversation",
    "customType",
    "enum",
    "generation",
    "hasMany",
    "hasOne",
    "model",
    "mutation",
    "query",
    "ref",
    "schema",
    "subscription",
    "manyToMany",
];
const FIELD: [&str; 5] = ["required", "array", "default", "authorization", "validate"];
const REF: [&str; 4] = ["required", "array", "authorization", "mutations"];
const MODEL: [&str; 5] =
    ["identifier", "secondaryIndexes", "disableOperations", "authorization", "relationships"];
const OPERATION: [&str; 5] = ["arguments", "returns", "authorization", "handler", "for"];
const INDEX: [&str; 4] = ["sortKeys", "name", "queryField", "projection"];
const HANDLER: [&str; 4] = ["function", "custom", "inlineSql", "sqlReference"];

impl Machine<'_> {
    /// The methods of `a`, `allow`, ….
    pub(crate) fn dsl_methods(&self, dsl: Dsl) -> Vec<&'static str> {
        match dsl {
            Dsl::A => A.into_iter().filter(|name| *name != "manyToMany").chain(Scalar::builders()).collect(),
            Dsl::Handler => HANDLER.to_vec(),
            Dsl::Ai => vec!["model", "dataTool"],
            Dsl::Allow(kind) => kind.methods().collect(),
            Dsl::Configured(_) => vec!["schema"],
            Dsl::Index | Dsl::DefineData | Dsl::Configure => Vec::new(),
        }
    }

    /// The methods of a builder.
    pub(crate) fn builder_methods(&self, value: &Value) -> Vec<&'static str> {
        match value {
            Value::Dsl(dsl) => self.dsl_methods(*dsl),
            Value::Builder(node) => node_methods(&self.draft.node(*node).kind).to_vec(),
            Value::Schema(node, used) => match &self.draft.node(*node).kind {
                NodeKind::Schema(schema) => {
                    schema::methods(schema.source.engine).filter(|name| !used.contains(name)).collect()
                }
                _ => Vec::new(),
            },
            Value::Rule(_, left) => RuleUse::METHODS.into_iter().filter(|name| left.has(name)).collect(),
            Value::Index(_) => INDEX.to_vec(),
            Value::Validators(_) => super::validator::methods().collect(),
            Value::Handler(id) => match self.made.handlers.get(id.index()).map(|handler| &handler.kind) {
                Some(
                    HandlerKind::Function { is_async: false, .. }
                    | HandlerKind::NamedFunction { is_async: false, .. },
                ) => vec!["async"],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Calls a method of a builder.
    pub(crate) fn call_builder(
        &mut self,
        receiver: &Value,
        name: &SmolStr,
        arguments: Vec<Item>,
        site: Site,
    ) -> Value {
        let result = match receiver {
            Value::Dsl(Dsl::A) => self.a_method(name, &arguments, site),
            Value::Dsl(Dsl::Handler) => self.handler(name, &arguments, site),
            Value::Dsl(Dsl::Ai) => self.ai(name, &arguments, site),
            Value::Dsl(Dsl::Allow(kind)) => self.rule(*kind, name, &arguments, site),
            Value::Dsl(Dsl::Configured(id)) if name == "schema" => {
                let database = self.made.databases.get(id.index()).cloned().unwrap_or_default();
                Some(self.schema(database, &arguments, site))
            }
            Value::Builder(node) => self.node_method(*node, name, &arguments, site),
            Value::Schema(node, used) => self.schema_method(*node, *used, name, &arguments, site),
            Value::Rule(id, left) => self.rule_method(*id, *left, name, &arguments, site),
            Value::Index(id) => self.index_method(*id, name, &arguments, site),
            Value::Validators(id) => self.validator(*id, name, &arguments, site),
            Value::Handler(id) => self.handler_method(*id, name, &arguments, site),
            _ => None,
        };
        result.unwrap_or_else(|| self.no_such_method(receiver, name, site))
    }

    fn node_method(&mut self, id: NodeId, name: &str, arguments: &[Item], site: Site) -> Option<Value> {
        let kind = &self.draft.node(id).kind;
        if matches!(kind, NodeKind::Invalid) {
            return Some(Value::Builder(id));
        }
        let place = node_methods(kind).iter().position(|method| *method == name)?;
        let value = match kind {
            NodeKind::Field(_) => self.field_method(id, name, arguments, site),
            NodeKind::Ref(_) => self.ref_method(id, name, arguments, site),
            NodeKind::Relationship(_) => self.relationship_method(id, name, arguments, site),
            NodeKind::Model(_) => self.model_method(id, name, arguments, site),
            NodeKind::Operation(_) => self.operation_method(id, name, arguments, site),
            NodeKind::Conversation(_) => self.conversation_method(id, arguments, site),
            _ => Value::Builder(id),
        };
        self.note_call(id, place, name, site);
        Some(value)
    }

    /// Warns if a method was called before in the same chain, where only the last call holds.
    fn note_call(&mut self, id: NodeId, place: usize, name: &str, site: Site) {
        let chain = (site.span.file, site.span.start);
        let Some(note) = self.made.notes.get_mut(id.index()) else { return };
        if note.chain != chain {
            note.chain = chain;
            note.called = 0;
        }
        let bit = 1 << place.min(7);
        let again = note.called & bit != 0;
        note.called |= bit;
        let message = match name {
            // Legal, and sometimes meant, after `.array()`.
            "required" => return,
            "array" => "`.array()` is called again; lists don't nest".to_owned(),
            _ => format!("`.{name}()` is called again; only the last call holds"),
        };
        if again {
            self.report(
                Diagnostic::new(&diag::builder::REPEATED_MODIFIER, message, site.name)
                    .help("remove the earlier call"),
            );
        }
    }

    /// A method that the builder does not have.
    fn no_such_method(&mut self, receiver: &Value, name: &SmolStr, site: Site) -> Value {
        let what = self.label(receiver);
        let methods = self.builder_methods(receiver);
        let (message, help) = match (receiver, name.as_str()) {
            (Value::Dsl(Dsl::A), "manyToMany") => return self.many_to_many(site),
            (Value::Builder(node), _) if self.is_plain(*node) => (
                format!("{what} has no methods, so no `{name}`"),
                "give it a name of its own in the schema and use `a.ref('Name')` here".to_owned(),
            ),
            (Value::Rule(..) | Value::Schema(..), _) if self.is_used_up(receiver, name) => (
                format!("`.{name}()` of {what} is gone after its first call"),
                "merge the two calls into one".to_owned(),
            ),
            (Value::Rule(..), "to") => (
                format!("{what} has no `to` here"),
                "a custom operation is one operation: remove `.to(…)`".to_owned(),
            ),
            (Value::Dsl(Dsl::Allow(kind)), name) => (
                format!("`allow` has no rule `{name}` here"),
                kind.help(name).map_or_else(|| suggest::did_you_mean(name, "rules", &methods), str::to_owned),
            ),
            (Value::Rule(..), "inField") => {
                (format!("{what} has no `inField`"), "use `allow.ownerDefinedIn('field')`".to_owned())
            }
            (_, name) => {
                (format!("{what} has no method `{name}`"), suggest::did_you_mean(name, "methods", &methods))
            }
        };
        let code = match receiver {
            Value::Dsl(Dsl::Allow(_)) if super::rule::is_retired(name) => &diag::builder::RETIRED_RULE,
            _ => &diag::builder::UNKNOWN_METHOD,
        };
        self.report(Diagnostic::new(code, message, site.name).help(help));
        // What follows goes on with what there is, so that one fault hides no other.
        match receiver {
            Value::Dsl(Dsl::Allow(_)) => self.invalid_rule(site),
            Value::Dsl(_) => Value::Builder(self.add_node(site.span, NodeKind::Invalid)),
            _ => receiver.clone(),
        }
    }

    fn is_plain(&self, node: NodeId) -> bool {
        matches!(self.draft.node(node).kind, NodeKind::Enum(_) | NodeKind::CustomType(_))
    }

    fn is_used_up(&self, receiver: &Value, name: &str) -> bool {
        match receiver {
            Value::Rule(_, left) => left.is_used(name),
            Value::Schema(_, used) => used.contains(name),
            _ => false,
        }
    }

    /// A builder as the source writes it: `` `a.string()` ``.
    pub(crate) fn label(&self, value: &Value) -> String {
        let node = match value {
            Value::Builder(node) | Value::Schema(node, _) => *node,
            _ => return value.describe().to_owned(),
        };
        let name = match &self.draft.node(node).kind {
            NodeKind::Invalid => return "this builder".to_owned(),
            NodeKind::Field(field) => field.scalar.builder(),
            NodeKind::Ref(_) => "ref",
            NodeKind::Enum(_) => "enum",
            NodeKind::CustomType(_) => "customType",
            NodeKind::Relationship(relationship) => relationship.kind.builder(),
            NodeKind::Model(_) => "model",
            NodeKind::Operation(operation) => match operation.kind {
                OperationDraftKind::Query => "query",
                OperationDraftKind::Mutation => "mutation",
                OperationDraftKind::Subscription => "subscription",
                OperationDraftKind::Generation(_) => "generation",
            },
            NodeKind::Conversation(_) => "conversation",
            NodeKind::Schema(_) => "schema",
            NodeKind::Combined(_) => "combine",
        };
        format!("`a.{name}()`")
    }
}

fn node_methods(kind: &NodeKind) -> &'static [&'static str] {
    match kind {
        NodeKind::Field(_) => &FIELD,
        NodeKind::Ref(_) => &REF,
        NodeKind::Relationship(relationship) => match relationship.kind {
            RelationshipKind::HasOne => &["authorization", "required"],
            RelationshipKind::HasMany => &["authorization", "valueRequired"],
            RelationshipKind::BelongsTo => &["authorization"],
        },
        NodeKind::Model(_) => &MODEL,
        NodeKind::Operation(_) => &OPERATION,
        NodeKind::Conversation(_) => &["authorization"],
        NodeKind::Invalid
        | NodeKind::Enum(_)
        | NodeKind::CustomType(_)
        | NodeKind::Schema(_)
        | NodeKind::Combined(_) => &[],
    }
}
