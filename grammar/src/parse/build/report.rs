//! What the grammar could not read in, diagnostics out.

use super::super::tree::{self, Failure, Part, Rule};
use super::Builder;
use crate::diag::syntax::{MISSING_COMMA, UNEXPECTED};
use crate::diagnostic::Diagnostic;

/// Whether a rule matches what can't be read, or notes that something is missing.
pub(super) fn is_fault(rule: Rule) -> bool {
    rule == Rule::missing_comma || expected(rule).is_some()
}

/// What should have been where a rule matched junk or nothing.
fn expected(rule: Rule) -> Option<&'static str> {
    Some(match rule {
        Rule::missing_expr => "an expression",
        Rule::missing_name => "a name",
        Rule::wrong_comma => "`,`",
        Rule::missing_colon => "`:`",
        Rule::missing_type => "a type",
        Rule::missing_test | Rule::missing_parameters => "`(`",
        Rule::missing_body => "`{`",
        Rule::missing_statement | Rule::bad_stmt | Rule::stray_close => "a statement",
        Rule::missing_semicolon | Rule::junk_stmt => "`;` or the end of the line",
        Rule::junk_brace => "`,` or `}`",
        Rule::junk_bracket => "`,` or `]`",
        Rule::junk_paren => "`,` or `)`",
        Rule::bad_brace => "the name of a property",
        Rule::bad_bracket | Rule::bad_paren => "an expression",
        _ => return None,
    })
}

/// How people call what a rule matches.
fn words(rule: Rule) -> Option<&'static str> {
    Some(match rule {
        Rule::string => "a string",
        Rule::name | Rule::ident | Rule::plain | Rule::default_name | Rule::specifier => "a name",
        Rule::named => "`{`",
        Rule::from_word => "`from`",
        Rule::expr | Rule::missing_expr => "an expression",
        Rule::namespace_name => "`{` or `*`",
        Rule::function => "a function",
        Rule::class => "a class",
        Rule::variables | Rule::binding => "a declaration",
        _ => return None,
    })
}

impl Builder<'_, '_> {
    /// Reports a part that [`is_fault`].
    pub(super) fn report_fault(&mut self, part: Part<'_>) {
        match part.rule {
            Rule::missing_comma => self.missing_comma(part),
            Rule::bad_stmt => self.bad_statement(part),
            rule => self.expected(expected(rule).unwrap_or("something else"), part.start),
        }
    }

    /// Reports that `what` was expected at or behind `at`.
    pub(super) fn expected(&mut self, what: &str, at: usize) {
        let (start, end) = self.token_at(at);
        if self.reported.replace(start) == Some(start) {
            return;
        }
        let found = match self.slice(start, end) {
            "" => "the end of the file".to_owned(),
            token => format!("`{token}`"),
        };
        let span = self.span(start, end);
        let message = format!("expected {what}, found {found}");
        self.errors.push(Diagnostic::new(&UNEXPECTED, message, span).saying(format!("expected {what}")));
    }

    fn missing_comma(&mut self, part: Part<'_>) {
        let end = self.code_end(part.start);
        let next = self.token_at(part.start);
        if self.reported.replace(next.0) == Some(next.0) {
            return;
        }
        let next = self.span(next.0, next.1);
        let found = Diagnostic::new(&MISSING_COMMA, "a `,` is missing here", self.span(end, end));
        self.errors.push(found.saying("put a `,` here").label(next, "before this"));
    }

    /// A statement that no rule takes: asks the rule that its first word calls for how far it comes.
    fn bad_statement(&mut self, part: Part<'_>) {
        let text = self.source.bare.get(part.start..part.end).unwrap_or_default();
        let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let mut best: (usize, Option<&'static str>) = (0, None);
        for &rule in rules_of(word) {
            if let Err(Failure { at, wanted }) = tree::tree(rule, text)
                && at > best.0
            {
                best = (at, wanted.iter().find_map(|&rule| words(rule)));
            }
        }
        let (at, what) = best;
        if at == 0 {
            return self.expected("a statement", part.start);
        }
        let what = what.unwrap_or("something else");
        self.expected(what, part.start + at);
    }

    /// Start and end of the token at or behind an offset, empty at the end of the text.
    fn token_at(&self, at: usize) -> (usize, usize) {
        // What is missing is looked for a byte before what is there, which may be inside a character.
        let mut at = (0..=at).rev().find(|&at| self.source.text.is_char_boundary(at)).unwrap_or(0);
        loop {
            let rest = self.slice(at, self.source.text.len());
            at += rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').len();
            let comment = self.source.comments.binary_search_by_key(&at, |&(start, _)| start as usize).ok();
            match comment.and_then(|index| self.source.comments.get(index)) {
                Some(&(_, end)) => at = end as usize,
                None => break,
            }
        }
        let rest = self.slice(at, self.source.text.len());
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
        let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let first = rest.chars().next();
        let length = match first {
            None => 0,
            Some('\'' | '"') => string_length(rest),
            Some(_) if word > 0 => word,
            Some('=') if rest.starts_with("=>") => 2,
            Some('.') if rest.starts_with("...") => 3,
            Some(c) => c.len_utf8(),
        };
        (at, at + length)
    }

    /// The end of the last token before an offset.
    fn code_end(&self, at: usize) -> usize {
        let mut at = at;
        loop {
            at = self.slice(0, at).trim_end().len();
            let behind = self.source.comments.partition_point(|&(_, end)| (end as usize) < at);
            match self.source.comments.get(behind) {
                Some(&(start, end)) if end as usize == at => at = start as usize,
                _ => return at,
            }
        }
    }
}

/// The length of a short string literal at the start of `text`; of a long one only its quote.
fn string_length(text: &str) -> usize {
    let quote = text.chars().next().unwrap_or('\'');
    let end = text.char_indices().skip(1).take(40).find(|&(_, c)| c == quote || c == '\n');
    match end {
        Some((at, c)) if c == quote => at + 1,
        _ => 1,
    }
}

/// The rules for statements that start with a word.
fn rules_of(word: &str) -> &'static [Rule] {
    match word {
        "import" => &[Rule::import, Rule::import_equals],
        "export" => &[
            Rule::export_named,
            Rule::export_all,
            Rule::export_default,
            Rule::export_declaration,
            Rule::export_namespace,
        ],
        "type" => &[Rule::type_alias],
        "interface" => &[Rule::interface],
        "enum" => &[Rule::enum_decl],
        "const" => &[Rule::variables, Rule::enum_decl],
        "namespace" | "module" => &[Rule::namespace],
        "declare" => &[Rule::declare],
        "for" => &[Rule::for_stmt],
        "switch" => &[Rule::switch_stmt],
        "try" => &[Rule::try_stmt],
        _ => &[],
    }
}
