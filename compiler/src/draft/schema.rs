//! Schemas and what they hold.

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use super::NodeId;
use super::rule::RulesDraft;
use crate::ir::{Engine, Secrets};

/// A property of an object of builders: a field, an argument, a top-level definition.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its key.
    pub name: SmolStr,
    /// Where the key is written.
    pub name_span: Span,
    /// The comments right before it.
    pub docs: Option<SmolStr>,
    /// Its value.
    pub node: NodeId,
}

/// `a.schema({…})…`
#[derive(Debug, Clone)]
pub struct SchemaDraft {
    /// The definitions, in JavaScript's order of keys.
    pub entries: Vec<Entry>,
    /// `.authorization(…)`
    pub rules: Option<RulesDraft>,
    /// Where its models live.
    pub source: SchemaSource,
}

/// Where a schema's models live.
#[derive(Debug, Clone)]
pub struct SchemaSource {
    /// `database.engine`
    pub engine: Engine,
    /// `database.identifier`
    pub identifier: Option<SmolStr>,
    /// `database.connectionUri`, `database.sslCert`; of SQL databases.
    pub secrets: Option<Secrets>,
    /// `.renameModels(() => [[old, new]])`: `(new, old)`; the entries already have their new names.
    pub renamed: Vec<(SmolStr, SmolStr)>,
}
