//! What the compiler needs from the world: files, tsconfig aliases and environment variables.

mod memory;

use std::sync::Arc;

pub use memory::MemoryLoader;

/// Gives the compiler its files. Paths are UTF-8 text with `/` between parts, made by joining what [`Loader::locate`]
/// gave with relative specifiers; the compiler never looks at a file system itself.
pub trait Loader {
    /// The identity of the file at `path`, links followed; `None` if there is no file (a folder is none). Two paths to
    /// one file give one identity, and an identity is itself a path that can be located.
    fn locate(&self, path: &str) -> Option<String>;

    /// The text of a located file.
    ///
    /// # Errors
    /// If it can't be read as text.
    fn read(&self, identity: &str) -> Result<Arc<str>, ReadError>;

    /// Paths that a specifier that is not relative may mean by the aliases of the importing file's tsconfig, best
    /// first; empty if no alias matches.
    fn aliases(&self, specifier: &str, importer: &str) -> Vec<String>;

    /// The value of an environment variable that the schema may read; `None` if it is unset or may not be read.
    fn variable(&self, name: &str) -> Option<String>;

    /// How a located file is shown to people: relative where it can be.
    fn display(&self, identity: &str) -> String;
}

/// Why a file could not be read as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// It isn't UTF-8.
    NotText,
    /// It is larger than 8 MiB; its size in bytes.
    TooLarge(u64),
    /// The system's own words.
    Other(String),
}
