//! `amplify-schemac.toml`: settings of a project, beside INPUT or in a folder above it.

mod client;
mod rust;

use std::fs;
use std::num::NonZeroU8;
use std::path::{Path, PathBuf};

use amplify_schemac_compiler::suggest::suggest;
use amplify_schemac_targets::stack::{CodeLocation, Options, Retention};
use serde::Deserialize;
use toml::de::DeTable;

use crate::error::Error;
use amplify_schemac_loader::paths;
use client::ClientConfig;
use rust::RustConfig;

const NAME: &str = "amplify-schemac.toml";
const KEYS: [&str; 8] = ["out", "targets", "auth", "env", "stack", "client", "forms", "rust"];

/// The settings of a project.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Config {
    /// `out = "generated"`: the output folder, relative to the settings file.
    #[serde(default)]
    pub(crate) out: Option<PathBuf>,
    /// `targets = ["sdl", "client"]`: what to build where nothing else is asked for.
    #[serde(default)]
    pub(crate) targets: Option<Vec<String>>,
    /// `auth = false`: the backend has no Auth.
    #[serde(default)]
    pub(crate) auth: Option<bool>,
    /// `env = ["STAGE"]`: the environment variables that the schema may read.
    #[serde(default)]
    pub(crate) env: Vec<String>,
    /// `[stack]`: how the target `stack` makes its templates.
    #[serde(default)]
    pub(crate) stack: StackConfig,
    /// `[client]`: what the target `client` emits.
    #[serde(default)]
    pub(crate) client: ClientConfig,
    /// `[forms]`: what the target `forms` makes.
    #[serde(default)]
    pub(crate) forms: FormsConfig,
    /// `[rust]`: what the target `rust` generates.
    #[serde(default)]
    pub(crate) rust: RustConfig,
    /// The file that was read.
    #[serde(skip)]
    pub(crate) path: Option<PathBuf>,
}

/// The table `[stack]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct StackConfig {
    /// `roots = 2`: over how many root stacks the models are spread.
    #[serde(default)]
    roots: Option<NonZeroU8>,
    /// `tables = "delete"`: what becomes of tables that leave the stack.
    #[serde(default)]
    tables: Option<Tables>,
    /// `resolver-code = "files"`: where the code of resolvers is.
    #[serde(default)]
    resolver_code: Option<ResolverCode>,
}

/// The table `[forms]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormsConfig {
    /// `models = ["Post"]`: the models that get forms; without it, every one.
    #[serde(default)]
    pub(crate) models: Option<Vec<String>>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Tables {
    Retain,
    Delete,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ResolverCode {
    Inline,
    Files,
}

impl StackConfig {
    /// The choices; what isn't said is as it is by default.
    pub(crate) fn options(&self) -> Options {
        let default = Options::DEFAULT;
        Options {
            roots: self.roots.unwrap_or(default.roots),
            retention: self.tables.map_or(default.retention, |tables| match tables {
                Tables::Retain => Retention::Retain,
                Tables::Delete => Retention::Delete,
            }),
            code: self.resolver_code.map_or(default.code, |code| match code {
                ResolverCode::Inline => CodeLocation::Inline,
                ResolverCode::Files => CodeLocation::Files,
            }),
        }
    }
}

impl Config {
    /// The settings of the nearest file in `folder` or above it; the defaults if there is none.
    pub(crate) fn near(folder: &Path) -> Result<Self, Error> {
        let Some(path) = folder.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
        else {
            return Ok(Self::default());
        };
        let text = fs::read_to_string(&path)
            .map_err(|error| Error::Unreadable { path: paths::shown(&path), reason: error.to_string() })?;
        let settings = |(line, reason): (Option<usize>, String)| Error::Settings {
            path: line.map_or_else(|| paths::shown(&path), |line| format!("{}:{line}", paths::shown(&path))),
            reason,
        };
        let mut config = Self::parse(text.trim_start_matches('\u{feff}')).map_err(settings)?;
        config.out = config.out.map(|out| folder_of(&path).join(paths::portable(&out)));
        config.path = Some(path);
        Ok(config)
    }

    /// The settings of a text, or the line and what is wrong with it.
    fn parse(text: &str) -> Result<Self, (Option<usize>, String)> {
        let fault = |error: toml::de::Error| {
            (error.span().map(|span| line(text, span.start)), error.message().to_owned())
        };
        let table = DeTable::parse(text).map_err(fault)?;
        for key in table.get_ref().keys() {
            let name = key.get_ref();
            if !KEYS.contains(&name.as_ref()) {
                let hint = suggest(name, KEYS).map(|hint| format!("; {hint}")).unwrap_or_default();
                let reason = format!("unknown key `{name}`{hint}; the keys are: {}", KEYS.join(", "));
                return Err((Some(line(text, key.span().start)), reason));
            }
        }
        toml::from_str(text).map_err(fault)
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

/// The line, from 1, of an offset.
fn line(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read() {
        let text = "out = 'gen'\ntargets = ['sdl']\nauth = false\nenv = ['STAGE']\n[stack]\nroots = 2\ntables = 'delete'\nresolver-code = 'files'\n[client]\nselection-set-depth = 0\n[forms]\nmodels = ['Post']\n";
        let config = Config::parse(text).unwrap();
        let stack = config.stack.options();
        assert_eq!(stack.roots.get(), 2);
        assert_eq!((stack.retention, stack.code), (Retention::Delete, CodeLocation::Files));
        assert_eq!(config.out, Some("gen".into()));
        assert_eq!(config.targets, Some(vec!["sdl".to_owned()]));
        assert_eq!(config.auth, Some(false));
        assert_eq!(config.env, ["STAGE"]);
        assert_eq!(config.client.selection_set_depth, Some(0.try_into().unwrap()));
        assert_eq!(config.forms.models, Some(vec!["Post".to_owned()]));
    }

    #[test]
    fn unknown_keys_and_wrong_values_are_errors_with_their_line() {
        let (line, reason) = Config::parse("auth = true\ntargts = []\n").unwrap_err();
        assert_eq!(line, Some(2));
        assert!(reason.contains("did you mean `targets`?"), "{reason}");
        let (line, reason) = Config::parse("\nauth = 'no'\n").unwrap_err();
        assert_eq!(line, Some(2), "{reason}");
        assert!(Config::parse("auth = ").is_err());
        assert!(Config::parse("[stack]\nroots = 0\n").is_err());
        assert!(Config::parse("[stack]\nroot = 1\n").is_err());
        assert!(Config::parse("[forms]\nmodel = ['Post']\n").is_err());
        for (table, wrong, said) in [
            ("rust", "datetime = 'clock'", "\"jiff\""),
            ("rust", "depth = 6", "from 1 to 5"),
            ("rust", "depth = 0", "from 1 to 5"),
            ("rust", "dept = 2", "depth"),
            ("client", "selection-set-depth = 6", "from 0 to 5"),
            ("client", "selection-set-depth = -1", "from 0 to 5"),
            ("client", "selection-set-depth = '2'", "invalid type"),
            ("client", "selectionSetDepth = 2", "selection-set-depth"),
        ] {
            let (line, reason) = Config::parse(&format!("[{table}]\n{wrong}\n")).unwrap_err();
            assert_eq!(line, Some(2), "{wrong}");
            assert!(reason.contains(said), "{reason}");
        }
    }
}
