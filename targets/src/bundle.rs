//! Files in memory.

use std::collections::BTreeMap;

/// The files of a build by their path in the output folder (`/` between parts), sorted.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Bundle {
    files: BTreeMap<String, File>,
}

/// A file of a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it holds.
    pub text: String,
    /// Who decides what it holds from then on.
    pub ownership: Ownership,
}

/// Whose a file is once it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ownership {
    /// The compiler's: it is always as generated.
    Generated,
    /// The compiler's, until somebody changes it by hand.
    Editable,
    /// The user's: it is made where there is none.
    Once,
}

impl Bundle {
    /// Adds a file that is always as generated.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.insert(path.into(), text.into(), Ownership::Generated);
    }

    /// Adds a file that is as generated until somebody changes it by hand.
    pub fn add_editable(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.insert(path.into(), text.into(), Ownership::Editable);
    }

    /// Adds a file that is made where there is none, and the user's from then on.
    pub fn add_once(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.insert(path.into(), text.into(), Ownership::Once);
    }

    fn insert(&mut self, path: String, text: String, ownership: Ownership) {
        self.files.insert(path, File { text, ownership });
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|file| file.text.as_str())
    }

    /// Every file, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
