//! Files in memory to an output folder.
//!
//! Each file is wholly old or wholly new (a temporary file, then a rename), and one that is as it should be is not touched.
//! What somebody changed by hand, where that is allowed, stays; `plan` decides it.
//!
//! A manifest that says "writing" goes first and the finished one last, so that a killed build is seen and repaired by the
//! next. Renames are not forced to the disk: this guards against a killed process, not against a power cut.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use amplify_schemac_targets::File as Output;
use rayon::prelude::*;

use crate::error::Error;
use crate::kept::Kept;
use crate::manifest::{self, Before};
use crate::plan::{Plan, holds};

/// How the names of temporary files end. They begin with a dot and the process's number.
const TEMPORARY: &str = ".amplify-schemac-tmp";

/// What a build did to its output folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that the build produces, the manifest not counted.
    pub files: usize,
    /// Of these, the ones that were new or different.
    pub changed: usize,
    /// Files of earlier builds that were removed.
    pub removed: usize,
}

/// What a build did, and what it left as somebody had made it.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) changes: Changes,
    pub(crate) kept: Vec<Kept>,
}

/// Makes the folder hold exactly these files, apart from what no build wrote, and what belongs to the user.
pub(crate) fn write(
    files: &BTreeMap<String, &Output>,
    environment: &BTreeMap<String, Option<String>>,
    folder: &Path,
) -> Result<Written, Error> {
    fs::create_dir_all(folder).map_err(Error::unwritable(folder))?;
    let _lock = lock(folder);
    let before = Before::read(folder);
    let Plan { write, remove: gone, kept, manifest } = Plan::new(files, environment, folder, &before)?;
    let changes = Changes {
        files: files.len(),
        changed: write.len(),
        removed: gone.iter().filter(|path| folder.join(path).symlink_metadata().is_ok()).count(),
    };
    if changes.changed + changes.removed > 0 {
        replace(&folder.join(manifest::NAME), &manifest.writing(&before).text())?;
    }
    if before.is_interrupted() {
        sweep(folder, files.keys().chain(before.files().keys()));
    }
    // First, for systems that ignore case: what goes must not take a new file of nearly the same name with it.
    for path in gone {
        remove(folder, &path)?;
    }
    // Of several faults the first by path is told, whichever happened first.
    if let Some(error) =
        write.par_iter().find_map_first(|(path, file)| replace(&folder.join(path), &file.text).err())
    {
        return Err(error);
    }
    let (path, text) = (folder.join(manifest::NAME), manifest.text());
    if !holds(&path, &text) {
        replace(&path, &text)?;
    }
    Ok(Written { changes, kept })
}

/// Two builds of one folder go one after the other, where the system can lock a folder. Elsewhere they may meet; each file
/// is still whole, and the next build finds what is wrong.
fn lock(folder: &Path) -> Option<File> {
    let handle = File::open(folder).ok()?;
    handle.lock().ok()?;
    Some(handle)
}

fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let done = match put(path, folder, text) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder).and_then(|()| put(path, folder, text))
        }
        done => done,
    };
    done.map_err(Error::unwritable(path))
}

fn put(path: &Path, folder: &Path, text: &str) -> io::Result<()> {
    // Only names come from it, so that files that are written at once don't meet.
    static WRITTEN: AtomicUsize = AtomicUsize::new(0);
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let temporary = folder.join(format!(".{}0{number}{TEMPORARY}", std::process::id()));
    let written = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(&temporary)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // The first fault is the one to report.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Removes a file and then its folders, as far as they are empty.
fn remove(folder: &Path, path: &str) -> Result<(), Error> {
    let file = folder.join(path);
    match fs::remove_file(&file) {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(Error::unwritable(file)(error));
        }
        _ => {}
    }
    let inside = file.ancestors().skip(1).take_while(|above| *above != folder);
    for above in inside {
        if fs::remove_dir(above).is_err() {
            break;
        }
    }
    Ok(())
}

