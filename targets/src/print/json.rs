//! Values as JSON text; serde_json does the escaping.

use serde::Serialize;

/// The value, indented, with a newline at the end.
pub fn print(value: &impl Serialize) -> String {
    // What this crate prints are structures, lists and texts, which JSON can always hold.
    serde_json::to_string_pretty(value).map(|text| text + "\n").unwrap_or_default()
}

/// The value as [`print`] writes it, but with each object and list on one line where it fits: much shorter where small
/// objects stand in others.
pub fn print_dense(value: &impl Serialize) -> String {
    fold(&print(value))
}

/// How long a line may be that holds a whole object or list.
const WIDTH: usize = 120;

/// Indented JSON with the lines of what fits on one made one. No text in it holds a line end, so a line that ends in an
/// opening bracket opens something, and one that begins with a closing bracket closes it.
fn fold(indented: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut open = Vec::new();
    for line in indented.lines() {
        lines.push(line.to_owned());
        if line.ends_with(['{', '[']) {
            open.push(lines.len() - 1);
        } else if line.trim_start().starts_with(['}', ']'])
            && let Some(start) = open.pop()
            && let Some(folded) = lines.get(start..).and_then(one_line)
        {
            lines.truncate(start);
            lines.push(folded);
        }
    }
    lines.join("\n") + "\n"
}

/// The lines as one, if it isn't too long.
fn one_line(lines: &[String]) -> Option<String> {
    let (first, rest) = lines.split_first()?;
    let mut line = first.clone();
    for part in rest.iter().map(|part| part.trim_start()) {
        if !line.ends_with('[') && !part.starts_with(']') {
            line.push(' ');
        }
        line.push_str(part);
        if line.len() > WIDTH {
            return None;
        }
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_fits_on_a_line_is_one() {
        let long = "x".repeat(110);
        let value = json!({ "a": { "Ref": "A {\n" }, "b": [1, [], {}], "c": [long, { "d": null }, "["] });
        let expected = format!(
            r#"{{
  "a": {{ "Ref": "A {{\n" }},
  "b": [1, [], {{}}],
  "c": [
    "{long}",
    {{ "d": null }},
    "["
  ]
}}
"#
        );
        assert_eq!(print_dense(&value), expected);
    }
}
