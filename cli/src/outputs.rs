//! What only a deployment knows: from an outputs file that exists, the description of a stack, and values given by hand
//! to the `amplify_outputs.json` that the target `introspection` writes.

mod file;
mod place;
mod stack;

use std::fs;
use std::path::{Path, PathBuf};

use amplify_schemac_compiler::suggest::suggest;
use amplify_schemac_targets::Bundle;
use amplify_schemac_targets::introspection::outputs::{FILE, Outputs};
use amplify_schemac_targets::print::json;
use serde_json::value::RawValue;

use crate::error::Error;
use amplify_schemac_loader::paths::{absolute, portable, shown};
use file::Existing;
use place::{PLACES, Place, is_placeholder};

/// The model introspection, which nobody needs to look into.
type Introspection = Box<RawValue>;

/// Where the values come from. Of two that give the same, the later one counts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    /// An `amplify_outputs.json`, whose other categories are kept.
    pub(crate) merged: Option<PathBuf>,
    /// What `aws cloudformation describe-stacks` answered.
    pub(crate) stack: Option<PathBuf>,
    /// Paths in the file with their values.
    pub(crate) set: Vec<(String, String)>,
}

impl Sources {
    fn is_empty(&self) -> bool {
        self.merged.is_none() && self.stack.is_none() && self.set.is_empty()
    }

    /// The files that are read. Absolute.
    pub(crate) fn files(&self) -> impl Iterator<Item = PathBuf> {
        self.merged.iter().chain(&self.stack).map(|path| absolute(&portable(path)))
    }
}

/// Fills in what the sources say, and gives what is still missing then, a sentence each.
pub(crate) fn complete(bundle: &mut Bundle, sources: &Sources) -> Result<Vec<String>, Error> {
    if sources.is_empty() {
        return Ok(Vec::new());
    }
    let text = bundle.get(FILE).ok_or(Error::NoOutputs)?;
    let mut outputs: Outputs<Introspection> =
        serde_json::from_str(text).map_err(|error| unreadable(Path::new(FILE), error))?;
    let existing = sources.merged.as_deref().map(Existing::read).transpose()?;
    if let Some(existing) = &existing {
        fill(&mut outputs, |place| existing.value(place));
    }
    if let Some(path) = &sources.stack {
        let values = stack::read(path)?;
        fill(&mut outputs, |place| stack::value(&values, place));
        stack::check(&values, &mut outputs, path)?;
    }
    for (path, value) in &sources.set {
        set(&mut outputs, path, value)?;
    }
    let missing = missing(&mut outputs, existing.as_ref());
    let own = json::print(&outputs);
    bundle.add(FILE, existing.map_or(Ok(own.clone()), |existing| existing.merged_with(&own))?);
    Ok(missing)
}

/// Puts values into the places that this API has.
fn fill(outputs: &mut Outputs<Introspection>, value_of: impl Fn(&Place) -> Option<String>) {
    for place in &PLACES {
        if let (Some(slot), Some(value)) = ((place.slot)(&mut outputs.data), value_of(place)) {
            *slot = value;
        }
    }
}

/// Puts a value into the place with this path.
fn set(outputs: &mut Outputs<Introspection>, path: &str, value: &str) -> Result<(), Error> {
    let wrong = |reason| Error::OutputPath { path: path.to_owned(), reason };
    let Some(place) = PLACES.iter().find(|place| place.path == path) else {
        let known = PLACES.map(|place| place.path);
        let hint = suggest(path, known).map(|hint| format!("; {hint}")).unwrap_or_default();
        return Err(wrong(format!("there is no such place{hint}; the places are: {}", known.join(", "))));
    };
    let Some(slot) = (place.slot)(&mut outputs.data) else {
        return Err(wrong("the API of this schema has none".to_owned()));
    };
    value.clone_into(slot);
    Ok(())
}

/// What the file lacks for some callers.
fn missing(outputs: &mut Outputs<Introspection>, existing: Option<&Existing>) -> Vec<String> {
    let is_open = |place: &&Place| (place.slot)(&mut outputs.data).is_some_and(|value| is_placeholder(value));
    let open: Vec<&str> = PLACES.iter().filter(is_open).map(|place| place.path).collect();
    let open = (!open.is_empty())
        .then(|| format!("{FILE} has placeholders for {}: see --stack-outputs and --set", open.join(", ")));
    let auth = file::missing_auth(existing);
    let needs_auth = !auth.is_empty() && outputs.accepts(file::USER_POOLS);
    let auth = needs_auth.then(|| {
        format!(
            "{FILE} lacks {}, which callers of the user pool need: give the file that has them to --merge-outputs",
            auth.join(", ")
        )
    });
    open.into_iter().chain(auth).collect()
}

/// The text of a file that an option names.
fn read(path: &Path) -> Result<String, Error> {
    let text = fs::read_to_string(portable(path)).map_err(|error| unreadable(path, error))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

fn unreadable(path: &Path, reason: impl ToString) -> Error {
    Error::Unreadable { path: shown(path), reason: reason.to_string() }
}
