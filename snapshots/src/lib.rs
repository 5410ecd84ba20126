//! The cases in `testdata/`, and what is in Rust made of them, for the tests of this crate.

pub mod shapes;

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of the whole project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// A schema in `testdata/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// Its folder under `valid/` or `invalid/`, such as `relationships`.
    pub area: String,
    /// Its name, such as `has_one`; of an invalid one the last part of the code it is named for, and perhaps a
    /// variant behind a point.
    pub name: String,
    /// The file with its schema.
    pub path: PathBuf,
}

impl Case {
    /// The name of its snapshots.
    pub fn slug(&self) -> String {
        format!("{}__{}", self.area, self.name)
    }

    /// The id of the code that an invalid case is named for.
    pub fn code(&self) -> String {
        let slug = self.name.split_once('.').map_or(self.name.as_str(), |(slug, _)| slug);
        format!("amplify::{}::{slug}", self.area)
    }
}

/// Every case under `testdata/<kind>/`, sorted: files, and folders that hold an `amplify/data/resource.ts`.
///
/// # Errors
/// If a folder can't be read.
pub fn cases(kind: &str) -> io::Result<Vec<Case>> {
    let mut cases = Vec::new();
    for area in fs::read_dir(root().join("testdata").join(kind))? {
        let area = area?;
        for entry in fs::read_dir(area.path())? {
            let path = entry?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let area = area.file_name().to_string_lossy().into_owned();
            let project = path.join("amplify/data/resource.ts");
            if project.is_file() {
                cases.push(Case { area, name, path: project });
            } else if path.extension().is_some_and(|extension| extension == "ts") {
                cases.push(Case { area, name, path });
            }
        }
    }
    cases.sort();
    Ok(cases)
}
