//! What one compilation found out, whether or not it had errors.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

use amplify_schemac_compiler::grammar::{Diagnostic, Severity, SourceMap};

use crate::render::place::Place;

/// Diagnostics with the sources that they point into.
#[derive(Debug, Default)]
pub struct Findings {
    /// The files that were read, in load order.
    pub sources: SourceMap,
    /// All diagnostics, sorted by file, start, code.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that were read: a build is stale when one of them changes. Absolute.
    pub files: BTreeSet<PathBuf>,
    /// All paths that were looked at, whether there was a file or not: when one of them changes or appears, the same
    /// compilation may find something else.
    pub looked_at: BTreeSet<PathBuf>,
    /// The environment variables that were read, with their values.
    pub environment: BTreeMap<String, Option<String>>,
}

impl Findings {
    /// How many diagnostics there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether any diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// One line a diagnostic, `file:line:column: severity[code]: message`, and its help below.
impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.diagnostics.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            if let Some(place) = Place::of(diagnostic, &self.sources) {
                write!(f, "{}:{}:{}: ", place.file, place.start.line, place.start.column)?;
            }
            let code = diagnostic.code;
            write!(f, "{}[{}]: {}", diagnostic.severity.as_str(), code.id, diagnostic.message)?;
            if let Some(help) = &diagnostic.help {
                write!(f, "\n  help: {help}")?;
            }
        }
        Ok(())
    }
}
