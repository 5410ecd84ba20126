//! The text of items, laid out for people.

use std::fmt::{Display, Write};
use std::mem;

use amplify_schemac_compiler::api::graphql::TypeRef;

use crate::print::sdl;

/// What is handed over is longer than this where it can be, in bytes.
const LONG: usize = 1 << 14;

/// Items, each line indented by where it stands.
pub struct Items<'t> {
    text: String,
    depth: usize,
    take: &'t mut dyn FnMut(String),
}

impl Items<'_> {
    /// The text of the items that are written, each line with its end.
    pub fn text(write: impl FnOnce(&mut Items<'_>)) -> String {
        let mut text = String::new();
        Items::in_parts(write, &mut |part| text.push_str(&part));
        text
    }

    /// Hands over the text of the items while they are written: some whole items at a time.
    pub fn in_parts(write: impl FnOnce(&mut Items<'_>), take: &mut dyn FnMut(String)) {
        let mut items = Items { text: String::new(), depth: 0, take };
        write(&mut items);
        (items.take)(items.text);
    }

    /// Adds a line.
    pub fn line(&mut self, content: impl Display) {
        self.indent();
        // Writing to a string cannot fail.
        _ = writeln!(self.text, "{content}");
    }

    /// Adds a line, lines within, and a line that ends them.
    pub fn block(&mut self, open: impl Display, within: impl FnOnce(&mut Self), close: &str) {
        self.line(open);
        self.depth += 1;
        within(self);
        self.depth -= 1;
        self.line(close);
    }

    /// Parts what follows from the item before it.
    pub fn part(&mut self) {
        let is_parted = self.text.is_empty() || ["{\n", "\n\n"].iter().any(|end| self.text.ends_with(end));
        if !is_parted {
            self.text.push('\n');
        }
        if self.depth == 0 && self.text.len() > LONG {
            (self.take)(mem::take(&mut self.text));
        }
    }

    /// Adds a line of a documentation comment: plain text, in which nothing is code to be tested or a link.
    pub fn comment(&mut self, text: &str) {
        for line in text.lines().map(|line| escaped(line.trim())) {
            match line.is_empty() {
                true => self.line("///"),
                false => self.line(format_args!("/// {line}")),
            }
        }
    }

    /// Adds a paragraph to a documentation comment that goes on.
    pub fn paragraph(&mut self, text: &str) {
        self.comment(text);
        self.line("///");
    }

    /// Adds a documentation comment that is a name in GraphQL.
    pub fn comment_name(&mut self, name: &str) {
        self.comment_code(|out| sdl::name(name, out));
    }

    /// Adds a documentation comment that is a field in GraphQL, with its type.
    pub fn comment_field(&mut self, name: &str, ty: &TypeRef) {
        self.comment_code(|out| {
            sdl::name(name, out);
            out.push_str(": ");
            sdl::type_ref(ty, out);
        });
    }

    fn comment_code(&mut self, write: impl FnOnce(&mut String)) {
        self.indent();
        self.text.push_str("/// `");
        write(&mut self.text);
        self.text.push_str("`\n");
    }

    /// Adds the items of a file of Rust.
    pub fn file(&mut self, text: &str) {
        for line in text.lines() {
            if !line.is_empty() {
                self.indent();
                self.text.push_str(line);
            }
            self.text.push('\n');
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
    }
}

/// A line of which Markdown makes neither blocks of code nor links, and without what Rust refuses in comments: what
/// turns the direction of text, and ends of lines that are none.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '\r' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => continue,
            '[' | ']' | '<' => out.push('\\'),
            _ => {}
        }
        out.push(letter);
    }
    for fence in ["```", "~~~"] {
        if out.contains(fence) {
            let harmless: String = fence.chars().flat_map(|letter| ['\\', letter]).collect();
            out = out.replace(fence, &harmless);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_where_their_items_do() {
        let text = Items::text(|items| {
            items.part();
            items.block(
                "pub mod inside {",
                |items| {
                    items.part();
                    items.file("//! About it.\n\nuse a;\n");
                    items.part();
                    items.comment("Of b.");
                    items.line("use b;");
                },
                "}",
            );
            items.part();
            items.line("use c;");
        });
        let expected =
            "pub mod inside {\n    //! About it.\n\n    use a;\n\n    /// Of b.\n    use b;\n}\n\nuse c;\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn comments_are_never_code_or_links_nor_end_before_their_line() {
        let text = Items::text(|items| items.comment("    let x;\n\n```\n[a]\u{7}\n*/ a\rb \u{202e}c"));
        let expected = "/// let x;\n///\n/// \\`\\`\\`\n/// \\[a\\]\u{7}\n/// */ ab c\n";
        assert_eq!(text, expected);
        assert!(syn::parse_file(&format!("{expected}struct A;")).is_ok());
    }

    #[test]
    fn parts_are_whole_items_and_all_there_is() {
        let write = |items: &mut Items<'_>| {
            for number in 0..10_000 {
                items.part();
                items.block(format_args!("struct A{number} {{"), |items| items.line("a: u8,"), "}");
            }
        };
        let mut parts = Vec::new();
        Items::in_parts(write, &mut |part| parts.push(part));
        assert!(parts.len() > 2 && parts.iter().all(|part| part.starts_with("struct")));
        assert_eq!(parts.concat(), Items::text(write));
    }
}
