//! What a user of the generated module can choose.

/// What is generated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// How many models deep operations select.
    pub depth: Depth,
    /// What dates and times are.
    pub date_time: DateTime,
}

/// How many models deep operations select: at 1 the fields of the result itself, at 2 those of its relations too. Custom
/// types and connections take no level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Depth(u8);

impl Depth {
    /// The greatest; what is selected grows with the number of relations to this power.
    pub const GREATEST: u8 = 5;

    /// A depth of 1 to [`Depth::GREATEST`].
    pub fn new(levels: u8) -> Option<Self> {
        (1..=Self::GREATEST).contains(&levels).then_some(Self(levels))
    }

    pub(super) fn levels(self) -> usize {
        self.0.into()
    }
}

impl Default for Depth {
    /// 1, as Amplify's own client selects.
    fn default() -> Self {
        Self(1)
    }
}

/// What dates and times are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateTime {
    /// Texts.
    #[default]
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
