//! Text that the reference puts between the double quotes of a directive as it is (chapter 1.13, D1 to D4).

use amplify_schemac_grammar::{Diagnostic, Span};
use smol_str::SmolStr;

use super::scope::Scope;
use crate::diag;

/// What GraphQL reads between double quotes, or the reason why it can't.
fn cooked(raw: &str) -> Result<SmolStr, &'static str> {
    if !raw.contains(['"', '\\', '\n', '\r']) {
        return Ok(raw.into());
    }
    let mut text = String::with_capacity(raw.len());
    let mut letters = raw.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => return Err("a double quote"),
            '\n' | '\r' => return Err("a line break"),
            '\\' => text.push(escape(&mut letters).ok_or("a backslash that starts no escape of GraphQL")?),
            _ => text.push(letter),
        }
    }
    Ok(text.into())
}

fn escape(letters: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match letters.next()? {
        '"' => '"',
        '\\' => '\\',
        '/' => '/',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => unicode_escape(letters)?,
        _ => return None,
    })
}

fn unicode_escape(letters: &mut std::str::Chars<'_>) -> Option<char> {
    let high = four_digits(letters)?;
    if !(0xd800..0xdc00).contains(&high) {
        return char::from_u32(high);
    }
    if letters.next() != Some('\\') || letters.next() != Some('u') {
        return None;
    }
    let low = four_digits(letters)?;
    char::decode_utf16([u16::try_from(high).ok()?, u16::try_from(low).ok()?]).next()?.ok()
}

fn four_digits(letters: &mut std::str::Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |value, _| Some(value * 16 + letters.next()?.to_digit(16)?))
}

/// The text that a directive holds when `raw` is put between its quotes; reports what breaks it, naming `what`.
pub(super) fn directive_text(scope: &mut Scope<'_>, what: &str, raw: &str, span: Span) -> SmolStr {
    cooked(raw).unwrap_or_else(|reason| {
        let message = format!("{what} has {reason}, which breaks the generated schema");
        let help = "escape it as the generated schema needs it: `\\\\\"` for a double quote, `\\\\\\\\` for a \
                    backslash, `\\\\n` for a line break";
        scope.report(Diagnostic::new(&diag::text::UNESCAPED, message, span).help(help));
        SmolStr::default()
    })
}

/// As [`directive_text`], for prompts: their line breaks (LF, CR LF) are allowed and read as `\n`.
pub(super) fn prompt_text(scope: &mut Scope<'_>, what: &str, raw: &str, span: Span) -> SmolStr {
    let one_line = raw.replace("\r\n", "\\n").replace('\n', "\\n");
    directive_text(scope, what, &one_line, span)
}

#[cfg(test)]
mod tests {
    use super::cooked;

    #[test]
    fn escapes_are_those_of_graphql() {
        assert_eq!(cooked(r#"a \"b\" \\ \u00e9 \ud83d\ude00"#).unwrap(), "a \"b\" \\ é 😀");
        assert!(cooked("say \"hi\"").is_err());
        assert!(cooked(r"^\d+$").is_err());
        assert!(cooked(r"\ud83d").is_err());
        assert!(cooked("a\\").is_err());
    }
}
