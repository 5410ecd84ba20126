//! Brackets and operators in, depth and bracket faults out.
//!
//! Depth is the number of open brackets and, per open bracket, of the constructs that nest without one and are not
//! over yet: `a => b => c`, `a ? b : c ? d : e`, `a = b = c`, `A<B<C`, `if (a) if (b)`, `else if`.

use super::word::Word;
use super::{Before, LIMIT};
use crate::diag::syntax::{MISMATCHED_BRACKET, UNCLOSED_BRACKET};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// How many ` < ` with a blank before may go without an end: they are comparisons in all probability, but types nest
/// by them too.
const LOOSE_LIMIT: usize = 1000;

/// One open bracket.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    /// The bracket; `$` for `${`, `<` for type arguments, 0 for the text itself.
    pub(super) kind: u8,
    /// Whether it is the head of `if` and the like.
    pub(super) head: bool,
    /// Whether it is a block of statements.
    pub(super) block: bool,
    at: usize,
    /// Constructs without brackets that a comma ends.
    chain: usize,
    /// The same, once a loose `<` may have hidden their end.
    loose: usize,
    /// `else` upon `else`.
    elses: usize,
}

impl Level {
    fn held(&self) -> usize {
        self.chain + self.elses
    }

    fn closer(&self) -> u8 {
        match self.kind {
            b'(' => b')',
            b'[' => b']',
            _ => b'}',
        }
    }
}

/// How a `<` looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Angle {
    /// Right behind a word, or where no operand stands before: type arguments in all probability.
    Tight,
    /// As in `a < b`.
    Loose,
}

/// The open brackets.
#[derive(Debug)]
pub(super) struct Levels {
    file: FileId,
    base: Level,
    open: Vec<Level>,
    /// Sum of [`Level::held`] of all levels.
    held: usize,
    /// Sum of `loose` of all levels.
    loose: usize,
    /// The first closing bracket that stands further left than the line of its opening one: if brackets don't match,
    /// the fault is likely in between.
    suspect: Option<(usize, usize)>,
}

impl Levels {
    pub(super) fn new(file: FileId) -> Self {
        let base = Level { kind: 0, head: false, block: true, at: 0, chain: 0, loose: 0, elses: 0 };
        Self { file, base, open: Vec::new(), held: 0, loose: 0, suspect: None }
    }

    fn top(&mut self) -> &mut Level {
        self.open.last_mut().unwrap_or(&mut self.base)
    }

    pub(super) fn too_deep(&self) -> bool {
        self.open.len() + self.held > LIMIT || self.loose > LOOSE_LIMIT
    }

    pub(super) fn open(&mut self, kind: u8, at: usize, head: bool, block: bool) {
        self.open.push(Level { kind, head, block, at, chain: 0, loose: 0, elses: 0 });
    }

    fn pop(&mut self) -> Option<Level> {
        let level = self.open.pop()?;
        self.held -= level.held();
        self.loose -= level.loose;
        Some(level)
    }

    /// Angles that were none after all, or whose end is missing.
    fn pop_angles(&mut self) {
        while self.open.last().is_some_and(|level| level.kind == b'<') {
            self.pop();
        }
    }

    pub(super) fn close(
        &mut self,
        byte: u8,
        at: usize,
        first_on_line: bool,
        bytes: &[u8],
    ) -> Result<Level, Box<Diagnostic>> {
        self.pop_angles();
        let Some(&top) = self.open.last() else {
            return Err(self.stray(byte, at, None).into());
        };
        if top.closer() == byte {
            if first_on_line && self.suspect.is_none() && indent(bytes, at) < indent(bytes, top.at) {
                self.suspect = Some((top.at, at));
            }
            return Ok(self.pop().unwrap_or(self.base));
        }
        if self.open.iter().any(|level| level.closer() == byte) {
            let opening = shown(top.kind);
            let message = format!("this `{opening}` is never closed");
            let found = Diagnostic::new(&UNCLOSED_BRACKET, message, self.span(top.at, opening.len()));
            let expected = char::from(top.closer());
            let text = format!("`{expected}` was expected before this `{}`", char::from(byte));
            return Err(found.saying("opened here").label(self.span(at, 1), text).into());
        }
        Err(self.stray(byte, at, Some(top)).into())
    }

    fn stray(&self, byte: u8, at: usize, top: Option<Level>) -> Diagnostic {
        let message = format!("this `{}` closes nothing", char::from(byte));
        let found = Diagnostic::new(&MISMATCHED_BRACKET, message, self.span(at, 1));
        match (top, self.suspect) {
            (Some(top), _) => {
                let opening = shown(top.kind);
                found.label(self.span(top.at, opening.len()), format!("only this `{opening}` is open"))
            }
            (None, Some((open, close))) => self.suspected(found, open, close),
            (None, None) => found,
        }
    }

