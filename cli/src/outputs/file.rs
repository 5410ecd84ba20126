//! An `amplify_outputs.json` that exists: Amplify's own, with the other categories.

use std::path::{Path, PathBuf};

use amplify_schemac_targets::introspection::outputs::VERSION;
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::PrettyFormatter;
use serde_json::value::RawValue;

use super::place::{Place, is_placeholder};
use super::unreadable;
use crate::error::Error;

/// A JSON object whose values are kept as they are written.
pub(super) type Object = IndexMap<String, Box<RawValue>>;

/// The file.
#[derive(Debug)]
pub(super) struct Existing {
    path: PathBuf,
    categories: Object,
    data: Object,
    /// What each level of the file is indented by.
    indent: String,
}

impl Existing {
    /// Reads it.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        let text = super::read(path)?;
        let wrong = |error| unreadable(path, format!("not an amplify_outputs.json: {error}"));
        let categories: Object = serde_json::from_str(&text).map_err(wrong)?;
        if !categories.contains_key("version") {
            return Err(unreadable(path, "not an amplify_outputs.json: it has no `version`"));
        }
        let data = categories.get("data").map(|data| serde_json::from_str(data.get()));
        let data = data.transpose().map_err(wrong)?.unwrap_or_default();
        Ok(Self { path: path.to_owned(), categories, data, indent: indent_of(&text) })
    }

    /// What it says in a place.
    pub(super) fn value(&self, place: &Place) -> Option<String> {
        let key = place.path.strip_prefix("data.")?;
        let value: String = serde_json::from_str(self.data.get(key)?.get()).ok()?;
        (!value.is_empty() && !is_placeholder(&value)).then_some(value)
    }

    /// The keys of its category `auth` with their values, if it has the category.
    pub(super) fn auth(&self) -> Option<Object> {
        let auth = self.categories.get("auth")?;
        Some(serde_json::from_str(auth.get()).unwrap_or_default())
    }

    /// The file with `data` of `own`, with `auth` of it where there is none, and its version if that is newer; everything
    /// else is as it was.
    pub(super) fn merged_with(mut self, own: &str) -> Result<String, Error> {
        let wrong = |error| unreadable(&self.path, error);
        let mut own: Object = serde_json::from_str(own).map_err(wrong)?;
        if self.categories.contains_key("auth") {
            own.swap_remove("auth");
        }
        for category in ["data", "auth"] {
            let Some(value) = own.swap_remove(category) else { continue };
            let value = RawValue::from_string(indented(value.get(), &self.indent)).map_err(wrong)?;
            self.categories.insert(category.to_owned(), value);
        }
        let is_older = self.categories.get("version").is_some_and(|version| is_older(version.get()));
        if let Some(version) = own.swap_remove("version").filter(|_| is_older) {
            self.categories.insert("version".to_owned(), version);
        }
        let mut text = Vec::new();
        let formatter = PrettyFormatter::with_indent(self.indent.as_bytes());
        self.categories.serialize(&mut Serializer::with_formatter(&mut text, formatter)).map_err(wrong)?;
        text.push(b'\n');
        String::from_utf8(text).map_err(|error| unreadable(&self.path, error))
    }
}

/// What stands before the first key of an object, on its line.
fn indent_of(text: &str) -> String {
    let space = text.trim_start().strip_prefix('{').and_then(|rest| rest.split('"').next());
    match space.and_then(|space| space.rsplit_once('\n')) {
        Some((_, indent)) if !indent.is_empty() => indent.to_owned(),
        _ => "  ".to_owned(),
    }
}

/// A text that is indented by two spaces a level, by something else. No text of JSON goes over the end of a line.
fn indented(text: &str, indent: &str) -> String {
    let lines = text.lines().map(|line| {
        let rest = line.trim_start_matches(' ');
        indent.repeat((line.len() - rest.len()) / 2) + rest
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a version, as JSON, is older than the one that is written; what is no version is.
fn is_older(version: &str) -> bool {
    let parts = |version: &str| -> Vec<u32> {
        version.trim_matches('"').split('.').map_while(|part| part.parse().ok()).collect()
    };
    parts(version) < parts(VERSION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_number() {
        assert!(["\"1\"", "\"1.4\"", "\"0.9\"", "1", "null"].iter().all(|version| is_older(version)));
        assert!(["\"1.5\"", "\"1.10\"", "\"2\""].iter().all(|version| !is_older(version)));
    }

    #[test]
    fn the_indentation_of_a_file_is_seen() {
        assert_eq!(indent_of("{\n\t\"version\": \"1\"}"), "\t");
        assert_eq!(indent_of("\n{\r\n    \"version\": \"1\"}"), "    ");
        assert_eq!(indent_of("{\"version\": \"1\"}"), "  ");
        assert_eq!(indented("{\n  \"a\": [\n    1\n  ]\n}", "\t"), "{\n\t\"a\": [\n\t\t1\n\t]\n}");
    }
}
