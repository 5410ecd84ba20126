//! What a user of the generated module can choose.

use std::str::FromStr;

/// What is generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many models deep operations select.
    pub depth: Depth,
    /// What dates and times are.
    pub date_time: DateTime,
}

impl Options {
    /// What is generated where nothing else is asked for: one level, as Amplify's own client selects, and texts.
    pub const DEFAULT: Self = Self { depth: Depth(1), date_time: DateTime::Strings };
}

impl Default for Options {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// How many models deep operations select: at 1 the fields of the result itself, at 2 those of its relations too. Custom
/// types and connections take no level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Depth(u8);

impl Depth {
    /// The greatest; what is selected grows with the number of relations to this power.
    pub const GREATEST: u8 = 5;

    pub(super) fn levels(self) -> usize {
        self.0.into()
    }
}

impl TryFrom<i64> for Depth {
    type Error = String;

    /// A depth of 1 to [`Depth::GREATEST`], or what to say of another.
    fn try_from(levels: i64) -> Result<Self, String> {
        let levels = u8::try_from(levels).ok().filter(|levels| (1..=Self::GREATEST).contains(levels));
        levels.map(Self).ok_or_else(|| format!("the depth is a number from 1 to {}", Self::GREATEST))
    }
}

/// What dates and times are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateTime {
    /// Texts.
    Strings,
    /// Types of the crate `time`.
    Time,
    /// Types of the crate `chrono`.
    Chrono,
    /// Types of the crate `jiff`.
    Jiff,
}

impl DateTime {
    /// Every choice with its word.
    pub const ALL: [(&'static str, Self); 4] =
        [("strings", Self::Strings), ("time", Self::Time), ("chrono", Self::Chrono), ("jiff", Self::Jiff)];
}

impl FromStr for DateTime {
    type Err = String;

    /// The choice of this word, or what to say of another.
    fn from_str(word: &str) -> Result<Self, String> {
        let found = Self::ALL.iter().find(|(known, _)| *known == word);
        found.map(|&(_, choice)| choice).ok_or_else(|| {
            let known = Self::ALL.map(|(known, _)| format!("\"{known}\"")).join(", ");
            format!("dates and times can be: {known}")
        })
    }
}
