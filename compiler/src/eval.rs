//! Placeholder until the evaluator lands.

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_grammar::{Diagnostics, SourceMap};

use crate::draft::Draft;
use crate::loader::Loader;
use crate::pipeline::Entry;

/// What evaluation gives.
#[derive(Debug, Default)]
pub struct Evaluated {
    /// The builders.
    pub draft: Draft,
    /// The files.
    pub sources: SourceMap,
    /// What was reported.
    pub diagnostics: Diagnostics,
    /// Identities of all files read.
    pub files: BTreeSet<String>,
    /// Environment variables read.
    pub variables: BTreeMap<String, Option<String>>,
}

/// Evaluates.
pub fn eval(_entry: Entry, _loader: &dyn Loader) -> Evaluated {
    Evaluated::default()
}
