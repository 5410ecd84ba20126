//! Files of the output folder that somebody changed by hand: from what was kept to warnings that say what to do.

use std::fs;
use std::path::Path;

use amplify_schemac_compiler::grammar::{Diagnostic, Span};
use amplify_schemac_loader::paths::{absolute, relative, slashed};

use crate::diag::output::EDITED_BY_HAND;
use crate::findings::Findings;

/// A file that was changed by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Its path in the output folder.
    pub(crate) path: String,
    /// How it stands to what is generated.
    pub(crate) reason: Reason,
}

/// How a file that was changed by hand stands to what is generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// It was changed from what is generated now.
    Edited,
    /// Something else is generated now than what it was changed from.
    EditedAndOutdated,
    /// Nobody knows what it was changed from.
    OriginUnknown,
    /// It isn't generated any more.
    NotGenerated,
}

impl Kept {
    fn message(&self) -> String {
        let path = &self.path;
        match self.reason {
            Reason::Edited => format!(
                "`{path}` was changed by hand, so it is kept; what is generated is the same as before the change"
            ),
            Reason::EditedAndOutdated => format!(
                "`{path}` was changed by hand, so it is kept; what is generated has changed since, so fields may be \
                 missing in it"
            ),
            Reason::OriginUnknown => format!(
                "`{path}` is neither what is generated nor what an earlier build is known to have written, so it is kept; \
                 fields may be missing in it"
            ),
            Reason::NotGenerated => {
                format!("`{path}` is not generated any more, but was changed by hand, so it is kept")
            }
        }
    }

    fn help(&self) -> &'static str {
        match self.reason {
            Reason::NotGenerated => "delete the file if nothing uses it",
            Reason::Edited | Reason::EditedAndOutdated | Reason::OriginUnknown => {
                "move the change to forms/overrides.ts, which stays yours, and delete the file to get the generated one; \
                 or leave it, and look after it yourself"
            }
        }
    }
}

/// Adds a warning for each file that was kept, at its beginning.
pub(crate) fn report(kept: &[Kept], folder: &Path, findings: &mut Findings) {
    let current = slashed(&absolute(Path::new("."))).unwrap_or_default();
    for file in kept {
        let path = folder.join(&file.path);
        let name = relative(&slashed(&path).unwrap_or_else(|| file.path.clone()), &current);
        let text = fs::read(&path).unwrap_or_default();
        let source = findings.sources.add(&name, String::from_utf8_lossy(&text));
        let diagnostic = Diagnostic::new(&EDITED_BY_HAND, file.message(), Span::new(source, 0, 0));
        findings.diagnostics.push(diagnostic.help(file.help()));
    }
}
