//! One JSON object, on one line.
//!
//! ```text
//! {"version": 1,
//!  "diagnostics": [
//!    {"code": "amplify::syntax::unexpected",
//!     "severity": "error",                        // or "warning", "note"
//!     "message": "…",
//!     "help": "…",                                // or null
//!     "file": "amplify/data/resource.ts",         // null, as start and end, where no text is concerned
//!     "start": {"line": 3, "column": 5, "offset": 42},
//!     "end": {"line": 3, "column": 9, "offset": 46},
//!     "label": "…",                               // what to say at that place; may be empty
//!     "labels": [{"file": …, "start": …, "end": …, "label": …}]}]}   // other places that explain it
//! ```
//!
//! Lines and columns count from 1, columns in characters, offsets in bytes from 0; ends are exclusive. Files are
//! relative to the current folder where they can be. Members may be added; `version` rises when one changes.

use std::io::{self, Write};

use amplify_schemac_compiler::grammar::{Diagnostic, Label, LineColumn, SourceMap};
use serde::Serialize;

use super::place::Place;
use crate::findings::Findings;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    diagnostics: Vec<Entry<'a>>,
}

/// A diagnostic.
#[derive(Serialize)]
pub(super) struct Entry<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    file: Option<&'a str>,
    start: Option<Position>,
    end: Option<Position>,
    label: &'a str,
    labels: Vec<Labelled<'a>>,
}

#[derive(Serialize)]
struct Labelled<'a> {
    file: &'a str,
    start: Position,
    end: Position,
    label: &'a str,
}

#[derive(Serialize)]
struct Position {
    line: u32,
    column: u32,
    offset: u32,
}

/// Writes all diagnostics as one object.
///
/// # Errors
/// If the writer fails.
pub fn json(findings: &[Findings], out: &mut dyn Write) -> io::Result<()> {
    let all = findings.iter().flat_map(entries);
    serde_json::to_writer(&mut *out, &Document { version: 1, diagnostics: all.collect() })?;
    writeln!(out)
}

/// The diagnostics of one schema, as they stand in such an object.
pub(super) fn entries(found: &Findings) -> impl Iterator<Item = Entry<'_>> {
    found.diagnostics.iter().map(|one| entry(one, &found.sources))
}

fn entry<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> Entry<'a> {
    let place = Place::of(diagnostic, sources);
    Entry {
        code: diagnostic.code.id,
        severity: diagnostic.severity.as_str(),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        file: place.map(|place| place.file),
        start: place.map(|place| position(place.start, place.span.start)),
        end: place.map(|place| position(place.end, place.span.end)),
        label: diagnostic.primary.as_ref().map_or("", |label| &label.text),
        labels: diagnostic.secondary.iter().filter_map(|label| labelled(label, sources)).collect(),
    }
}

fn labelled<'a>(label: &'a Label, sources: &'a SourceMap) -> Option<Labelled<'a>> {
    let place = Place::at(label.span, sources)?;
    Some(Labelled {
        file: place.file,
        start: position(place.start, place.span.start),
        end: position(place.end, place.span.end),
        label: &label.text,
    })
}

fn position(at: LineColumn, offset: u32) -> Position {
    Position { line: at.line, column: at.column, offset }
}