    /// The fault of a text that ends with brackets open.
    pub(super) fn unclosed(mut self, text: &str) -> Option<Diagnostic> {
        self.pop_angles();
        let top = *self.open.iter().rev().find(|level| level.kind != b'<')?;
        let opening = shown(top.kind);
        let span = self.span(top.at, opening.len());
        let closer = char::from(top.closer());
        if let Some((open, close)) = self.suspect {
            let bracket = text.get(open..open + 1).unwrap_or(opening);
            let message = format!("this `{bracket}` is never closed");
            let found = Diagnostic::new(&UNCLOSED_BRACKET, message, self.span(open, 1));
            return Some(
                found
                    .saying("opened here, to go by the indentation")
                    .label(self.span(close, 1), "closed only here, further left")
                    .label(span, format!("so that this `{opening}` has no `{closer}`")),
            );
        }
        let end = text.trim_end().len();
        let found = Diagnostic::new(&UNCLOSED_BRACKET, format!("this `{opening}` is never closed"), span);
        Some(
            found
                .saying("opened here")
                .label(self.span(end, 0), format!("the file ends without a `{closer}`")),
        )
    }

    fn suspected(&self, found: Diagnostic, open: usize, close: usize) -> Diagnostic {
        found
            .label(self.span(open, 1), "to go by the indentation, a bracket is missing after this one…")
            .label(self.span(close, 1), "…and before this one, which closes it")
    }

    fn span(&self, at: usize, length: usize) -> Span {
        Span::new(self.file, at, at + length)
    }

    /// One more construct nests without a bracket.
    pub(super) fn chain(&mut self) {
        self.top().chain += 1;
        self.held += 1;
    }

    /// `else`
    pub(super) fn otherwise(&mut self) {
        self.top().elses += 1;
        self.held += 1;
    }

    /// `,` ends what nests without brackets, unless a loose `<` before it was one.
    pub(super) fn comma(&mut self) {
        let top = self.top();
        let chain = std::mem::take(&mut top.chain);
        let moved = if top.loose > 0 { chain } else { 0 };
        top.loose += moved;
        self.held -= chain;
        self.loose += moved;
    }

    /// `;` ends a statement.
    pub(super) fn semicolon(&mut self) {
        self.pop_angles();
        self.end_statement();
    }

    fn end_statement(&mut self) {
        let top = self.top();
        let (chain, loose) = (std::mem::take(&mut top.chain), std::mem::take(&mut top.loose));
        self.held -= chain;
        self.loose -= loose;
    }

    fn end_elses(&mut self) {
        let elses = std::mem::take(&mut self.top().elses);
        self.held -= elses;
    }

    /// Told of each word: where it starts a statement, what nested before is over.
    pub(super) fn statement_starts(&mut self, before: Before, newline: bool, word: Word) {
        if matches!(before, Before::Semicolon | Before::BlockEnd)
            && !matches!(word, Word::Else | Word::While | Word::Infix)
        {
            self.end_elses();
        }
        let over = newline
            && matches!(before, Before::Operand | Before::BlockEnd)
            && matches!(
                word,
                Word::Name | Word::Maybe | Word::Operator | Word::Head | Word::Do | Word::Await
            );
        if over {
            self.pop_angles();
            self.end_statement();
            self.end_elses();
        }
    }

    /// An operator that no type holds: an open angle was a comparison.
    pub(super) fn no_types(&mut self) {
        self.pop_angles();
    }

    pub(super) fn angle(&mut self, angle: Angle, at: usize) {
        if angle == Angle::Tight {
            self.open.push(Level { kind: b'<', head: false, block: false, at, chain: 0, loose: 0, elses: 0 });
        } else {
            self.top().loose += 1;
            self.loose += 1;
        }
    }

    /// `>`: whether it closed type arguments.
    pub(super) fn close_angle(&mut self) -> bool {
        if self.open.last().is_some_and(|level| level.kind == b'<') {
            self.pop();
            return true;
        }
        let top = self.top();
        if top.loose > 0 {
            top.loose -= 1;
            self.loose -= 1;
        }
        false
    }
}

fn shown(kind: u8) -> &'static str {
    match kind {
        b'(' => "(",
        b'[' => "[",
        b'$' => "${",
        _ => "{",
    }
}

/// How far the line of an offset is indented.
fn indent(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or_default();
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |n| n + 1);
    bytes.get(start..).unwrap_or_default().iter().take_while(|&&byte| matches!(byte, b' ' | b'\t')).count()
}
