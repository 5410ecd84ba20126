//! What the codes mean: for `explain`, for `docs/diagnostics.md` and for SARIF's rules, all from their declarations.

use std::fmt::Write;

use amplify_schemac_compiler::grammar::Code;
use amplify_schemac_compiler::suggest::nearest;

use crate::diag;

/// The codes that a word means: a whole id, or its last part, which two areas may share; without any, the id that was
/// probably meant.
///
/// # Errors
/// With the nearest id, if one is near.
pub fn find(word: &str) -> Result<Vec<&'static Code>, Option<&'static str>> {
    let word = word.trim();
    let found: Vec<_> = diag::all()
        .filter(|code| code.id == word || last(code.id) == word || unprefixed(code.id) == word)
        .collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let names = || diag::all().flat_map(|code| [code.id, unprefixed(code.id), last(code.id)]);
    let near = nearest(word, names()).or_else(|| nearest(last(word), names()));
    Err(near.and_then(|near| diag::all().map(|code| code.id).find(|id| id.ends_with(near))))
}

/// A code's meaning and examples, for a terminal.
pub fn text(code: &Code) -> String {
    let explanation = &code.explanation;
    let mut text = format!("{} ({})\n\n", code.id, code.severity.as_str());
    wrap(explanation.meaning, &mut text);
    text.push_str("\nThis gives it:\n\n");
    indent(explanation.wrong, &mut text);
    text.push_str("\nThis is right:\n\n");
    indent(explanation.right, &mut text);
    text
}

/// The first sentence of a code's meaning.
pub fn summary(code: &Code) -> &'static str {
    let meaning = code.explanation.meaning;
    meaning.find(". ").and_then(|end| meaning.get(..=end)).unwrap_or(meaning)
}

/// All codes with the first sentence of each, a line each.
pub fn list() -> String {
    let mut text = String::new();
    for code in diag::all() {
        // Writing to a string can't fail.
        let _ = writeln!(text, "{} ({}): {}", code.id, code.severity.as_str(), summary(code));
    }
    text
}

/// A code's section of `docs/diagnostics.md`, without its heading.
pub fn section(code: &Code) -> String {
    let explanation = &code.explanation;
    format!(
        "{}\n\nThis gives it:\n\n```ts\n{}\n```\n\nThis is right:\n\n```ts\n{}\n```\n",
        explanation.meaning,
        explanation.wrong.trim_end(),
        explanation.right.trim_end()
    )
}

/// The whole of `docs/diagnostics.md`.
pub fn markdown() -> String {
    let mut text = String::from(
        "# Diagnostics\n\n\
         <!-- Generated from the declarations in the compiler: cargo run -p amplify-schemac --example generate-docs -->\n\n\
         Every code that the compiler reports. `amplify-schemac explain CODE` shows the same in the terminal. An example is \
         the inside of `a.schema({ … })`, or a whole file where it has imports or exports.\n",
    );
    let mut area = "";
    for code in diag::all() {
        let this = self::area(code.id);
        if this != area {
            area = this;
            let _ = write!(text, "\n## {area}\n");
        }
        let _ = write!(text, "\n### `{}`\n\n*{}* · {}", code.id, code.severity.as_str(), section(code));
    }
    text
}

/// `relationship::missing_reference` of `amplify::relationship::missing_reference`.
fn unprefixed(id: &'static str) -> &'static str {
    id.split_once("::").map_or(id, |(_, rest)| rest)
}

/// `missing_reference` of `amplify::relationship::missing_reference`.
fn last(id: &str) -> &str {
    id.rsplit_once("::").map_or(id, |(_, last)| last)
}

/// `relationship` of `amplify::relationship::missing_reference`.
fn area(id: &'static str) -> &'static str {
    let rest = unprefixed(id);
    rest.split_once("::").map_or(rest, |(area, _)| area)
}

/// Breaks prose at 80 columns.
fn wrap(prose: &str, out: &mut String) {
    for paragraph in prose.split("\n") {
        let mut column = 0;
        for word in paragraph.split_whitespace() {
            let width = word.chars().count();
            if column > 0 {
                let separator = if column + 1 + width > 80 { '\n' } else { ' ' };
                out.push(separator);
                column = if separator == '\n' { 0 } else { column + 1 };
            }
            out.push_str(word);
            column += width;
        }
        out.push('\n');
    }
}

fn indent(example: &str, out: &mut String) {
    for line in example.trim_end().lines() {
        let _ = writeln!(out, "{}", format_args!("    {line}").to_string().trim_end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_by_any_end_of_their_id() {
        for word in ["amplify::syntax::unexpected", "syntax::unexpected", "unexpected", " unexpected "] {
            assert!(
                find(word).unwrap().iter().any(|code| code.id == "amplify::syntax::unexpected"),
                "{word}"
            );
        }
        assert_eq!(find("unexpectd").unwrap_err(), Some("amplify::syntax::unexpected"));
        assert_eq!(find("qqqqqqqqqq").unwrap_err(), None);
    }

    #[test]
    fn prose_is_broken_between_words() {
        let mut text = String::new();
        wrap(&"word ".repeat(40), &mut text);
        assert!(text.lines().all(|line| line.len() <= 80 && !line.ends_with(' ')), "{text}");
    }
}
