//! Where the schema is, from what the user said.

use std::path::{Path, PathBuf};

use amplify_schemac_compiler::{Loader, ReadError};

use crate::error::Error;
use crate::loader::{LIMIT, read_text};
use crate::paths::{self, absolute, portable, shown};
use crate::pipeline::Entry;

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

    /// What to compile, its text read once to see that it can be.
    pub(crate) fn entry(&self, loader: &dyn Loader) -> Result<Entry, Error> {
        let name = paths::slashed(&self.path).unwrap_or_default();
        if self.is_stdin {
            let text = read_text(std::io::stdin().lock(), 0)
                .map_err(|error| unreadable("standard input", &error))?;
            let directory =
                crate::loader::identity(self.folder()).unwrap_or_else(|| paths::parent(&name).to_owned());
            let name = self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let name = loader.display(&format!("{directory}/{name}"));
            return Ok(Entry::Text { name, directory, text: text.to_string() });
        }
        let shown = loader.display(&name);
        let identity = loader.locate(&name).ok_or_else(|| unreadable_path(&shown))?;
        match loader.read(&identity) {
            // The compiler reports the size in the words that it has for imported files too.
            Ok(_) | Err(ReadError::TooLarge(_)) => Ok(Entry::File(identity)),
            Err(error) => Err(unreadable(&shown, &error)),
        }
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
    let reason = "not a regular file with a UTF-8 path; `-` reads standard input".to_owned();
    Error::Unreadable { path: shown.to_owned(), reason }
}

fn unreadable(shown: &str, error: &ReadError) -> Error {
    let reason = match error {
        ReadError::NotText => "not UTF-8 text; save the file as UTF-8".to_owned(),
        ReadError::TooLarge(_) => format!("larger than {} MiB, the most that a schema may have", LIMIT >> 20),
        ReadError::Other(reason) => format!("can't be read: {reason}"),
    };
    Error::Unreadable { path: shown.to_owned(), reason }
}
