//! A word in, what it means for nesting and for the `/` behind it out.

/// What a word means to the scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A name, or a keyword that doesn't matter here.
    Name,
    /// `if`, `for`, `with`
    Head,
    /// `while`, which also ends `do`.
    While,
    /// `do`
    Do,
    /// `else`
    Else,
    /// `await`
    Await,
    /// `yield`
    Yield,
    /// `return`, `typeof`, …: an operand follows.
    Operator,
    /// `in`, `instanceof`, `extends`: stands between operands.
    Infix,
    /// `is`, `of`, `as`, …: stands between operands, or is a name.
    Maybe,
    /// `catch`, `finally`: goes on with the statement before.
    Tail,
}

/// What a word means.
pub(super) fn classify(word: &[u8]) -> Word {
    if word.len() < 2 || word.len() > 10 {
        return Word::Name;
    }
    match word {
        b"if" | b"for" | b"with" => Word::Head,
        b"while" => Word::While,
        b"do" => Word::Do,
        b"else" => Word::Else,
        b"await" => Word::Await,
        b"yield" => Word::Yield,
        b"return" | b"typeof" | b"void" | b"delete" | b"new" | b"throw" | b"case" => Word::Operator,
        b"in" | b"instanceof" | b"extends" => Word::Infix,
        b"is" | b"of" | b"as" | b"satisfies" | b"keyof" | b"infer" | b"readonly" | b"unique" | b"asserts" => {
            Word::Maybe
        }
        b"catch" | b"finally" | b"try" => Word::Tail,
        _ => Word::Name,
    }
}
