//! Text in; its comments and whether it can be parsed out: one linear pass before the grammar.
//!
//! The grammar recurses, and relies on brackets that match. This pass knows only tokens: it finds comments, literals
//! without an end, brackets that don't match and nesting beyond [`LIMIT`], with or without brackets.

mod levels;
mod literal;
mod word;

use crate::diag::syntax::{TOO_DEEP, UNTERMINATED};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Span};
use levels::{Angle, Levels};
use word::{Word, classify};

/// How deep constructs may nest.
pub(crate) const LIMIT: usize = 128;

/// What the pass found.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// Every comment, from its first byte to the byte behind its last (for `//` the newline), in order.
    pub(crate) comments: Vec<(u32, u32)>,
    /// Whether the grammar can be let loose on the text.
    pub(crate) parsable: bool,
}

/// Scans a whole text. Faults are reported in `errors`.
pub(crate) fn scan(file: FileId, text: &str, errors: &mut Diagnostics) -> Scan {
    let mut scanner = Scanner {
        file,
        bytes: text.as_bytes(),
        at: 0,
        newline: true,
        before: Before::Semicolon,
        levels: Levels::new(file),
        comments: Vec::new(),
        unterminated: None,
        lost: false,
    };
    let fault = scanner.run();
    let Scanner { levels, comments, unterminated, lost, .. } = scanner;
    let fault = fault.or_else(|| levels.unclosed(text));
    let parsable = fault.is_none() && !lost;
    // A literal without an end swallows brackets: only the first cause is told.
    match (unterminated, fault) {
        (Some(unterminated), _) => errors.push(unterminated),
        (None, Some(fault)) => errors.push(fault),
        (None, None) => {}
    }
    Scan { comments, parsable }
}

/// What the token before was, as far as it decides what the next one can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A value: a name, a literal, `)`, `]`, the `}` of an object.
    Operand,
    /// `}` of a block.
    BlockEnd,
    /// `)` of `if (…)` and the like: a statement follows.
    Head,
    /// `else`, `do`
    StatementWord,
    /// `if`, `for`, `while`, `with`: a head follows.
    HeadWord,
    /// A word behind which an operand follows: `return`, `typeof`, `extends`, …
    OperatorWord,
    /// `is`, `of`, `as`, …: a name or an operator.
    MaybeOperator,
    /// `.`, `?.`: a name follows, whatever the word.
    Dot,
    /// `;`, or the start of the text.
    Semicolon,
    /// Anything else.
    Operator,
}

struct Scanner<'t> {
    file: FileId,
    bytes: &'t [u8],
    at: usize,
    /// Whether a newline stands before the token at `at`.
    newline: bool,
    before: Before,
    levels: Levels,
    comments: Vec<(u32, u32)>,
    unterminated: Option<Diagnostic>,
    /// Whether a literal has no end that the grammar could agree on.
    lost: bool,
}

