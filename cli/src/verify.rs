//! Whether an output folder is what a build would make of it, without writing.

use std::collections::BTreeMap;
use std::path::Path;

use crate::manifest::{self, Before, Manifest};
use crate::write::holds;

/// What a build would change in an output folder. All lists are sorted.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Differences {
    /// Files that the schema gives another text now.
    pub stale: Vec<String>,
    /// Files that were changed by somebody else since the last build.
    pub edited: Vec<String>,
    /// Files that are not there.
    pub missing: Vec<String>,
    /// Files of an earlier build that the schema no longer gives.
    pub extra: Vec<String>,
    /// Whether the last build was stopped before its end.
    pub interrupted: bool,
}

impl Differences {
    /// Whether a build would change nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Compares an output folder with the files of a build.
pub(crate) fn verify(
    files: &BTreeMap<String, &str>,
    environment: &BTreeMap<String, Option<String>>,
    folder: &Path,
) -> Differences {
    let before = Before::read(folder);
    let manifest = Manifest::new(files, environment);
    let mut differences = Differences { interrupted: before.is_interrupted(), ..Differences::default() };
    let wrong = files.iter().filter(|(path, text)| !holds(&folder.join(path), text));
    for (path, _) in wrong {
        let list = if folder.join(path).symlink_metadata().is_err() {
            &mut differences.missing
        } else if before.files().get(path) == manifest.files.get(path) && !differences.interrupted {
            &mut differences.edited
        } else {
            &mut differences.stale
        };
        list.push(path.clone());
    }
    let extra = before.files().keys().filter(|path| !files.contains_key(*path));
    differences.extra = extra.filter(|path| folder.join(path).symlink_metadata().is_ok()).cloned().collect();
    let is_manifest_current = holds(&folder.join(manifest::NAME), &manifest.text());
    // Where files are wrong, the manifest has to be too, and goes without saying.
    if differences.is_empty() && !is_manifest_current {
        let list = match before {
            Before::Nothing => &mut differences.missing,
            Before::Built(_) | Before::Unknown => &mut differences.stale,
        };
        list.push(manifest::NAME.to_owned());
    }
    differences
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn files<'a>(list: &[(&str, &'a str)]) -> BTreeMap<String, &'a str> {
        list.iter().map(|&(path, text)| (path.to_owned(), text)).collect()
    }

    #[test]
    fn every_kind_of_difference_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let built = files(&[("a", "1"), ("b", "1"), ("c", "1"), ("d", "1")]);
        crate::write::write(&built, &BTreeMap::new(), folder).unwrap();
        assert!(verify(&built, &BTreeMap::new(), folder).is_empty());
        fs::write(folder.join("b"), "by hand").unwrap();
        fs::remove_file(folder.join("c")).unwrap();
        let found = verify(&files(&[("a", "2"), ("b", "1"), ("c", "1")]), &BTreeMap::new(), folder);
        let expected = Differences {
            stale: vec!["a".into()],
            edited: vec!["b".into()],
            missing: vec!["c".into()],
            extra: vec!["d".into()],
            interrupted: false,
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn another_environment_is_a_difference() {
        let folder = tempfile::tempdir().unwrap();
        let built = files(&[("a", "1")]);
        let stage = |value: &str| BTreeMap::from([("STAGE".to_owned(), Some(value.to_owned()))]);
        assert_eq!(verify(&built, &stage("dev"), folder.path()).missing, ["a"]);
        crate::write::write(&built, &stage("dev"), folder.path()).unwrap();
        assert!(verify(&built, &stage("dev"), folder.path()).is_empty());
        assert_eq!(verify(&built, &stage("prod"), folder.path()).stale, [manifest::NAME]);
    }
}
