//! Path aliases: `baseUrl` and `paths` of the nearest `tsconfig.json` above the importing file.
//!
//! The rules are TypeScript's: `extends` is followed where it is relative, a nearer file's `paths` replaces a farther
//! one's whole, an exact key wins over patterns, and of the patterns the one with the longest text before its `*`.
//! A file that can't be read or parsed says nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde_json::Value;

use crate::paths::{join, parent};

/// `extends` may go through this many files; a cycle ends here too.
const DEPTH: usize = 16;

/// What a configuration says about specifiers that are not relative.
#[derive(Debug, Default, Clone)]
struct Config {
    /// `baseUrl`, absolute.
    base: Option<String>,
    /// The folder that targets of `paths` start from where there is no `baseUrl`.
    folder: String,
    /// `paths` in source order: key to targets.
    paths: Option<Vec<(String, Vec<String>)>>,
}

/// The configurations found so far, by importing folder.
#[derive(Debug, Default)]
pub(super) struct Aliases {
    by_folder: BTreeMap<String, Option<Rc<Config>>>,
    looked_at: BTreeSet<PathBuf>,
}

impl Aliases {
    /// The paths that a specifier in a file may mean by aliases, best first.
    pub(super) fn of(&mut self, specifier: &str, importer: &str) -> Vec<String> {
        if specifier.starts_with(['.', '/']) {
            return Vec::new();
        }
        self.nearest(parent(importer)).map(|config| config.candidates(specifier)).unwrap_or_default()
    }

    /// The configuration files that were looked for.
    pub(super) fn into_looked_at(self) -> BTreeSet<PathBuf> {
        self.looked_at
    }

    /// The configuration of the nearest folder, going up, that has one.
    fn nearest(&mut self, folder: &str) -> Option<Rc<Config>> {
        if let Some(known) = self.by_folder.get(folder) {
            return known.clone();
        }
        let path = format!("{folder}/tsconfig.json");
        let found = if Path::new(&path).is_file() {
            self.read(&path, DEPTH).map(Rc::new)
        } else {
            self.looked_at.insert(path.into());
            if folder.is_empty() { None } else { self.nearest(parent(folder)) }
        };
        self.by_folder.insert(folder.to_owned(), found.clone());
        found
    }

    /// One file with what it extends.
    fn read(&mut self, path: &str, depth: usize) -> Option<Config> {
        self.looked_at.insert(path.into());
        let text = fs::read_to_string(path).ok()?;
        let text = text.trim_start_matches('\u{feff}');
        let value: Value =
            jsonc_parser::parse_to_serde_value(text, &jsonc_parser::ParseOptions::default()).ok()?;
        let folder = parent(path);
        let mut config = Config { folder: folder.to_owned(), ..Config::default() };
        for base in extended(&value) {
            let inherited =
                depth.checked_sub(1).and_then(|depth| self.read(&extended_path(folder, base), depth));
            config.take(inherited.unwrap_or_default());
        }
        let options = value.get("compilerOptions");
        let own = Config {
            base: options.and_then(|o| o.get("baseUrl")?.as_str()).map(|base| join(folder, base)),
            folder: folder.to_owned(),
            paths: options
                .and_then(|o| o.get("paths")?.as_object())
                .map(|paths| paths.iter().map(entry).collect()),
        };
        config.take(own);
        Some(config)
    }
}

impl Config {
    /// Lets a nearer configuration replace what it sets.
    fn take(&mut self, nearer: Self) {
        self.base = nearer.base.or(self.base.take());
        if nearer.paths.is_some() {
            (self.paths, self.folder) = (nearer.paths, nearer.folder);
        }
    }

    fn candidates(&self, specifier: &str) -> Vec<String> {
        let folder = self.base.as_deref().unwrap_or(&self.folder);
        let matches = self.paths.iter().flatten().filter_map(|(key, targets)| {
            let (middle, rank) = matched(key, specifier)?;
            Some((rank, middle, targets))
        });
        if let Some((_, middle, targets)) = matches.max_by_key(|&(rank, ..)| rank) {
            return targets.iter().map(|target| join(folder, &target.replacen('*', middle, 1))).collect();
        }
        self.base.iter().map(|base| join(base, specifier)).collect()
    }
}

/// What stands for the `*` of a key, and how good the match is.
fn matched<'a>(key: &str, specifier: &'a str) -> Option<(&'a str, usize)> {
    match key.split_once('*') {
        None => (key == specifier).then_some(("", usize::MAX)),
        Some((before, after)) => Some((specifier.strip_prefix(before)?.strip_suffix(after)?, before.len())),
    }
}

/// The relative files that a configuration extends, the weakest first.
fn extended(value: &Value) -> impl Iterator<Item = &str> {
    let list = match value.get("extends") {
        Some(Value::Array(list)) => list.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    list.iter().filter_map(Value::as_str).filter(|path| path.starts_with('.'))
}

/// The extension `.json` may be left out.
fn extended_path(folder: &str, base: &str) -> String {
    let path = join(folder, base);
    if Path::new(&path).is_file() || path.ends_with(".json") { path } else { format!("{path}.json") }
}

fn entry((key, targets): (&String, &Value)) -> (String, Vec<String>) {
    let targets = targets.as_array().into_iter().flatten();
    (key.clone(), targets.filter_map(Value::as_str).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aliases(files: &[(&str, &str)], specifier: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let root = folder.path().to_str().unwrap().to_owned();
        let found = Aliases::default().of(specifier, &format!("{root}/amplify/data/resource.ts"));
        found.into_iter().map(|path| path.strip_prefix(&root).unwrap().to_owned()).collect()
    }

    #[test]
    fn comments_and_trailing_commas_are_read() {
        let text = r#"{ // aliases
            "compilerOptions": { "paths": { "@/*": ["./src/*", "./lib/*",], /* exact */ "@/a": ["./a.ts"], }, },
        }"#;
        assert_eq!(aliases(&[("tsconfig.json", text)], "@/x/y"), ["/src/x/y", "/lib/x/y"]);
        assert_eq!(aliases(&[("tsconfig.json", text)], "@/a"), ["/a.ts"]);
        assert_eq!(aliases(&[("tsconfig.json", text)], "./a"), [""; 0]);
        assert_eq!(aliases(&[("tsconfig.json", text)], "zod"), [""; 0]);
    }

    #[test]
    fn the_nearest_file_counts_with_what_it_extends() {
        let files = [
            ("tsconfig.json", r#"{"compilerOptions": {"paths": {"@/*": ["./wrong/*"]}}}"#),
            ("amplify/tsconfig.json", r#"{"extends": "../base"}"#),
            (
                "base.json",
                r#"{"compilerOptions": {"baseUrl": "src", "paths": {"@/*": ["*"], "@/deep/*": ["d/*.ts"]}}}"#,
            ),
        ];
        assert_eq!(aliases(&files, "@/x"), ["/src/x"]);
        assert_eq!(aliases(&files, "@/deep/x"), ["/src/d/x.ts"]);
        assert_eq!(aliases(&files, "plain"), ["/src/plain"]);
    }

    #[test]
    fn cycles_and_broken_files_end() {
        assert_eq!(aliases(&[("tsconfig.json", r#"{"extends": "./tsconfig.json"}"#)], "@/x"), [""; 0]);
        assert_eq!(aliases(&[("tsconfig.json", "{{{")], "@/x"), [""; 0]);
    }
}
