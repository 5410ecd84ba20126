//! Bytes and an offset in, the offset behind a literal out. Nothing here looks at meaning.

/// Whether a byte can stand in a word; every byte of a character beyond ASCII can.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'\\' | b'#' | 0x80..)
}

fn rest(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(at..).unwrap_or_default()
}

/// Behind the word at `at`, at least one byte on.
pub(super) fn word(bytes: &[u8], at: usize) -> usize {
    at + 1 + rest(bytes, at + 1).iter().take_while(|&&byte| is_word(byte)).count()
}

/// The next newline, or the end.
pub(super) fn line_end(bytes: &[u8], at: usize) -> usize {
    rest(bytes, at).iter().position(|&byte| matches!(byte, b'\n' | b'\r')).map_or(bytes.len(), |n| at + n)
}

/// Behind `*/`, and whether it is there.
pub(super) fn block_comment(bytes: &[u8], at: usize) -> (usize, bool) {
    let found = rest(bytes, at + 2).windows(2).position(|pair| pair == b"*/");
    found.map_or((bytes.len(), false), |n| (at + n + 4, true))
}

/// Behind a number.
pub(super) fn number(bytes: &[u8], at: usize) -> usize {
    let part = |&&byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
    at + rest(bytes, at).iter().take_while(part).count()
}

/// Behind a string, or at the newline that ends it too early; and whether it is closed.
pub(super) fn string(bytes: &[u8], at: usize, quote: u8) -> (usize, bool) {
    let mut at = at + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if rest(bytes, at).starts_with(b"\\\r\n") => at += 3,
            b'\\' => at += 2,
            b'\n' => return (at, false),
            _ if byte == quote => return (at + 1, true),
            _ => at += 1,
        }
    }
    (bytes.len(), false)
}

/// How a stretch of template text ends.
pub(super) enum TemplateStop {
    /// At the closing backquote.
    End,
    /// At `${`.
    Hole,
    /// Not at all.
    EndOfText,
}

/// Behind the template text at `at`.
pub(super) fn template(bytes: &[u8], at: usize) -> (usize, TemplateStop) {
    let mut at = at;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'`' => return (at + 1, TemplateStop::End),
            b'$' if bytes.get(at + 1) == Some(&b'{') => return (at + 2, TemplateStop::Hole),
            _ => at += 1,
        }
    }
    (bytes.len(), TemplateStop::EndOfText)
}

/// Behind a regular expression without its flags, and whether it is closed on its line. If not, behind its `/`.
pub(super) fn regex(bytes: &[u8], start: usize) -> (usize, bool) {
    let mut at = start + 1;
    let mut class = false;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\n' | b'\r' => break,
            b'\\' => at += 1,
            b'[' => class = true,
            b']' => class = false,
            b'/' if !class => return (at + 1, true),
            _ => {}
        }
        at += 1;
    }
    (start + 1, false)
}
