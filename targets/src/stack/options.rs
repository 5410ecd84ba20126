//! What a project decides about its stacks, in `amplify-schemac.toml`.

use std::num::NonZeroU8;

/// The choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// `roots = 2`: over how many root stacks the models are spread.
    pub roots: NonZeroU8,
    /// `tables = "delete"`: what becomes of tables that leave the stack.
    pub retention: Retention,
    /// `resolver-code = "files"`: where the code of resolvers is.
    pub code: CodeLocation,
}

impl Options {
    /// What holds where nothing is said.
    pub const DEFAULT: Self =
        Self { roots: NonZeroU8::MIN, retention: Retention::Retain, code: CodeLocation::Inline };
}

/// What becomes of a table whose model is gone, or whose stack is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retention {
    /// It stays, with its records.
    Retain,
    /// It goes.
    Delete,
}

/// Where the code of resolvers is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeLocation {
    /// In the templates.
    Inline,
    /// In the files of the target `resolvers`, which `sam package` uploads.
    Files,
}
