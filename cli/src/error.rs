//! Why a build could not be done.

use std::path::PathBuf;
use std::{fmt, io};

use crate::findings::Findings;

/// Why a build could not be done. Only [`Error::Schema`] is about what the schema says; everything else is about
/// files, settings and names on the command line.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The schema has errors: nothing was written, and what an earlier build wrote is as it was.
    #[error("{0}")]
    Schema(Box<Findings>),

    /// No INPUT was given and none was found.
    #[error(
        "no amplify/data/resource.ts in {folder} or above it; give the schema's path, or `-` for standard input"
    )]
    NothingFound {
        /// Where the search began.
        folder: String,
    },

    /// INPUT doesn't exist.
    #[error("{path}: there is no such file or folder")]
    NoSuchInput {
        /// INPUT as given.
        path: String,
    },

    /// INPUT is a folder that holds no schema.
    #[error("{path}: this folder holds no schema; looked for {looked_for}")]
    NoSchemaInFolder {
        /// INPUT as given.
        path: String,
        /// The paths that were tried.
        looked_for: String,
    },

    /// INPUT, a settings file or an outputs file can't be read.
    #[error("{path}: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What is wrong with it.
        reason: String,
    },

    /// A file of the output folder can't be written or removed.
    #[error("{path}: can't be written: {source}")]
    Unwritable {
        /// The file or folder.
        path: String,
        /// The system's own words.
        source: io::Error,
    },

    /// `amplify-schemac.toml` says something that is not understood.
    #[error("{path}: {reason}")]
    Settings {
        /// The settings file, with the line if there is one.
        path: String,
        /// What is wrong with it.
        reason: String,
    },

    /// A target's name is not known.
    #[error("unknown target `{name}`{hint}; the targets are: {known}")]
    UnknownTarget {
        /// The name as given.
        name: String,
        /// The name that was probably meant, as a clause; may be empty.
        hint: String,
        /// All names.
        known: String,
    },

    /// There are values for `amplify_outputs.json`, but it isn't built.
    #[error("the values are for amplify_outputs.json, which only the target `introspection` writes")]
    NoOutputs,

    /// A value is for a place that `amplify_outputs.json` doesn't have.
    #[error("`{path}` can't be set: {reason}")]
    OutputPath {
        /// The path as given.
        path: String,
        /// What is wrong with it.
        reason: String,
    },

    /// The system gave no thread to compile on.
    #[error("can't start a thread: {0}")]
    Thread(io::Error),
}

/// What [`Display`](fmt::Display) says: this is what people see when a build script's `main` gives the error back.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error {
    /// A file or folder that can't be written.
    pub(crate) fn unwritable(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = amplify_schemac_loader::paths::shown(&path.into());
        move |source| Self::Unwritable { path, source }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn a_build_script_that_gives_it_back_says_where_the_schema_is_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("resource.ts");
        let schema =
            "a.schema({ Post: a.model({ title: a.strng() }).authorization((allow) => [allow.owner()]) })";
        let text = format!(
            "import {{ a, defineData }} from '@aws-amplify/backend';\nexport const data = defineData({{ schema: {schema} }});\n"
        );
        fs::write(&path, text).unwrap();
        let error =
            crate::build(&path).out_dir(folder.path().join("out")).targets(["sdl"]).run().unwrap_err();
        let said = format!("{error:?}");
        assert!(said.contains("resource.ts:2:"), "{said}");
        assert!(said.contains("error[amplify::builder::unknown_method]"), "{said}");
        assert!(!said.contains("SourceFile"), "{said}");
    }
}
