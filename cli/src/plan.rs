//! What a build has to do to its output folder: from its files, and what is there, to what is to be written, removed and
//! kept.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use amplify_schemac_loader::paths::shown;
use amplify_schemac_targets::{File, Ownership};
use rayon::prelude::*;

use crate::error::Error;
use crate::kept::{Kept, Reason};
use crate::manifest::{Before, Manifest, Origins, hash};

/// What a build has to do.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    /// The files to be written, sorted by path.
    pub(crate) write: Vec<(&'a str, &'a File)>,
    /// Files of earlier builds that are to go, if they are there. Sorted.
    pub(crate) remove: Vec<String>,
    /// Files that stay as somebody made them. Sorted by path.
    pub(crate) kept: Vec<Kept>,
    /// The manifest when all of this is done.
    pub(crate) manifest: Manifest,
}

/// What becomes of a file.
enum Fate {
    /// It is as it should be, or not there and needn't be.
    Rests,
    /// It is put in order.
    Goes,
    /// Somebody changed it.
    Stays(Reason, Origins),
}

impl<'a> Plan<'a> {
    /// Compares a folder with the files of a build.
    ///
    /// # Errors
    /// If a file can't be read that somebody may have changed.
    pub(crate) fn new(
        files: &'a BTreeMap<String, &'a File>,
        environment: &BTreeMap<String, Option<String>>,
        folder: &Path,
        before: &Before,
    ) -> Result<Self, Error> {
        let mut plan = Self {
            write: Vec::new(),
            remove: Vec::new(),
            kept: Vec::new(),
            manifest: Manifest::new(files, environment),
        };
        let fates: Vec<_> = files
            .par_iter()
            .map(|(path, file)| Ok((path, file, fate(path, file, folder, before)?)))
            .collect::<Result<_, Error>>()?;
        for (path, file, fate) in fates {
            match fate {
                Fate::Rests => {}
                Fate::Goes => plan.write.push((path, file)),
                Fate::Stays(reason, origins) => plan.keep(path, reason, origins),
            }
        }
        let listed: BTreeSet<&String> = before.files().keys().chain(before.editable().keys()).collect();
        for path in listed.into_iter().filter(|path| !files.contains_key(*path)) {
            match fate_of_gone(path, folder, before)? {
                Fate::Rests => {}
                Fate::Goes => plan.remove.push(path.clone()),
                Fate::Stays(reason, origins) => plan.keep(path, reason, origins),
            }
        }
        plan.kept.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(plan)
    }

    fn keep(&mut self, path: &str, reason: Reason, origins: Origins) {
        self.manifest.editable.insert(path.to_owned(), origins);
        self.kept.push(Kept { path: path.to_owned(), reason });
    }
}

/// What becomes of a file that the build gives.
fn fate(path: &str, file: &File, folder: &Path, before: &Before) -> Result<Fate, Error> {
    let target = folder.join(path);
    match file.ownership {
        Ownership::Generated if holds(&target, &file.text) => Ok(Fate::Rests),
        Ownership::Generated => Ok(Fate::Goes),
        Ownership::Once if target.symlink_metadata().is_ok() => Ok(Fate::Rests),
        Ownership::Once => Ok(Fate::Goes),
        Ownership::Editable => {
            let Some(found) = read(&target)? else { return Ok(Fate::Goes) };
            if found == file.text.as_bytes() {
                return Ok(Fate::Rests);
            }
            let new = hash(file.text.as_bytes());
            let origins = origins(path, before);
            if is_one_of(&found, |hash| *hash == new || origins.contains(hash)) {
                return Ok(Fate::Goes);
            }
            let reason = if origins.is_empty() || (origins.len() > 1 && origins.contains(&new)) {
                Reason::OriginUnknown
            } else if origins.contains(&new) {
                Reason::Edited
            } else {
                Reason::EditedAndOutdated
            };
            Ok(Fate::Stays(reason, origins))
        }
    }
}

/// What becomes of a file that only builds before gave.
fn fate_of_gone(path: &str, folder: &Path, before: &Before) -> Result<Fate, Error> {
    let Some(origins) = before.editable().get(path) else { return Ok(Fate::Goes) };
    Ok(match read(&folder.join(path))? {
        None => Fate::Rests,
        Some(found) if is_one_of(&found, |hash| origins.contains(hash)) => Fate::Goes,
        Some(_) => Fate::Stays(Reason::NotGenerated, origins.clone()),
    })
}

/// The texts that an editable file comes from. Where systems ignore case, it may be there under nearly the same name.
fn origins(path: &str, before: &Before) -> Origins {
    let nearly = || before.editable().iter().find(|(known, _)| known.eq_ignore_ascii_case(path));
    let known = before.editable().get(path).or_else(|| nearly().map(|(_, origins)| origins));
    known.cloned().unwrap_or_default()
}

/// Whether a hash of these bytes is wanted, as they are or with the line ends that a checkout on Windows changes.
fn is_one_of(bytes: &[u8], is_wanted: impl Fn(&String) -> bool) -> bool {
    is_wanted(&hash(bytes)) || is_wanted(&hash(&unix(bytes)))
}

/// The bytes with each CR LF as LF.
fn unix(bytes: &[u8]) -> Vec<u8> {
    let next = bytes.iter().skip(1).chain(&[0]);
    bytes.iter().zip(next).filter(|&pair| pair != (&b'\r', &b'\n')).map(|(byte, _)| *byte).collect()
}

/// The bytes of a file; `None` if there is none.
fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(Error::Unreadable { path: shown(path), reason: error.to_string() }),
    }
}

/// Whether a file holds this text, as it is or with the line ends that a checkout on Windows changes.
pub(crate) fn holds(path: &Path, text: &str) -> bool {
    let (least, most) = (text.len() as u64, 2 * text.len() as u64);
    let may_be = fs::metadata(path).is_ok_and(|metadata| (least..=most).contains(&metadata.len()));
    let is_text = |bytes: Vec<u8>| bytes == text.as_bytes() || unix(&bytes) == text.as_bytes();
    may_be && fs::read(path).is_ok_and(is_text)
}

#[cfg(test)]
mod tests;
