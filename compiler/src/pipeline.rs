//! The order of the passes: the table of contents of the compiler.

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_grammar::{Diagnostic, SourceMap};

use crate::api::Api;
use crate::check::{ValidSchema, check};
use crate::eval::{Evaluated, eval};
use crate::loader::Loader;
use crate::resolve::resolve;

/// Where the schema is.
#[derive(Debug, Clone)]
pub enum Entry {
    /// A file, by the identity that the loader gave.
    File(String),
    /// Text that is no file, such as standard input.
    Text {
        /// How it is shown to people.
        name: String,
        /// The folder that its relative imports start from.
        folder: String,
        /// The text.
        text: String,
    },
}

/// What the schema is compiled with, apart from its own text.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether the backend has Auth (reference chapter 9, fact 13).
    pub has_auth: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { has_auth: true }
    }
}

/// Everything one compilation found.
#[derive(Debug)]
pub struct Compilation {
    /// The files that were read, for showing diagnostics.
    pub sources: SourceMap,
    /// All diagnostics, sorted by file, start, code.
    pub diagnostics: Vec<Diagnostic>,
    /// The schema, if there was no error.
    pub schema: Option<ValidSchema>,
    /// Identities of all files that were read: a build is stale when one of them changes.
    pub files: BTreeSet<String>,
    /// Environment variables that were read, with their values.
    pub variables: BTreeMap<String, Option<String>>,
}

/// Compiles a schema. Recurses as deep as the source is nested, so it wants a stack of 32 MiB.
pub fn compile(entry: Entry, loader: &dyn Loader, options: &Options) -> Compilation {
    let Evaluated { draft, sources, mut diagnostics, files, variables } = eval(entry, loader);
    let schema = resolve(&draft, options, &mut diagnostics);
    let schema = check(schema, &mut diagnostics);
    Compilation { sources, diagnostics: diagnostics.sorted(), schema, files, variables }
}

impl Compilation {
    /// The expanded form that targets take, if there was no error.
    pub fn api(&self) -> Option<Api<'_>> {
        self.schema.as_ref().map(crate::api::expand)
    }
}