/// Removes the temporary files that a killed build left in the folders of these files.
fn sweep<'a>(folder: &Path, paths: impl Iterator<Item = &'a String>) {
    let mut folders: Vec<PathBuf> =
        paths.filter_map(|path| folder.join(path).parent().map(Path::to_owned)).collect();
    folders.push(folder.to_owned());
    folders.sort();
    folders.dedup();
    let entries = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
    for entry in entries {
        if entry.file_name().to_str().is_some_and(is_temporary) {
            // What can't be removed does no harm.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_temporary(name: &str) -> bool {
    let number = name.strip_prefix('.').and_then(|name| name.strip_suffix(TEMPORARY));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use amplify_schemac_targets::Bundle;

    use super::*;
    use crate::manifest::Manifest;
    use crate::names::portable;

    fn bundle(list: &[(&str, &str)]) -> Bundle {
        let mut bundle = Bundle::default();
        list.iter().for_each(|&(path, text)| bundle.add(path, text));
        bundle
    }

    fn build(folder: &Path, list: &[(&str, &str)]) -> Changes {
        write(&portable(&bundle(list)), &BTreeMap::new(), folder).unwrap().changes
    }

    fn listing(folder: &Path) -> Vec<String> {
        let mut names = Vec::new();
        let mut open = vec![folder.to_owned()];
        while let Some(next) = open.pop() {
            for entry in fs::read_dir(&next).unwrap() {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                if path.is_dir() {
                    open.push(path);
                    names.push(format!("{name}/"));
                } else {
                    names.push(name);
                }
            }
        }
        names.sort();
        names
    }

    fn modified(path: &Path) -> SystemTime {
        fs::metadata(path).unwrap().modified().unwrap()
    }

    #[test]
    fn what_did_not_change_is_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        assert_eq!(build(folder, &[("a", "1"), ("b/c", "2")]), Changes { files: 2, changed: 2, removed: 0 });
        let times = ["a", "b/c", manifest::NAME].map(|path| modified(&folder.join(path)));
        assert_eq!(build(folder, &[("a", "1"), ("b/c", "2")]), Changes { files: 2, changed: 0, removed: 0 });
        assert_eq!(["a", "b/c", manifest::NAME].map(|path| modified(&folder.join(path))), times);
        assert_eq!(build(folder, &[("a", "1"), ("b/c", "3")]), Changes { files: 2, changed: 1, removed: 0 });
        assert_eq!(modified(&folder.join("a")), times[0]);
        assert_eq!(fs::read_to_string(folder.join("b/c")).unwrap(), "3");
    }

    #[test]
    fn only_listed_files_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        build(folder, &[("a", "1"), ("b/c/d", "2"), ("e/f", "3")]);
        fs::write(folder.join("e/mine"), "x").unwrap();
        assert_eq!(build(folder, &[("a", "1")]), Changes { files: 1, changed: 0, removed: 2 });
        assert_eq!(listing(folder), [manifest::NAME, "a", "e/", "e/mine"]);
        assert_eq!(build(folder, &[]), Changes { files: 0, changed: 0, removed: 1 });
        assert_eq!(listing(folder), [manifest::NAME, "e/", "e/mine"]);
    }

    #[test]
    fn a_file_may_become_a_folder_and_back() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        build(folder, &[("a", "1")]);
        build(folder, &[("a/b", "1")]);
        assert_eq!(listing(folder), [manifest::NAME, "a/", "a/b"]);
        build(folder, &[("a", "1")]);
        assert_eq!(listing(folder), [manifest::NAME, "a"]);
    }

    #[test]
    fn an_interrupted_build_is_repaired() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        build(folder, &[("a", "1"), ("old", "1")]);
        // A build of `a` and `new/b` that was killed after `new/b`, in the middle of the next.
        let next = bundle(&[("a", "2"), ("new/b", "2")]);
        let next = Manifest::new(&portable(&next), &BTreeMap::new());
        fs::write(folder.join(manifest::NAME), next.writing(&Before::read(folder)).text()).unwrap();
        fs::create_dir(folder.join("new")).unwrap();
        fs::write(folder.join("new/b"), "2").unwrap();
        fs::write(folder.join("new/.123.amplify-schemac-tmp"), "ha").unwrap();
        assert!(Before::read(folder).is_interrupted());
        assert_eq!(build(folder, &[("a", "3")]), Changes { files: 1, changed: 1, removed: 2 });
        assert_eq!(listing(folder), [manifest::NAME, "a"]);
        assert!(!Before::read(folder).is_interrupted());
    }

    #[test]
    fn a_manifest_that_is_no_manifest_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        fs::write(folder.join(manifest::NAME), "<<<<<<< ours").unwrap();
        fs::write(folder.join("mine"), "x").unwrap();
        build(folder, &[("a", "1")]);
        assert_eq!(listing(folder), [manifest::NAME, "a", "mine"]);
        assert!(matches!(Before::read(folder), Before::Built(_)));
    }
}
