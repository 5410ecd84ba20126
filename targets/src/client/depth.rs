//! How far selection sets reach.

/// How many relationships a selection set can follow from a model: `ClientSchema<typeof schema, { selectionSetDepth: 2 }>`
/// in the reference. At 0 it selects a model's own fields only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SelectionSetDepth(u8);

impl SelectionSetDepth {
    /// The greatest, as in the reference.
    pub const GREATEST: u8 = 5;

    /// Where nothing else is asked for, as in the reference.
    pub const DEFAULT: Self = Self(Self::GREATEST);

    pub(super) fn relationships(self) -> usize {
        self.0.into()
    }
}

impl TryFrom<i64> for SelectionSetDepth {
    type Error = String;

    /// A depth of 0 to [`SelectionSetDepth::GREATEST`], or what to say of another.
    fn try_from(relationships: i64) -> Result<Self, String> {
        let relationships =
            u8::try_from(relationships).ok().filter(|&relationships| relationships <= Self::GREATEST);
        relationships
            .map(Self)
            .ok_or_else(|| format!("the depth of selection sets is a number from 0 to {}", Self::GREATEST))
    }
}
