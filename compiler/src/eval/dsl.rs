//! The schema language: `a`, its builders, and the objects that callbacks get.

mod ai;
mod data;
mod database;
mod field;
mod function;
mod handler;
mod method;
mod model;
mod operation;
mod package;
mod read;
mod rule;
mod schema;
mod validator;

pub(crate) use rule::{AllowKind, RuleUse};
pub(crate) use schema::SchemaUse;

use amplify_schemac_grammar::{FileId, Span};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::heap::{ObjectId, arena_id};
use super::machine::{Machine, Site};
use super::value::{Item, Method, Value};
use crate::diag;
use crate::draft::{FunctionId, HandlerDraft, IndexDraft, NodeId, NodeKind, RuleDraft, ValidatorDraft};
use crate::ir::{Engine, Secrets};

arena_id!(
    /// `allow.owner()…`
    RuleId
);
arena_id!(
    /// `index('f')…`
    IndexId
);
arena_id!(
    /// `v` of one `.validate(…)`
    ValidatorsId
);
arena_id!(
    /// `a.handler.function(fn)`, …
    HandlerId
);

arena_id!(
    /// `configure({ database })`
    DatabaseId
);

/// Something of Amplify that has members or can be called but is no builder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dsl {
    /// `a`
    A,
    /// `a.handler`
    Handler,
    /// `a.ai`
    Ai,
    /// `allow`
    Allow(AllowKind),
    /// `index` of `.secondaryIndexes(index => …)`
    Index,
    /// `defineData`
    DefineData,
    /// `configure`
    Configure,
    /// `configure({ database: { engine } })`
    Configured(DatabaseId),
}

impl Dsl {
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::A => "`a`",
            Self::Handler => "`a.handler`",
            Self::Ai => "`a.ai`",
            Self::Allow(_) => "`allow`",
            Self::Index => "`index`",
            Self::DefineData => "`defineData`",
            Self::Configure => "`configure`",
            Self::Configured(_) => "the result of `configure`",
        }
    }

    pub(crate) fn type_of(self) -> &'static str {
        match self {
            Self::Index | Self::DefineData | Self::Configure => "function",
            _ => "object",
        }
    }
}

/// Where the models of a schema live.
#[derive(Debug, Clone, Default)]
pub(crate) struct Database {
    pub(crate) engine: Engine,
    pub(crate) identifier: Option<SmolStr>,
    pub(crate) secrets: Option<Secrets>,
}

/// What the schema language made that is no node of the draft.
#[derive(Debug, Default)]
pub(crate) struct Made {
    pub(crate) rules: Vec<RuleDraft>,
    /// Indexes; `None` for one whose key isn't known.
    pub(crate) indexes: Vec<(IndexDraft, bool)>,
    pub(crate) validators: Vec<Vec<ValidatorDraft>>,
    pub(crate) handlers: Vec<HandlerDraft>,
    pub(crate) databases: Vec<Database>,
    /// `defineData(…)` calls: the call and its argument.
    pub(crate) data: Vec<(Span, Item)>,
    /// `schema.models` by schema.
    pub(crate) models: FxHashMap<NodeId, ObjectId>,
    /// Objects that are used as functions.
    pub(crate) functions: FxHashMap<ObjectId, FunctionId>,
    /// One for each node of the draft.
    notes: Vec<Note>,
}

/// What evaluation must remember about a builder that the draft has no use for.
#[derive(Debug, Clone, Copy)]
struct Note {
    /// Whether `.array()` was the last method called.
    last_was_array: bool,
    /// Where the chain of calls at hand begins.
    chain: (FileId, u32),
    /// The methods called in that chain, a bit each.
    called: u8,
}

impl Machine<'_> {
    /// Adds a builder to the draft.
    pub(crate) fn add_node(&mut self, span: Span, kind: NodeKind) -> NodeId {
        let id = self.draft.add(span, kind);
        self.made.notes.push(Note { last_was_array: false, chain: (span.file, span.start), called: 0 });
        id
    }

    /// A member of `a`, `allow`, …
    pub(crate) fn dsl_member(&mut self, dsl: Dsl, name: &SmolStr, span: Span) -> Value {
        match (dsl, name.as_str()) {
            (Dsl::A, "handler") => Value::Dsl(Dsl::Handler),
            (Dsl::A, "ai") => Value::Dsl(Dsl::Ai),
            (Dsl::A, "allow") => {
                self.missing(&diag::builder::RETIRED_AUTHORIZATION, span, |mut diagnostic| {
                    diagnostic.message = "`a.allow` is no longer there".to_owned();
                    diagnostic
                        .help("take `allow` from the callback: `.authorization((allow) => [allow.owner()])`")
                })
            }
            _ if self.dsl_methods(dsl).contains(&name.as_str()) => {
                Value::Method(std::rc::Rc::new(Method { receiver: Value::Dsl(dsl), name: name.clone() }))
            }
            _ => Value::Undefined,
        }
    }

    /// Calls `defineData`, `configure` or `index`.
    pub(crate) fn call_dsl(&mut self, dsl: Dsl, arguments: Vec<Item>, site: Site) -> Value {
        match dsl {
            Dsl::DefineData => self.define_data(&arguments, site),
            Dsl::Configure => self.configure(&arguments, site),
            Dsl::Index => self.index(&arguments, site),
            _ => {
                let what = dsl.describe();
                self.missing(&diag::eval::NOT_A_FUNCTION, site.name, |mut diagnostic| {
                    diagnostic.message = format!("{what} is not a function");
                    diagnostic
                })
            }
        }
    }
}
