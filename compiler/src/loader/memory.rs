//! A loader over files held in memory: for tests, and for hosts without a file system.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Loader, ReadError};

/// Files, links, aliases and variables held in memory. A file's identity is its path.
#[derive(Debug, Clone, Default)]
pub struct MemoryLoader {
    files: BTreeMap<String, Vec<u8>>,
    links: BTreeMap<String, String>,
    aliases: Vec<(String, String)>,
    variables: BTreeMap<String, String>,
}

impl MemoryLoader {
    /// No files at all.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    #[must_use]
    pub fn file(mut self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.files.insert(path.to_owned(), content.as_ref().to_vec());
        self
    }

    /// Makes `path` a symbolic link to the file at `target`.
    #[must_use]
    pub fn link(mut self, path: &str, target: &str) -> Self {
        self.links.insert(path.to_owned(), target.to_owned());
        self
    }

    /// Maps specifiers that start with `prefix` to paths that start with `replacement`.
    #[must_use]
    pub fn alias(mut self, prefix: &str, replacement: &str) -> Self {
        self.aliases.push((prefix.to_owned(), replacement.to_owned()));
        self
    }

    /// Sets an environment variable.
    #[must_use]
    pub fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(name.to_owned(), value.to_owned());
        self
    }
}

impl Loader for MemoryLoader {
    fn locate(&self, path: &str) -> Option<String> {
        let path = self.links.get(path).map_or(path, String::as_str);
        self.files.contains_key(path).then(|| path.to_owned())
    }

    fn read(&self, identity: &str) -> Result<Arc<str>, ReadError> {
        let content = self.files.get(identity).ok_or_else(|| ReadError::Other("no such file".to_owned()))?;
        if content.len() > 8 << 20 {
            return Err(ReadError::TooLarge(content.len() as u64));
        }
        std::str::from_utf8(content).map(Arc::from).map_err(|_| ReadError::NotText)
    }

    fn aliases(&self, specifier: &str, _importer: &str) -> Vec<String> {
        let expand = |(prefix, replacement): &(String, String)| {
            specifier.strip_prefix(prefix.as_str()).map(|rest| format!("{replacement}{rest}"))
        };
        self.aliases.iter().filter_map(expand).collect()
    }

    fn variable(&self, name: &str) -> Option<String> {
        self.variables.get(name).cloned()
    }

    fn display(&self, identity: &str) -> String {
        identity.trim_start_matches('/').to_owned()
    }
}
