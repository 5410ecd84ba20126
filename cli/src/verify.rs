//! Whether an output folder is what a build would make of it, without writing.

use std::collections::BTreeMap;
use std::path::Path;

use amplify_schemac_targets::{File, Ownership};

use crate::error::Error;
use crate::kept::Kept;
use crate::manifest::{self, Before};
use crate::plan::{Plan, holds};

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

/// What a build would do.
#[derive(Debug)]
pub(crate) struct Verified {
    /// How many files were compared.
    pub(crate) files: usize,
    /// What is not as it should be.
    pub(crate) differences: Differences,
    /// What is not, and may be so.
    pub(crate) kept: Vec<Kept>,
}

/// Compares an output folder with the files of a build, but for those that are the user's.
pub(crate) fn verify(
    files: &BTreeMap<String, &File>,
    environment: &BTreeMap<String, Option<String>>,
    folder: &Path,
) -> Result<Verified, Error> {
    let before = Before::read(folder);
    let Plan { write, remove, kept, manifest } = Plan::new(files, environment, folder, &before)?;
    let mut differences = Differences { interrupted: before.is_interrupted(), ..Differences::default() };
    for (path, _) in write.into_iter().filter(|(_, file)| file.ownership != Ownership::Once) {
        let list = if folder.join(path).symlink_metadata().is_err() {
            &mut differences.missing
        } else if before.files().get(path) == manifest.files.get(path) && !differences.interrupted {
            &mut differences.edited
        } else {
            &mut differences.stale
        };
        list.push(path.to_owned());
    }
    differences.extra =
        remove.into_iter().filter(|path| folder.join(path).symlink_metadata().is_ok()).collect();
    let is_manifest_current = holds(&folder.join(manifest::NAME), &manifest.text());
    // Where files are wrong, the manifest has to be too, and goes without saying.
    if differences.is_empty() && !is_manifest_current {
        let list = match before {
            Before::Nothing => &mut differences.missing,
            Before::Built(_) | Before::Unknown => &mut differences.stale,
        };
        list.push(manifest::NAME.to_owned());
    }
    Ok(Verified { files: manifest.files.len(), differences, kept })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use amplify_schemac_targets::Bundle;

    use super::*;
    use crate::names::portable;
    use crate::write::write;

    fn bundle(list: &[(&str, &str)]) -> Bundle {
        let mut bundle = Bundle::default();
        list.iter().for_each(|&(path, text)| bundle.add(path, text));
        bundle
    }

    fn differences(
        bundle: &Bundle,
        environment: &BTreeMap<String, Option<String>>,
        folder: &Path,
    ) -> Differences {
        verify(&portable(bundle), environment, folder).unwrap().differences
    }

    #[test]
    fn every_kind_of_difference_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let built = bundle(&[("a", "1"), ("b", "1"), ("c", "1"), ("d", "1")]);
        write(&portable(&built), &BTreeMap::new(), folder).unwrap();
        assert!(differences(&built, &BTreeMap::new(), folder).is_empty());
        fs::write(folder.join("b"), "by hand").unwrap();
        fs::remove_file(folder.join("c")).unwrap();
        let found = differences(&bundle(&[("a", "2"), ("b", "1"), ("c", "1")]), &BTreeMap::new(), folder);
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
        let built = bundle(&[("a", "1")]);
        let stage = |value: &str| BTreeMap::from([("STAGE".to_owned(), Some(value.to_owned()))]);
        assert_eq!(differences(&built, &stage("dev"), folder.path()).missing, ["a"]);
        write(&portable(&built), &stage("dev"), folder.path()).unwrap();
        assert!(differences(&built, &stage("dev"), folder.path()).is_empty());
        assert_eq!(differences(&built, &stage("prod"), folder.path()).stale, [manifest::NAME]);
    }
}
