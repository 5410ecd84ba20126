//! Validators of fields (reference chapter 1.3).

/// A rule of `.validate(v => v.<word>(value))`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[rustfmt::skip]
pub enum ValidatorKind {
    Gt, Lt, Gte, Lte, MinLength, MaxLength, StartsWith, EndsWith, Matches,
}

impl ValidatorKind {
    /// Every word that takes a value. `positive` and `negative` are `gt 0` and `lt 0`.
    pub const WORDS: [(&'static str, Self); 9] = [
        ("gt", Self::Gt),
        ("lt", Self::Lt),
        ("gte", Self::Gte),
        ("lte", Self::Lte),
        ("minLength", Self::MinLength),
        ("maxLength", Self::MaxLength),
        ("startsWith", Self::StartsWith),
        ("endsWith", Self::EndsWith),
        ("matches", Self::Matches),
    ];

    /// Whether it compares numbers (Int, Float); the others are for String.
    pub fn is_numeric(self) -> bool {
        matches!(self, Self::Gt | Self::Lt | Self::Gte | Self::Lte)
    }

    /// The word, as written.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }
}
