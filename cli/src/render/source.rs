//! Source text for miette, by our own line index: miette's scans from the start of the text for each label.

use amplify_schemac_compiler::grammar::{SourceFile, Span};
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

/// A label shows at most this many lines; a longer one, only its first.
const LINES: usize = 6;
/// Of a line longer than this (in bytes), only the part around the label is shown.
const WIDTH: usize = 400;
/// How much of a long line is shown on each side of a label.
const AROUND: usize = 80;

/// A file as miette reads it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a>(pub(super) &'a SourceFile);

impl Text<'_> {
    /// The part of a span that is worth underlining.
    pub(super) fn shown(self, span: Span) -> SourceSpan {
        let file = self.0;
        let (first, last) = (file.line_of(span.start), file.line_of(span.end));
        let start = self.boundary((span.start as usize).min(file.text().len()));
        let mut end = (span.end as usize).min(file.text().len());
        if last - first >= LINES {
            let line = file.text().get(start..file.line_start(first + 1)).unwrap_or_default();
            end = start + line.trim_end().len();
        }
        if self.is_wide(start, end) {
            end = end.min(start + AROUND);
        }
        let end = self.boundary(end.max(start));
        SourceSpan::new(start.into(), end - start)
    }

    /// Whether the line of a place is too long to be shown whole.
    fn is_wide(self, start: usize, end: usize) -> bool {
        let (first, last) = (self.line(start), self.line(end));
        (first..=last).any(|line| self.0.line_start(line + 1) - self.0.line_start(line) > WIDTH)
    }

    fn line(self, offset: usize) -> usize {
        self.0.line_of(u32::try_from(offset).unwrap_or(u32::MAX))
    }

    /// The nearest start of a character at or before an offset.
    fn boundary(self, offset: usize) -> usize {
        (0..=offset).rev().find(|&at| self.0.text().is_char_boundary(at)).unwrap_or_default()
    }
}

impl SourceCode for Text<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let file = self.0;
        let (start, end) = (span.offset(), span.offset() + span.len());
        if end > file.text().len() {
            return Err(MietteError::OutOfBounds);
        }
        let (first, last) = (self.line(start), self.line(end));
        let (from, to) = if lines_before + lines_after == 0 {
            (start, end)
        } else if self.is_wide(start, end) {
            // Labels that are far apart in one line are shown apart.
            if end - start > WIDTH {
                return Err(MietteError::OutOfBounds);
            }
            let line_end = file.line_start(last + 1);
            (
                self.boundary(start.saturating_sub(AROUND)).max(file.line_start(first)),
                self.boundary((end + AROUND).min(line_end)),
            )
        } else {
            (file.line_start(first.saturating_sub(lines_before)), file.line_start(last + 1 + lines_after))
        };
        let bytes = file.text().as_bytes().get(from..to).ok_or(MietteError::OutOfBounds)?;
        let at = file.line_column(u32::try_from(from).unwrap_or(u32::MAX));
        let line = at.line.saturating_sub(1) as usize;
        Ok(Box::new(MietteSpanContents::new_named(
            file.name().to_owned(),
            bytes,
            SourceSpan::new(from.into(), to - from),
            line,
            at.column.saturating_sub(1) as usize,
            self.line(to) - line + 1,
        )))
    }
}
