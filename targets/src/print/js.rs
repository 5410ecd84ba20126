//! JavaScript: names, literals and laid-out code. Here, and nowhere else, its texts are escaped (ECMAScript 2024,
//! chapter 12).

use std::fmt::{self, Display, Formatter, Write};

use serde_json::Value;

/// A string literal, in single quotes unless double ones spare escapes.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a>(pub &'a str);

impl Display for Text<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let is_better = self.0.contains('\'') && !self.0.contains('"');
        let quote = if is_better { '"' } else { '\'' };
        out.write_char(quote)?;
        for letter in self.0.chars() {
            match letter {
                '\'' if !is_better => out.write_str("\\'")?,
                '\\' => out.write_str("\\\\")?,
                '\n' => out.write_str("\\n")?,
                '\r' => out.write_str("\\r")?,
                '\t' => out.write_str("\\t")?,
                // Line ends to some readers of JavaScript, and code points that no editor shows.
                '\u{2028}' | '\u{2029}' | '\u{feff}' => write!(out, "\\u{:04x}", u32::from(letter))?,
                control if control.is_control() => write!(out, "\\u{:04x}", u32::from(control))?,
                other => out.write_char(other)?,
            }
        }
        out.write_char(quote)
    }
}

/// A key of an object literal: as it is where it is a name, else as a string.
#[derive(Debug, Clone, Copy)]
pub struct Key<'a>(pub &'a str);

impl Display for Key<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        if is_name(self.0) { out.write_str(self.0) } else { Text(self.0).fmt(out) }
    }
}

/// The access to a property: `.name`, or `['a#b']`.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a>(pub &'a str);

impl Display for Member<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        if is_name(self.0) { write!(out, ".{}", self.0) } else { write!(out, "[{}]", Text(self.0)) }
    }
}

/// A JSON value as an expression.
#[derive(Debug, Clone, Copy)]
pub struct Literal<'a>(pub &'a Value);

impl Display for Literal<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Null => out.write_str("null"),
            Value::Bool(value) => value.fmt(out),
            Value::Number(number) => number.fmt(out),
            Value::String(text) => Text(text).fmt(out),
            Value::Array(items) => List(items.iter().map(Literal)).fmt(out),
            Value::Object(fields) => {
                Object(fields.iter().map(|(key, value)| (key.as_str(), Literal(value)))).fmt(out)
            }
        }
    }
}

/// `[a, b]`
#[derive(Debug, Clone, Copy)]
pub struct List<I>(pub I);

impl<I: Iterator<Item: Display> + Clone> Display for List<I> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_char('[')?;
        for (at, item) in self.0.clone().enumerate() {
            if at > 0 {
                out.write_str(", ")?;
            }
            item.fmt(out)?;
        }
        out.write_char(']')
    }
}

/// `{ a: 1, b: 2 }` on one line.
#[derive(Debug, Clone, Copy)]
pub struct Object<I>(pub I);

impl<'k, V: Display, I: Iterator<Item = (&'k str, V)> + Clone> Display for Object<I> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        for (at, (key, value)) in self.0.clone().enumerate() {
            out.write_str(if at == 0 { "{ " } else { ", " })?;
            // As a computed key, `__proto__` is a property like any other.
            if key == "__proto__" {
                write!(out, "['__proto__']: {value}")?
            } else {
                write!(out, "{}: {value}", Key(key))?
            }
        }
        out.write_str(if self.0.clone().next().is_none() { "{}" } else { " }" })
    }
}

/// Text inside a comment, which it can't end.
#[derive(Debug, Clone, Copy)]
pub struct Comment<'a>(pub &'a str);

impl Display for Comment<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.write_char(' ')?,
                '*' => out.write_char('∗')?,
                other => out.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// Whether the text can stand where a name of a property stands.
pub fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, '_' | '$'))
        && letters.all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$'))
        && text != "__proto__"
}

/// Lines of code, indented by two spaces a level.
#[derive(Debug, Clone, Default)]
pub struct Code {
    text: String,
    depth: usize,
}

impl Code {
    /// Adds a line.
    pub fn line(&mut self, line: impl Display) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
        // Writing to a string cannot fail.
        _ = writeln!(self.text, "{line}");
    }

    /// Adds lines between a first one that opens and a last one that closes a bracket.
    pub fn block(&mut self, open: impl Display, close: impl Display, body: impl FnOnce(&mut Self)) {
        self.line(open);
        self.depth += 1;
        body(self);
        self.depth -= 1;
        self.line(close);
    }

    /// Adds text as it is, such as a whole file of our own.
    pub fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds lines of other code at this level.
    pub fn append(&mut self, other: &Self) {
        for line in other.text.lines() {
            if line.is_empty() { self.text.push('\n') } else { self.line(line) }
        }
    }

    /// Whether a name stands in it; one inside a text counts too.
    pub fn mentions(&self, name: &str) -> bool {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
        self.text.match_indices(name).any(|(at, _)| {
            let before = self.text.get(..at).is_some_and(|text| text.ends_with(is_part));
            let after = self.text.get(at + name.len()..).is_some_and(|text| text.starts_with(is_part));
            !before && !after
        })
    }

    /// The text, each line with its end.
    pub fn into_text(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_cannot_end_themselves() {
        let hostile = "it's `${x}` \\ \"q\" */ </script>\n\r\u{2028}\u{0}😀";
        let printed = Text(hostile).to_string();
        assert_eq!(printed, r#"'it\'s `${x}` \\ "q" */ </script>\n\r\u2028\u0000😀'"#);
    }

    #[test]
    fn properties_are_names_or_texts() {
        assert_eq!(format!("a{}{}", Member("b"), Member("c#d")), "a.b['c#d']");
        assert_eq!(
            Object([("a", 1), ("b-c", 2), ("__proto__", 3)].into_iter()).to_string(),
            "{ a: 1, 'b-c': 2, ['__proto__']: 3 }"
        );
        assert_eq!(
            Literal(&json!({ "a": [1.5, null, "x"], "b": {} })).to_string(),
            "{ a: [1.5, null, 'x'], b: {} }"
        );
    }

    #[test]
    fn comments_cannot_end_themselves() {
        assert_eq!(Comment("a */ b\nc").to_string(), "a ∗/ b c");
    }

    #[test]
    fn blocks_are_indented() {
        let mut code = Code::default();
        code.block("if (a) {", "}", |code| code.line("b();"));
        assert_eq!(code.into_text(), "if (a) {\n  b();\n}\n");
    }
}
