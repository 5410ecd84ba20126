//! What only a deployment knows: from an outputs file that exists, the description of a stack, and values given by hand
//! to the `amplify_outputs.json` that the target `introspection` writes.

mod file;
mod place;
mod stack;

use std::fs;
use std::path::{Path, PathBuf};

use amplify_schemac_compiler::grammar::{Diagnostic, Severity};
use amplify_schemac_compiler::suggest::suggest;
use amplify_schemac_targets::Bundle;
use amplify_schemac_targets::introspection::outputs::{FILE, Outputs};
use amplify_schemac_targets::print::json;
use serde_json::value::RawValue;

use crate::diag::output::{MISSING_AUTH, PLACEHOLDERS};
use crate::error::Error;
use amplify_schemac_loader::paths::{absolute, portable, shown};
use file::{Existing, Object};
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

/// Fills in what the sources say, and tells what is still missing then.
pub(crate) fn complete(bundle: &mut Bundle, sources: &Sources) -> Result<Vec<Diagnostic>, Error> {
    let Some(text) = bundle.get(FILE) else {
        return if sources.is_empty() { Ok(Vec::new()) } else { Err(Error::NoOutputs) };
    };
    if sources.is_empty() {
        let note = open(&left_open(text)).map(|open| Diagnostic { severity: Severity::Note, ..open });
        return Ok(note.into_iter().collect());
    }
    let mut outputs: Outputs<Introspection> =
        serde_json::from_str(text).map_err(|error| unreadable(Path::new(FILE), error))?;
    let existing = sources.merged.as_deref().map(Existing::read).transpose()?;
    let mut incomplete = None;
    if let Some(existing) = &existing {
        fill(&mut outputs, |place| existing.value(place));
        // What the file says of Auth is not for us to change.
        if let Some(auth) = existing.auth() {
            incomplete = outputs.auth.take().and_then(|_| lacking(&auth));
        }
    }
    if let Some(path) = &sources.stack {
        let values = stack::read(path)?;
        fill(&mut outputs, |place| stack::value(&values, place));
        stack::check(&values, &mut outputs, path)?;
    }
    for (path, value) in &sources.set {
        set(&mut outputs, path, value)?;
    }
    let own = json::print(&outputs);
    let missing = open(&left_open(&own)).into_iter().chain(incomplete).collect();
    bundle.add(FILE, existing.map_or(Ok(own.clone()), |existing| existing.merged_with(&own))?);
    Ok(missing)
}

/// Puts values into the places that this API has.
fn fill(outputs: &mut Outputs<Introspection>, value_of: impl Fn(&Place) -> Option<String>) {
    for place in &PLACES {
        if let (Some(slot), Some(value)) = ((place.slot)(outputs), value_of(place)) {
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
    let Some(slot) = (place.slot)(outputs) else {
        let reason = if place.is_of_api() {
            "the API of this schema has none"
        } else {
            "no caller needs it, or the file given to --merge-outputs has `auth`, which is kept as it is"
        };
        return Err(wrong(reason.to_owned()));
    };
    value.clone_into(slot);
    Ok(())
}

/// The places of the file as the target emits it. It may have megabytes, so only what stands before the introspection is read.
fn left_open(text: &str) -> Vec<&'static str> {
    let head = text.split_once("\"model_introspection\"").map_or(text, |(head, _)| head);
    let is_open = |place: &&Place| head.contains(&format!("\"<{}>\"", place.name()));
    PLACES.iter().filter(is_open).map(|place| place.path).collect()
}

/// Tells which places hold no value yet.
fn open(paths: &[&str]) -> Option<Diagnostic> {
    let diagnostic = || {
        Diagnostic::unplaced(&PLACEHOLDERS, format!("{FILE} has placeholders for {}", paths.join(", ")))
            .help("fill them in with --stack-outputs, --merge-outputs or --set")
    };
    (!paths.is_empty()).then(diagnostic)
}

/// What a category `auth` that somebody else wrote has no value for.
fn lacking(auth: &Object) -> Option<Diagnostic> {
    let is_lacking = |path: &&str| {
        let value = path.strip_prefix("auth.").map(|key| auth.get(key).map(|value| value.get()));
        value.is_some_and(|value| value.is_none_or(|value| is_placeholder(value.trim_matches('"'))))
    };
    let lacking: Vec<&str> = PLACES.iter().map(|place| place.path).filter(is_lacking).collect();
    let diagnostic = || {
        Diagnostic::unplaced(
            &MISSING_AUTH,
            format!("{FILE} lacks {}, which callers need", lacking.join(", ")),
        )
        .help("give a file that has them to --merge-outputs")
    };
    (!lacking.is_empty()).then(diagnostic)
}

/// The text of a file that an option names.
fn read(path: &Path) -> Result<String, Error> {
    let text = fs::read_to_string(portable(path)).map_err(|error| unreadable(path, error))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

fn unreadable(path: &Path, reason: impl ToString) -> Error {
    Error::Unreadable { path: shown(path), reason: reason.to_string() }
}
