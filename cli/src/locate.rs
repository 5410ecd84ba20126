//! Where the schema is, from what the user said.

use std::path::{Path, PathBuf};

use amplify_schemac_compiler::{Loader, ReadError};

use crate::error::Error;
use amplify_schemac_loader::paths::{self, absolute, portable, shown};
use amplify_schemac_loader::{FileSystem, identity, read_text};

/// What to compile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// `amplify/data/resource.ts` of the current folder or the nearest one above it that has one.
    Search,
    /// A file, or a folder that holds `amplify/data/resource.ts`, `data/resource.ts` or `resource.ts`.
    Path(PathBuf),
    /// The schema itself is on standard input; its imports resolve as if it were this file, or else from the current
    /// folder.
    Stdin(Option<PathBuf>),
}

/// The paths that make a folder an INPUT, in this order.
const IN_FOLDER: [&str; 3] = ["amplify/data/resource.ts", "data/resource.ts", "resource.ts"];

/// A schema that was found: its path without links followed, so that what lies beside it is found where the user put it.
#[derive(Debug)]
pub(crate) struct Found {
    /// Absolute; of standard input, the file that it stands for.
    path: PathBuf,
    is_stdin: bool,
}

impl Found {
    /// The folder that the schema is in.
    pub(crate) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    /// The folder called `amplify` that holds the schema, the nearest one.
    pub(crate) fn amplify_folder(&self) -> Option<&Path> {
        self.folder().ancestors().find(|folder| folder.file_name().is_some_and(|name| name == "amplify"))
    }

    /// The identity of what to compile, its text read once to see that it can be.
    pub(crate) fn identity(&self, loader: &FileSystem) -> Result<String, Error> {
        let path = paths::slashed(&self.path).unwrap_or_default();
        let shown = loader.display(&path);
        let identity = if self.is_stdin {
            let identity = self.stdin_identity(&path);
            loader.overlay(&identity, read_text(std::io::stdin().lock(), 0));
            identity
        } else {
            loader.locate(&path).ok_or_else(|| unreadable_path(&shown))?
        };
        match loader.read(&identity) {
            // The compiler reports the size in the words that it has for imported files too.
            Ok(_) | Err(ReadError::TooLarge(_)) => Ok(identity),
            Err(ReadError::NotText) => Err(unreadable(&shown, "not UTF-8 text; save the file as UTF-8")),
            Err(ReadError::Other(reason)) => Err(unreadable(&shown, &format!("can't be read: {reason}"))),
        }
    }

    /// The identity of the file that standard input stands for, as if it existed.
    fn stdin_identity(&self, path: &str) -> String {
        let beside = || Some(format!("{}/{}", identity(self.folder())?, path.rsplit('/').next()?));
        identity(&self.path).or_else(beside).unwrap_or_else(|| path.to_owned())
    }
}

/// Finds the schema.
pub(crate) fn find(input: &Input) -> Result<Found, Error> {
    match input {
        Input::Search => search(),
        Input::Path(path) => given(path),
        Input::Stdin(stands_for) => {
            let path = stands_for.as_deref().map_or_else(|| PathBuf::from("<stdin>"), portable);
            Ok(Found { path: absolute(&path), is_stdin: true })
        }
    }
}

fn search() -> Result<Found, Error> {
    let current = absolute(Path::new("."));
    let candidates = current.ancestors().flat_map(|folder| IN_FOLDER.first().map(|path| folder.join(path)));
    let found = candidates.into_iter().find(|path| path.is_file());
    let path = found.ok_or_else(|| Error::NothingFound { folder: shown(&current) })?;
    Ok(Found { path, is_stdin: false })
}

fn given(path: &Path) -> Result<Found, Error> {
    let path = &portable(path);
    let whole = absolute(path);
    let metadata = whole.metadata().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::NoSuchInput { path: shown(path) },
        _ => Error::Unreadable { path: shown(path), reason: error.to_string() },
    })?;
    let path = if metadata.is_dir() {
        let mut candidates = IN_FOLDER.iter().map(|inside| whole.join(inside));
        candidates
            .find(|path| path.is_file())
            .ok_or_else(|| Error::NoSchemaInFolder { path: shown(path), looked_for: IN_FOLDER.join(", ") })?
    } else {
        whole
    };
    Ok(Found { path, is_stdin: false })
}

fn unreadable_path(shown: &str) -> Error {
    unreadable(shown, "not a regular file with a UTF-8 path; `-` reads standard input")
}

fn unreadable(shown: &str, reason: &str) -> Error {
    Error::Unreadable { path: shown.to_owned(), reason: reason.to_owned() }
}
