//! Files for the compiler, from the file system.
//!
//! An identity is the canonical path (links followed) as text with `/` between parts; folders are not files. All that
//! was looked at is remembered, so that `--watch` and build scripts know what a build depends on.

pub mod paths;
mod stack;
mod tsconfig;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use amplify_schemac_compiler::{Loader, ReadError};

pub use stack::on_deep_stack;
use tsconfig::Aliases;

/// No source file is larger: offsets fit 32 bits, and a parse stays bounded.
const LIMIT: u64 = 8 * 1024 * 1024;

/// The file system as seen from one folder.
#[derive(Debug)]
pub struct FileSystem {
    /// The folder that names are shown relative to; an identity.
    current: String,
    /// Names of the environment variables that the schema may read.
    allowed: BTreeSet<String>,
    texts: RefCell<BTreeMap<String, Result<Arc<str>, ReadError>>>,
    aliases: RefCell<Aliases>,
    looked_at: RefCell<BTreeSet<PathBuf>>,
}

impl FileSystem {
    /// The file system as seen from the current folder, with the environment variables of these names.
    pub fn new(allowed: impl IntoIterator<Item = String>) -> Self {
        Self::seen_from(&std::env::current_dir().unwrap_or_default(), allowed)
    }

    /// The file system as seen from a folder, with the environment variables of these names.
    pub fn seen_from(folder: &Path, allowed: impl IntoIterator<Item = String>) -> Self {
        Self {
            current: identity(folder).unwrap_or_default(),
            allowed: allowed.into_iter().collect(),
            texts: RefCell::default(),
            aliases: RefCell::default(),
            looked_at: RefCell::default(),
        }
    }

    /// Gives the file of this identity a text that doesn't come from the disk.
    pub fn overlay(&self, identity: &str, text: Result<Arc<str>, ReadError>) {
        self.texts.borrow_mut().insert(identity.to_owned(), text);
    }

    /// Every path that was looked at, whether there was a file or not.
    pub fn into_looked_at(self) -> BTreeSet<PathBuf> {
        let mut paths = self.looked_at.into_inner();
        paths.extend(self.aliases.into_inner().into_looked_at());
        paths
    }
}

impl Loader for FileSystem {
    fn locate(&self, path: &str) -> Option<String> {
        let path = Path::new(path);
        self.looked_at.borrow_mut().insert(path.to_owned());
        if !path.metadata().ok()?.is_file() {
            return None;
        }
        identity(path)
    }

    fn read(&self, identity: &str) -> Result<Arc<str>, ReadError> {
        if let Some(text) = self.texts.borrow().get(identity) {
            return text.clone();
        }
        let text = read(Path::new(identity));
        self.texts.borrow_mut().insert(identity.to_owned(), text.clone());
        text
    }

    fn aliases(&self, specifier: &str, importer: &str) -> Vec<String> {
        self.aliases.borrow_mut().of(specifier, importer)
    }

    fn variable(&self, name: &str) -> Option<String> {
        if !self.allowed.contains(name) {
            return None;
        }
        std::env::var(name).ok()
    }

    fn display(&self, identity: &str) -> String {
        paths::relative(identity, &self.current)
    }
}

/// The canonical path of an existing file or folder; `None` if there is none, or it isn't UTF-8.
pub fn identity(path: &Path) -> Option<String> {
    paths::slashed(&dunce::canonicalize(path).ok()?)
}

/// The text of a file of at most [`LIMIT`] bytes.
fn read(path: &Path) -> Result<Arc<str>, ReadError> {
    let other = |error: std::io::Error| ReadError::Other(error.to_string());
    let file = File::open(path).map_err(other)?;
    let size = file.metadata().map_err(other)?.len();
    if size > LIMIT {
        return Err(ReadError::TooLarge(size));
    }
    read_text(file, size)
}

/// Text from anywhere, of at most [`LIMIT`] bytes; `expected` sizes the buffer.
///
/// # Errors
/// If it can't be read, is longer, or isn't UTF-8.
pub fn read_text(from: impl Read, expected: u64) -> Result<Arc<str>, ReadError> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    // One byte more, to see whether it goes on: a file may grow while it is read.
    let read = from.take(LIMIT + 1).read_to_end(&mut bytes);
    read.map_err(|error| ReadError::Other(error.to_string()))?;
    if bytes.len() as u64 > LIMIT {
        return Err(ReadError::TooLarge(bytes.len() as u64));
    }
    String::from_utf8(bytes).map(Arc::from).map_err(|_| ReadError::NotText)
}
