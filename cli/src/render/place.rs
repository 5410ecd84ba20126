//! Spans as people and other tools name them.

use amplify_schemac_compiler::grammar::{Diagnostic, LineColumn, SourceMap, Span};

/// A span's file, and where it starts and ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// The file's name, relative where it can be.
    pub(crate) file: &'a str,
    /// Line and column of the first character.
    pub(crate) start: LineColumn,
    /// Line and column behind the last character.
    pub(crate) end: LineColumn,
    /// The span itself: offsets in bytes.
    pub(crate) span: Span,
}

impl<'a> Place<'a> {
    /// The place of a span; `None` if it is not one of these sources.
    pub(crate) fn at(span: Span, sources: &'a SourceMap) -> Option<Self> {
        let file = sources.file(span.file)?;
        let (start, end) = (file.line_column(span.start), file.line_column(span.end));
        Some(Self { file: file.name(), start, end, span })
    }

    /// The primary place of a diagnostic, if it has one.
    pub(crate) fn of(diagnostic: &Diagnostic, sources: &'a SourceMap) -> Option<Self> {
        Self::at(diagnostic.primary.as_ref()?.span, sources)
    }
}
