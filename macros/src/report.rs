//! Diagnostics: from the compiler's to errors of Rust.

use amplify_schemac_compiler::grammar::{Diagnostic, Label, SourceMap, Span};

/// What is said of an error in a file: its place, the code, how to mend it.
pub(crate) fn in_file(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let place = diagnostic.primary.as_ref().and_then(|label| place(label.span, sources));
    let place = place.map(|place| place + ": ").unwrap_or_default();
    let code = diagnostic.code;
    let mut text = format!("{place}{}[{}]: {}", code.severity.as_str(), code.id, diagnostic.message);
    for Label { span, text: said } in &diagnostic.secondary {
        let place = place_or_nothing(*span, sources);
        text += &format!("\n{place}note: {said}");
    }
    text + &help(diagnostic)
}

/// What is said of an error whose place is a token.
pub(crate) fn at_token(diagnostic: &Diagnostic) -> String {
    format!("{} [{}]{}", diagnostic.message, diagnostic.code.id, help(diagnostic))
}

fn help(diagnostic: &Diagnostic) -> String {
    diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default()
}

fn place_or_nothing(span: Span, sources: &SourceMap) -> String {
    place(span, sources).map(|place| place + ": ").unwrap_or_default()
}

/// `amplify/data/resource.ts:12:7`
fn place(span: Span, sources: &SourceMap) -> Option<String> {
    let file = sources.file(span.file)?;
    let start = file.line_column(span.start);
    Some(format!("{}:{}:{}", file.name(), start.line, start.column))
}
