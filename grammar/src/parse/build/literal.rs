//! The text of literals in, their values out.

use smol_str::{SmolStr, SmolStrBuilder};

use super::super::tree::Part;
use super::Builder;
use crate::diag::syntax::INVALID_ESCAPE;
use crate::diagnostic::Diagnostic;

impl Builder<'_, '_> {
    /// The value of a string literal with its quotes.
    pub(super) fn string(&mut self, start: usize, end: usize) -> SmolStr {
        let text = self.slice(start, end);
        let quote = text.get(..1).unwrap_or_default();
        let inner = text.get(1..).unwrap_or_default();
        let inner = inner.strip_suffix(quote).unwrap_or(inner);
        if !inner.contains('\\') {
            return SmolStr::new(inner);
        }
        self.cook(start + 1, inner, false)
    }

    /// The value of a stretch of template text.
    pub(super) fn template_text(&mut self, start: usize, end: usize) -> SmolStr {
        let text = self.slice(start, end);
        if !text.contains(['\\', '\r']) {
            return SmolStr::new(text);
        }
        self.cook(start, text, true)
    }

    /// The text of a name.
    pub(super) fn name(&self, part: Part<'_>) -> SmolStr {
        SmolStr::new(self.text_of(part))
    }

    /// Resolves escapes. `start` is the offset of `text`.
    fn cook(&mut self, start: usize, text: &str, template: bool) -> SmolStr {
        let mut out = SmolStrBuilder::new();
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            if c == '\\' {
                let rest = text.get(at..).unwrap_or_default();
                match escape(rest) {
                    Ok((length, value)) => {
                        if let Some(value) = value {
                            out.push(value);
                        }
                        at += length;
                    }
                    Err((length, message)) => {
                        let span = self.span(start + at, start + at + length);
                        self.errors.push(
                            Diagnostic::new(&INVALID_ESCAPE, message, span)
                                .help("write `\\\\` for a backslash itself"),
                        );
                        out.push('\u{fffd}');
                        at += length;
                    }
                }
                continue;
            }
            at += c.len_utf8();
            if c == '\r' && template {
                if !text.get(at..).is_some_and(|rest| rest.starts_with('\n')) {
                    out.push('\n');
                }
                continue;
            }
            out.push(c);
        }
        out.finish()
    }
}

/// The escape at the start of `text`: how long it is and what it stands for (nothing at the end of a line), or how
/// much of it to point at and what is wrong.
fn escape(text: &str) -> Result<(usize, Option<char>), (usize, String)> {
    let Some(c) = text.chars().nth(1) else { return Ok((text.len(), None)) };
    let digit_behind = text.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
    let simple = match c {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        '0' if !digit_behind => '\0',
        '0'..='9' => return Err((2, format!("`\\{c}` is no escape in a module"))),
        '\r' if text.as_bytes().get(2) == Some(&b'\n') => return Ok((3, None)),
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => return Ok((1 + c.len_utf8(), None)),
        'x' => {
            let digits = text.get(2..4).unwrap_or_default();
            return match hex(digits).and_then(char::from_u32) {
                Some(value) if digits.len() == 2 => Ok((4, Some(value))),
                _ => Err((2, "`\\x` wants two hexadecimal digits behind it".to_owned())),
            };
        }
        'u' => return unicode_escape(text),
        other => other,
    };
    Ok((1 + c.len_utf8(), Some(simple)))
}

fn hex(digits: &str) -> Option<u32> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok()
}

/// `\u1234`, `\u{1f600}`, or a pair of surrogates.
fn unicode_escape(text: &str) -> Result<(usize, Option<char>), (usize, String)> {
    if let Some(rest) = text.get(2..).and_then(|rest| rest.strip_prefix('{')) {
        let digits = rest.split('}').next().unwrap_or_default();
        let closed = rest.len() > digits.len();
        return match hex(digits).and_then(char::from_u32) {
            Some(value) if closed => Ok((digits.len() + 4, Some(value))),
            _ => Err((3, "`\\u{…}` wants the hexadecimal number of a character".to_owned())),
        };
    }
    let unit = |from: usize| text.get(from..from + 4).and_then(hex);
    let Some(first) = unit(2) else {
        return Err((2, "`\\u` wants four hexadecimal digits behind it".to_owned()));
    };
    if let Some(value) = char::from_u32(first) {
        return Ok((6, Some(value)));
    }
    let second = if text.get(6..8) == Some("\\u") { unit(8) } else { None };
    let pair = second.and_then(|second| {
        let low = second.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        let high = first.checked_sub(0xd800).filter(|high| *high < 0x400)?;
        char::from_u32(0x10000 + (high << 10) + low)
    });
    match pair {
        Some(value) => Ok((12, Some(value))),
        None => Err((6, "this half of a character can't stand alone".to_owned())),
    }
}

/// The value of a number literal; `None` for a big integer.
pub(super) fn number(text: &str) -> Option<f64> {
    let digits: String = text.chars().filter(|&c| c != '_').collect();
    let radix = match digits.as_bytes().get(1) {
        Some(b'x' | b'X') => 16,
        Some(b'o' | b'O') => 8,
        Some(b'b' | b'B') => 2,
        _ => 10,
    };
    if digits.ends_with('n') {
        return None;
    }
    if radix == 10 {
        return digits.parse().ok();
    }
    let digits = digits.get(2..).unwrap_or_default().chars();
    Some(digits.fold(0.0, |value, c| value * f64::from(radix) + c.to_digit(radix).map_or(0.0, f64::from)))
}

/// A number as JavaScript spells it when it is the key of a property.
pub(super) fn number_key(text: &str) -> SmolStr {
    match number(text) {
        Some(value) => smol_str::format_smolstr!("{value}"),
        None => SmolStr::new(text.trim_end_matches('n')),
    }
}
