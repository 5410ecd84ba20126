//! `.amplify-schemac.json`: what the builds of an output folder wrote, so that the next build can tell its own files from
//! everybody else's.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use amplify_schemac_targets::{File, Ownership};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The manifest's own name in the output folder.
pub(crate) const NAME: &str = ".amplify-schemac.json";

/// Raised when an older compiler could not understand the file any more.
const VERSION: u32 = 1;

/// The text of `.amplify-schemac.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    version: u32,
    pub(crate) state: State,
    /// Environment variables that the schema reads, with the values of the build; `null` is unset.
    environment: BTreeMap<String, Option<String>>,
    /// Path in the folder → `sha256:` and the hash of the bytes that are generated, in hexadecimal. The user's own files are
    /// not listed.
    pub(crate) files: BTreeMap<String, String>,
    /// Path of a file that may be changed by hand → hashes of the generated texts that it is one of, or was changed from. None
    /// are known of a file that is older than the manifest.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) editable: BTreeMap<String, Origins>,
}

/// Hashes of generated texts.
pub(crate) type Origins = BTreeSet<String>;

/// Whether a build came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    /// All files are as listed.
    Complete,
    /// A build began, and files are as listed here, or as before it, or missing.
    Writing,
}

/// What an output folder says about its builds.
#[derive(Debug)]
pub(crate) enum Before {
    /// No build wrote here.
    Nothing,
    /// One did.
    Built(Manifest),
    /// There is a manifest that can't be understood: nothing is known of the other files.
    Unknown,
}

impl Manifest {
    /// The manifest of a finished build, but for the files that were changed by hand.
    pub(crate) fn new(
        files: &BTreeMap<String, &File>,
        environment: &BTreeMap<String, Option<String>>,
    ) -> Self {
        let hashed: BTreeMap<_, _> = files
            .par_iter()
            .filter(|(_, file)| file.ownership != Ownership::Once)
            .map(|(path, file)| (path.clone(), hash(file.text.as_bytes())))
            .collect();
        let is_editable =
            |path: &String| files.get(path).is_some_and(|file| file.ownership == Ownership::Editable);
        let editable = hashed
            .iter()
            .filter(|(path, _)| is_editable(path))
            .map(|(path, hash)| (path.clone(), Origins::from([hash.clone()])))
            .collect();
        let environment = environment.clone();
        Self { version: VERSION, state: State::Complete, environment, files: hashed, editable }
    }

    /// This manifest while its build is under way: it also lists what the build before left. Every file is then as one of the
    /// two had it, so nothing that this build leaves undone looks as if somebody had changed it.
    pub(crate) fn writing(&self, before: &Before) -> Self {
        let mut writing = Self { state: State::Writing, ..self.clone() };
        for (path, hash) in before.files() {
            writing.files.entry(path.clone()).or_insert_with(|| hash.clone());
        }
        for (path, origins) in before.editable() {
            writing.editable.entry(path.clone()).or_default().extend(origins.iter().cloned());
        }
        writing
    }

    /// The file's text.
    pub(crate) fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl Before {
    /// Reads the manifest of an output folder.
    pub(crate) fn read(folder: &Path) -> Self {
        let text = match fs::read(folder.join(NAME)) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Self::Nothing,
            Err(_) => return Self::Unknown,
        };
        match serde_json::from_slice::<Manifest>(&text) {
            Ok(mut manifest) if manifest.version == VERSION => {
                // A damaged or forged manifest must not reach files outside the folder.
                manifest.files.retain(|path, _| is_inside(path));
                manifest.editable.retain(|path, _| is_inside(path));
                Self::Built(manifest)
            }
            _ => Self::Unknown,
        }
    }

    /// The files that earlier builds wrote, with their hashes.
    pub(crate) fn files(&self) -> &BTreeMap<String, String> {
        static NONE: BTreeMap<String, String> = BTreeMap::new();
        match self {
            Self::Built(manifest) => &manifest.files,
            Self::Nothing | Self::Unknown => &NONE,
        }
    }

    /// The files that may be changed by hand, with the texts that they come from.
    pub(crate) fn editable(&self) -> &BTreeMap<String, Origins> {
        static NONE: BTreeMap<String, Origins> = BTreeMap::new();
        match self {
            Self::Built(manifest) => &manifest.editable,
            Self::Nothing | Self::Unknown => &NONE,
        }
    }

    /// Whether a build began and didn't end.
    pub(crate) fn is_interrupted(&self) -> bool {
        matches!(self, Self::Built(Manifest { state: State::Writing, .. }))
    }
}

fn is_inside(path: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']);
    path.split('/').all(plain) && path != NAME
}

/// A text's name by its content.
pub(crate) fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut text = String::from("sha256:");
    for byte in Sha256::digest(bytes) {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_the_folder_are_not_believed() {
        for path in ["../x", "/x", "a/../../x", "C:x", "a\\b", "", "a//b", NAME] {
            assert!(!is_inside(path), "{path}");
        }
        assert!(is_inside("resolvers/Query.getPost.js"));
    }

    #[test]
    fn hashes_are_those_of_sha256sum() {
        assert_eq!(hash(b""), "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