impl Scanner<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }

    /// Goes over all tokens; gives the first fault that keeps the text from being parsed.
    fn run(&mut self) -> Option<Diagnostic> {
        if self.bytes.starts_with(b"\xef\xbb\xbf") {
            self.at = 3;
        }
        if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(b"#!")) {
            self.at = literal::line_end(self.bytes, self.at);
        }
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' | b'\r' => {
                    self.newline = true;
                    self.at += 1;
                    continue;
                }
                b' ' | b'\t' | 0x0b | 0x0c => {
                    self.at += 1;
                    continue;
                }
                b'/' if self.comment() => continue,
                _ => {}
            }
            let start = self.at;
            let fault = self.token(byte);
            self.newline = false;
            if fault.is_some() {
                return fault;
            }
            if self.levels.too_deep() {
                let message = format!("this is nested more than {LIMIT} deep");
                let end = self.at.max(start + 1).min(self.bytes.len());
                let found = Diagnostic::new(&TOO_DEEP, message, self.span(start, end));
                return Some(found.help("take parts out into constants of their own"));
            }
        }
        None
    }

    /// A comment at `/`, if it is one.
    fn comment(&mut self) -> bool {
        let start = self.at;
        match self.peek(1) {
            b'/' => self.at = literal::line_end(self.bytes, start),
            b'*' => {
                let (end, closed) = literal::block_comment(self.bytes, start);
                self.at = end;
                self.newline |= self.bytes.get(start..end).is_some_and(|body| body.contains(&b'\n'));
                if !closed {
                    self.no_end(start, start + 2, "this comment has no end", "end it with `*/`");
                }
            }
            _ => return false,
        }
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.comments.push((offset(start), offset(self.at)));
        true
    }

    /// Keeps the first literal without an end.
    fn no_end(&mut self, start: usize, end: usize, message: &str, help: &str) {
        if self.unterminated.is_none() {
            let end = end.min(self.bytes.len());
            let found = Diagnostic::new(&UNTERMINATED, message, self.span(start, end));
            self.unterminated = Some(found.saying("starts here").help(help));
        }
    }

    fn token(&mut self, byte: u8) -> Option<Diagnostic> {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | b'#' | b'\\' | 0x80.. => self.word(),
            b'0'..=b'9' => {
                self.at = literal::number(self.bytes, self.at);
                self.before = Before::Operand;
            }
            b'\'' | b'"' => self.string(byte),
            b'`' => self.template(),
            b'(' | b'[' | b'{' => self.open(byte),
            b')' | b']' | b'}' => return self.close(byte),
            b'/' => self.slash(),
            _ => self.operator(byte),
        }
        None
    }

    fn string(&mut self, quote: u8) {
        let start = self.at;
        let (end, closed) = literal::string(self.bytes, start, quote);
        self.at = end;
        self.before = Before::Operand;
        if !closed {
            let help = format!("end it with `{}` on the same line", char::from(quote));
            self.no_end(start, start + 1, "this string has no end", &help);
        }
    }

    /// The text of a template from its opening backquote or the `}` of a hole, to its end or the next `${`.
    fn template(&mut self) {
        let start = self.at;
        let (end, stop) = literal::template(self.bytes, start + 1);
        self.at = end;
        match stop {
            literal::TemplateStop::End => self.before = Before::Operand,
            literal::TemplateStop::Hole => {
                self.levels.open(b'$', end - 2, false, false);
                self.before = Before::Operator;
            }
            literal::TemplateStop::EndOfText => {
                self.no_end(start, start + 1, "this template literal has no end", "end it with a backquote");
            }
        }
    }

    fn open(&mut self, byte: u8) {
        use Before as B;
        let head = byte == b'(' && self.before == B::HeadWord;
        let block = byte == b'{' && !matches!(self.before, B::Operator | B::OperatorWord | B::MaybeOperator);
        self.levels.open(byte, self.at, head, block);
        self.at += 1;
        self.before = if block { B::Semicolon } else { B::Operator };
    }

    fn close(&mut self, byte: u8) -> Option<Diagnostic> {
        match self.levels.close(byte, self.at, self.newline, self.bytes) {
            Err(fault) => return Some(*fault),
            Ok(closed) if closed.kind == b'$' => self.template(),
            Ok(closed) => {
                self.at += 1;
                self.before = match (closed.head, closed.block) {
                    (true, _) => Before::Head,
                    (_, true) => Before::BlockEnd,
                    _ => Before::Operand,
                };
            }
        }
        None
    }

    fn slash(&mut self) {
        use Before as B;
        if matches!(self.before, B::Operand | B::MaybeOperator | B::Dot) {
            self.at += 1;
            self.before = B::Operator;
            return;
        }
        let start = self.at;
        let (end, closed) = literal::regex(self.bytes, start);
        self.before = B::Operand;
        self.at = end;
        if !closed {
            let help = "end it with `/` on the same line";
            self.lost = true;
            self.no_end(start, start + 1, "this regular expression has no end", help);
        }
    }

    fn word(&mut self) {
        use Before as B;
        let start = self.at;
        self.at = literal::word(self.bytes, start);
        if self.before == B::Dot {
            self.before = B::Operand;
            return;
        }
        let class = classify(self.bytes.get(start..self.at).unwrap_or_default());
        self.levels.statement_starts(self.before, self.newline, class);
        match class {
            Word::Head | Word::While | Word::Do if matches!(self.before, B::Head | B::StatementWord) => {
                self.levels.chain()
            }
            Word::Else => self.levels.otherwise(),
            Word::Yield => self.levels.chain(),
            _ => {}
        }
        self.before = match class {
            Word::Head | Word::While => B::HeadWord,
            Word::Await if self.before == B::HeadWord => B::HeadWord,
            Word::Else | Word::Do | Word::Tail => B::StatementWord,
            Word::Await | Word::Yield | Word::Operator | Word::Infix => B::OperatorWord,
            Word::Maybe => B::MaybeOperator,
            Word::Name => B::Operand,
        };
    }

    fn operator(&mut self, byte: u8) {
        use Before as B;
        let before = self.before;
        let operand = matches!(before, B::Operand | B::MaybeOperator);
        self.before = B::Operator;
        let next = self.peek(1);
        let mut length = 1;
        match byte {
            b'=' if next == b'>' => {
                length = 2;
                self.levels.chain();
            }
            b'=' if next == b'=' => {
                length = 2;
                self.levels.no_types();
            }
            b'=' => self.levels.chain(),
            b'?' if next == b'.' && !self.peek(2).is_ascii_digit() => {
                length = 2;
                self.before = B::Dot;
            }
            b'?' if next == b'?' => {
                length = 2;
                self.levels.no_types();
            }
            b'?' => self.levels.chain(),
            b'&' | b'|' if next == byte => {
                length = 2;
                self.levels.no_types();
            }
            b'*' if next == b'*' => {
                length = 2;
                self.levels.chain();
            }
            b'<' if next == b'=' || next == b'<' => length = 2,
            b'<' => {
                let tight = self.at > 0 && self.bytes.get(self.at - 1).is_some_and(|&b| literal::is_word(b));
                self.levels.angle(if tight || !operand { Angle::Tight } else { Angle::Loose }, self.at);
            }
            b'>' => {
                if self.levels.close_angle() {
                    self.before = B::Operand;
                }
                if next == b'=' {
                    length = 2;
                }
            }
            b'!' if next == b'=' => {
                length = 2;
                self.levels.no_types();
            }
            b'!' if operand && !self.newline => self.before = B::Operand,
            b'+' | b'-' if next == byte => {
                length = 2;
                if operand && !self.newline {
                    self.before = B::Operand;
                }
            }
            b',' => self.levels.comma(),
            b';' => {
                self.levels.semicolon();
                self.before = B::Semicolon;
            }
            b'.' if next == b'.' => length = if self.peek(2) == b'.' { 3 } else { 2 },
            b'.' if next.is_ascii_digit() => {
                self.at = literal::number(self.bytes, self.at);
                self.before = B::Operand;
                return;
            }
            b'.' => self.before = B::Dot,
            _ => {}
        }
        self.at += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceMap;

    fn scanned(text: &str) -> (Scan, Vec<String>) {
        let file = SourceMap::default().add("a.ts", text);
        let mut errors = Diagnostics::default();
        let scan = scan(file, text, &mut errors);
        (scan, errors.iter().map(|error| error.message.clone()).collect())
    }

    #[test]
    fn what_is_in_a_literal_is_no_token() {
        for text in [
            "'(' + \"[\" + `{ ${ '}' } (`",
            "a = /[(/]{/ // (",
            "/* ( */ if (a) /\\(/.test(b)",
            "return /'/",
            "x.return / 2 / ')'.length",
            "a ? /[/]'/ : `${`(`}`",
            "function f() {}\n/[']/.test(d)",
        ] {
            let (scan, errors) = scanned(text);
            assert_eq!(errors, Vec::<String>::new(), "{text}");
            assert!(scan.parsable, "{text}");
        }
    }

    #[test]
    fn comments_are_found_in_order() {
        let (scan, _) = scanned("// a\n'// b' /* c\n */ `// d ${ /* e */ 1 }`");
        assert_eq!(scan.comments, [(0, 4), (12, 20), (30, 37)]);
    }

    #[test]
    fn what_nests_without_brackets_ends_with_its_list_item_or_statement() {
        let deep = |text: &str| !scanned(text).1.is_empty();
        assert!(deep(&"a => ".repeat(129)));
        assert!(!deep(&"a => b, ".repeat(129)));
        assert!(!deep(&"x = a => b\n".repeat(129)));
        assert!(deep(&"A<B, ".repeat(129)));
        assert!(!deep(&"A<B>, ".repeat(129)));
        assert!(deep(&"<A, B>() => ".repeat(129)));
        assert!(deep(&"if (a)\n".repeat(130)));
        assert!(deep(&format!("if (a) b; {}", "else if (c) d; ".repeat(129))));
    }
}
