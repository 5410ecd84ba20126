//! Workflow commands of GitHub Actions, which shows them at the lines of a pull request.

use std::fmt::Write as _;
use std::io::{self, Write};

use amplify_schemac_compiler::grammar::{Diagnostic, Severity, SourceMap};

use super::place::Place;
use crate::findings::Findings;

/// Writes a line a diagnostic.
///
/// # Errors
/// If the writer fails.
pub fn github(findings: &[Findings], out: &mut dyn Write) -> io::Result<()> {
    for found in findings {
        for diagnostic in &found.diagnostics {
            writeln!(out, "{}", command(diagnostic, &found.sources))?;
        }
    }
    Ok(())
}

fn command(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let mut line = String::from(match diagnostic.severity {
        Severity::Error => "::error ",
        Severity::Warning => "::warning ",
        Severity::Note => "::notice ",
    });
    // Writing to a string can't fail.
    if let Some(place) = Place::of(diagnostic, sources) {
        let (start, end) = (place.start, place.end);
        let _ = write!(
            line,
            "file={},line={},col={},endLine={}",
            property(place.file),
            start.line,
            start.column,
            end.line
        );
        // GitHub drops the columns of what ends on another line.
        if start.line == end.line {
            let _ = write!(line, ",endColumn={}", end.column);
        }
        line.push(',');
    }
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let text = format!("{}{help}", diagnostic.message);
    let _ = write!(line, "title={}::{}", property(diagnostic.code.id), data(&text));
    line
}

/// What stands behind `::` is one line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands behind `=` also ends at a comma or colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use amplify_schemac_compiler::grammar::Span;

    use super::*;

    #[test]
    fn everything_is_escaped() {
        let mut sources = SourceMap::default();
        let file = sources.add("a,b:c.ts", "one\ntwo\n");
        let code = &amplify_schemac_compiler::diag::syntax::UNEXPECTED;
        let diagnostic = Diagnostic::new(code, "100% wrong\r\n::no", Span::new(file, 4, 7)).help("mend");
        assert_eq!(
            command(&diagnostic, &sources),
            "::error file=a%2Cb%3Ac.ts,line=2,col=1,endLine=2,endColumn=4,\
             title=amplify%3A%3Asyntax%3A%3Aunexpected::100%25 wrong%0D%0A::no%0Amend"
        );
        assert!(command(&Diagnostic::unplaced(code, "x"), &sources).starts_with("::error title=amplify"));
    }
}
