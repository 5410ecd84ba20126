//! Rust: names that code can use, comments and long texts as tokens. Everything else quote escapes.

#[cfg(feature = "format")]
pub(crate) mod layout;
mod ty;

use std::collections::HashSet;

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

pub use ty::{Path, Type, mark};

/// Words that can't be names.
#[rustfmt::skip]
const KEYWORDS: [&str; 49] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Words that can't be names even with `r#`.
const NEVER_RAW: [&str; 4] = ["self", "Self", "super", "crate"];

/// The identifier of a name that [`snake`] or [`upper_camel`] made; a keyword becomes a raw one.
pub fn ident(name: &str) -> Ident {
    if NEVER_RAW.contains(&name) {
        return Ident::new(&format!("{name}_"), Span::call_site());
    }
    let is_keyword = KEYWORDS.binary_search(&name).is_ok();
    let new = if is_keyword { Ident::new_raw } else { Ident::new };
    new(name, Span::call_site())
}

/// `PostId`, from any GraphQL name. One that begins in upper case stays as it is, so that it is found in the schema.
pub fn upper_camel(name: &str) -> String {
    if name.starts_with(|first: char| first.is_ascii_uppercase()) && !name.contains('_') {
        return name.to_owned();
    }
    begun('N', name.to_upper_camel_case())
}

/// `created_at`
pub fn snake(name: &str) -> String {
    begun('n', name.to_snake_case())
}

/// What is left of a name may be nothing, or begin with a digit.
fn begun(letter: char, name: String) -> String {
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { format!("{letter}{name}") }
}

/// Names of one scope, each given once.
#[derive(Debug, Default)]
pub struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    /// A scope in which these names mean something else already.
    pub fn without(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|&name| name.to_owned()).collect() }
    }

    /// The name, with a number if it is taken.
    pub fn take(&mut self, name: &str) -> Ident {
        let numbered = |number: usize| if number == 1 { name.to_owned() } else { format!("{name}{number}") };
        let free = (1..).map(numbered).find(|name| self.taken.insert(name.clone()));
        ident(&free.unwrap_or_default())
    }

    /// Names of the scope for GraphQL's: those that Rust writes alike keep theirs.
    pub fn take_all<'a>(
        &mut self,
        names: impl Iterator<Item = &'a str>,
        convert: fn(&str) -> String,
    ) -> Vec<Ident> {
        let converted = names.map(|name| {
            let written = convert(name);
            let alike = (written == name).then(|| self.take(name));
            (written, alike)
        });
        let converted: Vec<(String, Option<Ident>)> = converted.collect();
        converted.into_iter().map(|(written, alike)| alike.unwrap_or_else(|| self.take(&written))).collect()
    }
}

/// How serde's `camelCase` spells a field.
pub fn serde_camel(field: &str) -> String {
    let mut out = String::with_capacity(field.len());
    let mut upper = false;
    for letter in field.chars() {
        match letter {
            '_' => upper = true,
            letter if upper && !out.is_empty() => {
                out.extend(letter.to_uppercase());
                upper = false;
            }
            letter => {
                out.push(letter);
                upper = false;
            }
        }
    }
    out
}

/// A documentation comment in someone else's words: plain text, in which nothing is code to be tested or a link.
pub fn comment(text: &str) -> TokenStream {
    let lines = text.lines().map(|line| {
        let line = escaped(line.trim());
        quote!(#[doc = #line])
    });
    lines.collect()
}

/// A documentation comment that is a piece of GraphQL.
pub fn code(graphql: &str) -> TokenStream {
    let text = format!(" `{graphql}`");
    quote!(#[doc = #text])
}

/// A line of which Markdown makes neither blocks of code nor links. The space before it is rustdoc's custom.
fn escaped(line: &str) -> String {
    let line = line.replace("```", r"\`\`\`").replace("~~~", r"\~\~\~");
    format!(" {}", line.replace('[', r"\[").replace(']', r"\]").replace('<', r"\<"))
}

/// A text of lines, as lines if they can be.
pub fn lines(text: &str) -> Literal {
    let hashes = "#".repeat(longest_run(text) + 1);
    // Of what can't be seen, Rust refuses some in such a literal.
    let is_plain =
        |letter: char| matches!(letter, '\n' | '"' | '\'' | '\\') || letter.escape_debug().eq([letter]);
    let raw = format!("r{hashes}\"{text}\"{hashes}");
    match raw.parse::<Literal>() {
        Ok(literal) if text.chars().all(is_plain) => literal,
        _ => Literal::string(text),
    }
}

fn longest_run(text: &str) -> usize {
    text.split(|letter| letter != '#').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_becomes_an_identifier() {
        for (name, expected) in [("type", "r#type"), ("self", "self_"), ("created_at", "created_at")] {
            assert_eq!(ident(name).to_string(), expected);
        }
        for (name, expected) in [("_", "n"), ("_1", "n1"), ("createdAt", "created_at"), ("URL", "url")] {
            assert_eq!(snake(name), expected);
        }
        for (name, expected) in [("URL", "URL"), ("url", "Url"), ("In_progress", "InProgress"), ("_1", "N1")]
        {
            assert_eq!(upper_camel(name), expected);
        }
    }

    #[test]
    fn names_are_given_once_and_stay_where_they_can() {
        let mut scope = Scope::without(&["Option"]);
        let names = scope.take_all(["post", "Post", "Option"].into_iter(), upper_camel);
        assert_eq!(names.map_to_strings(), ["Post2", "Post", "Option2"]);
    }

    trait Strings {
        fn map_to_strings(&self) -> Vec<String>;
    }

    impl Strings for Vec<Ident> {
        fn map_to_strings(&self) -> Vec<String> {
            self.iter().map(ToString::to_string).collect()
        }
    }

    #[test]
    fn comments_are_never_code_or_links() {
        let comment = comment("    let x;\n```\n[a]\u{7}").to_string();
        assert!(!comment.contains("\"     "), "{comment}");
        assert!(comment.contains(r"\\`\\`\\`"), "{comment}");
        assert!(comment.contains(r"\\[a\\]"), "{comment}");
    }

    #[test]
    fn texts_stay_what_they_are() {
        for text in ["a\nb", "\"#\"##", "a\r\nb", ""] {
            let literal = lines(text).to_string();
            assert_eq!(syn::parse_str::<syn::LitStr>(&literal).unwrap().value(), text);
        }
    }
}
