//! Rust as text. Here, and nowhere else, what a schema says is made safe for it: names, literals and comments.

mod ident;
mod items;
mod ty;

use std::fmt;

pub use ident::{Ident, Scope, snake, upper_camel};
pub use items::Items;
pub use ty::{Path, Type};

/// A literal of a text.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t>(pub &'t str);

impl fmt::Display for Text<'_> {
    /// As Rust's own `Debug` writes texts, which escapes what can't be seen.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

/// A literal of a text of lines, as lines if they can be.
#[derive(Debug, Clone, Copy)]
pub struct Lines<'t>(pub &'t str);

/// The most marks that a raw literal can have at each end.
const MOST_HASHES: usize = 255;

impl fmt::Display for Lines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        // Of what can't be seen, Rust refuses some in such a literal.
        let is_plain = |letter: char| {
            matches!(letter, '\n' | '"' | '\'' | '\\' | ' '..='~') || letter.escape_debug().eq([letter])
        };
        let longest = text.split(|letter| letter != '#').map(str::len).max().unwrap_or_default();
        if longest >= MOST_HASHES || !text.chars().all(is_plain) {
            return Text(text).fmt(f);
        }
        let hashes = "#".repeat(longest + 1);
        write!(f, "r{hashes}\"{text}\"{hashes}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(literal: &str) -> String {
        syn::parse_str::<syn::LitStr>(literal).unwrap_or_else(|error| panic!("{literal}: {error}")).value()
    }

    #[test]
    fn texts_stay_what_they_are() {
        let marks = format!("\"{}", "#".repeat(300));
        for text in ["a\nb", "\"#\"##", "a\r\nb", "", "\\", "\0", "\u{202e}", "'", marks.as_str()] {
            assert_eq!(read(&Lines(text).to_string()), text);
            assert_eq!(read(&Text(text).to_string()), text);
        }
        assert_eq!(Lines("a\n\"b\"").to_string(), "r#\"a\n\"b\"\"#");
    }

    proptest! {
        #[test]
        fn any_text_stays_what_it_is(text: String) {
            prop_assert_eq!(read(&Lines(&text).to_string()), text.as_str());
            prop_assert_eq!(read(&Text(&text).to_string()), text.as_str());
        }
    }
}
