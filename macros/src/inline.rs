//! A schema in tokens of Rust: from them to the text that they stand for, and back from its places to tokens.

use std::cmp::Ordering;

use amplify_schemac_compiler::grammar::Span;
use proc_macro2::{Delimiter, Group, Literal, Spacing, TokenStream, TokenTree};
use syn::{Error, Lit, Result};

/// What stands around an expression.
const BEFORE: &str =
    "import { a, defineData } from '@aws-amplify/backend'; export const data = defineData({ schema: ";
const BEHIND: &str = " });";

/// The text of a schema.
pub(crate) struct Text {
    /// A module of TypeScript.
    pub(crate) text: String,
    /// Its tokens in order, each with its end in the text.
    tokens: Vec<(usize, TokenTree)>,
    /// Where the next token starts in the source: line, column.
    place: Option<(usize, usize)>,
}

impl Text {
    /// The text of a whole module of TypeScript, if it exports something, else of what `defineData` takes as `schema`.
    pub(crate) fn of(tokens: &TokenStream) -> Result<Self> {
        let mut text = Self { text: String::new(), tokens: Vec::new(), place: None };
        let is_module = |token: TokenTree| matches!(token, TokenTree::Ident(word) if word == "export");
        if tokens.clone().into_iter().any(is_module) {
            text.add_all(tokens)?;
        } else {
            text.text.push_str(BEFORE);
            text.add_all(tokens)?;
            text.text.push_str(BEHIND);
        }
        Ok(text)
    }

    /// The tokens under a span.
    pub(crate) fn tokens(&self, span: Span) -> Option<TokenStream> {
        let (start, end) = (span.start as usize, span.end as usize);
        let first = self.tokens.partition_point(|(ends, _)| *ends <= start);
        let last = self.tokens.partition_point(|(ends, _)| *ends < end).max(first);
        let under = self.tokens.get(first..=last).or_else(|| self.tokens.get(first..))?;
        let tokens: TokenStream = under.iter().map(|(_, token)| token.clone()).collect();
        (!tokens.is_empty()).then_some(tokens)
    }

    /// How deep groups are is bounded by Rust's own parser, which has read them.
    fn add_all(&mut self, tokens: &TokenStream) -> Result<()> {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if let Some((comment, count)) = comment(tokens.get(at..).unwrap_or_default()) {
                self.space(token.span());
                self.text.push_str(&comment);
                at += count;
                continue;
            }
            self.add(token)?;
            at += 1;
        }
        Ok(())
    }

    fn add(&mut self, token: &TokenTree) -> Result<()> {
        match token {
            TokenTree::Group(group) => self.group(group),
            TokenTree::Ident(word) => {
                let word = word.to_string();
                self.leaf(token, word.strip_prefix("r#").unwrap_or(&word));
                Ok(())
            }
            TokenTree::Punct(mark) => {
                self.leaf(token, mark.as_char().encode_utf8(&mut [0; 4]));
                if mark.spacing() == Spacing::Joint {
                    self.place = None;
                }
                Ok(())
            }
            TokenTree::Literal(literal) => {
                let text = spelled(literal)?;
                self.leaf(token, &text);
                Ok(())
            }
        }
    }

    fn group(&mut self, group: &Group) -> Result<()> {
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::None => ("", ""),
        };
        let at = |span| {
            let mut mark = proc_macro2::Punct::new(';', Spacing::Alone);
            mark.set_span(span);
            TokenTree::Punct(mark)
        };
        self.leaf(&at(group.span_open()), open);
        self.add_all(&group.stream())?;
        self.leaf(&at(group.span_close()), close);
        Ok(())
    }

    /// One token. Only its span is ever used of what is kept.
    fn leaf(&mut self, token: &TokenTree, text: &str) {
        self.space(token.span());
        self.text.push_str(text);
        self.tokens.push((self.text.len(), token.clone()));
    }

    /// A space, or the line's end where the source has one: TypeScript ends statements there.
    fn space(&mut self, span: proc_macro2::Span) {
        let start = span.start();
        if let Some((line, column)) = self.place {
            match (start.line.cmp(&line), start.column == column) {
                (Ordering::Equal, true) => {}
                (Ordering::Equal | Ordering::Less, _) => self.text.push(' '),
                (Ordering::Greater, _) => self.text.push('\n'),
            }
        }
        let end = span.end();
        self.place = Some((end.line, end.column));
    }
}

/// A literal as JavaScript spells it.
fn spelled(literal: &Literal) -> Result<String> {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Ok(quoted(&text.value())),
        Lit::Char(letter) => Ok(quoted(letter.value().encode_utf8(&mut [0; 4]))),
        Lit::Int(_) | Lit::Float(_) | Lit::Bool(_) => Ok(literal.to_string()),
        _ => Err(Error::new(literal.span(), "TypeScript has no such literal; texts are written \"…\"")),
    }
}

/// A documentation comment at the start of the tokens, which Rust's lexer has made an attribute, and of how many.
fn comment(tokens: &[TokenTree]) -> Option<(String, usize)> {
    let (group, count) = match tokens {
        [TokenTree::Punct(mark), TokenTree::Group(group), ..] if mark.as_char() == '#' => (group, 2),
        [TokenTree::Punct(mark), TokenTree::Punct(_), TokenTree::Group(group), ..]
            if mark.as_char() == '#' =>
        {
            (group, 3)
        }
        _ => return None,
    };
    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
    let [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text)] = inside.as_slice() else {
        return None;
    };
    let Lit::Str(text) = Lit::new(text.clone()) else { return None };
    // What ends a comment can't be in one.
    (name == "doc").then(|| (format!("/**{}*/", text.value().replace("*/", "* /")), count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(tokens: &str) -> String {
        let text = Text::of(&tokens.parse().unwrap()).unwrap().text;
        let inner = text.strip_prefix(BEFORE).and_then(|text| text.strip_suffix(BEHIND));
        inner.map_or_else(|| text.clone(), str::to_owned)
    }

    #[test]
    fn tokens_keep_their_spaces_and_lines() {
        for source in
            ["a.schema({\nPost: a.model({ t: a.string() })\n})", "(allow) => [allow.owner()]", "...x"]
        {
            assert_eq!(text(source), source);
        }
    }

    #[test]
    fn literals_are_spelled_as_in_javascript() {
        assert_eq!(
            text(r##"["a\"\u{e9}", r#"b"\"#, 'c', 1.5, true]"##),
            r#"["a\"é", "b\"\\", "c", 1.5, true]"#
        );
        let bytes: TokenStream = "[b\"x\"]".parse().unwrap();
        assert!(Text::of(&bytes).is_err());
    }

    #[test]
    fn words_and_comments_are_kept() {
        assert_eq!(text("{ r#type: x }"), "{ type: x }");
        assert_eq!(text("{\n/// Said. */\nx: y }"), "{\n/** Said. * /*/\nx: y }");
        assert_eq!(text("export const data = 1;"), "export const data = 1;");
    }

    #[test]
    fn places_lead_back_to_tokens() {
        let text = Text::of(&"a.schema({ b: c })".parse().unwrap()).unwrap();
        let file = amplify_schemac_compiler::grammar::SourceMap::default().add("x", "");
        let at = |word: &str| {
            let start = text.text.rfind(word).unwrap();
            text.tokens(Span::new(file, start, start + word.len())).unwrap().to_string()
        };
        assert_eq!(at("b"), "b");
        assert_eq!(at("a.schema"), "a . schema");
    }
}
