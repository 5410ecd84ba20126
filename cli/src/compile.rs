//! One compilation with everything around it: the file system, the settings, the targets.

use std::path::PathBuf;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostics;
use amplify_schemac_compiler::{Entry, Options, compile};
use amplify_schemac_targets::{Bundle, Target};

use crate::config::Config;
use crate::error::Error;
use crate::findings::Findings;
use crate::locate::Found;
use amplify_schemac_loader::FileSystem;

/// What a schema without errors gives.
#[derive(Debug)]
pub(crate) struct Emitted {
    /// The files.
    pub(crate) bundle: Bundle,
    /// Warnings and notes.
    pub(crate) findings: Findings,
}

/// Does the work on a stack that is deep enough.
pub(crate) fn on_deep_stack<T: Send>(work: impl FnOnce() -> Result<T, Error> + Send) -> Result<T, Error> {
    amplify_schemac_loader::on_deep_stack(work).map_err(Error::Thread)?
}

/// Compiles a schema, and emits what the targets make of it.
pub(crate) fn emit(found: &Found, config: Config, targets: &[&dyn Target]) -> Result<Emitted, Error> {
    let mut bundle = Bundle::default();
    let findings = expand(found, config, |api, diagnostics| {
        targets.iter().for_each(|target| target.check(api, diagnostics));
        if !diagnostics.has_errors() {
            targets.iter().for_each(|target| target.emit(api, &mut bundle));
        }
    })?;
    Ok(Emitted { bundle, findings })
}

/// Compiles a schema, and asks the targets what they can't express.
pub(crate) fn check(found: &Found, config: Config, targets: &[&dyn Target]) -> Result<Findings, Error> {
    expand(found, config, |api, diagnostics| {
        targets.iter().for_each(|target| target.foresee(api, diagnostics));
    })
}

/// Compiles a schema; `work` gets its expanded form, if it has no errors, and may add some.
pub(crate) fn expand(
    found: &Found,
    config: Config,
    work: impl FnOnce(&Api<'_>, &mut Diagnostics),
) -> Result<Findings, Error> {
    let loader = FileSystem::new(config.env);
    let options = Options { has_auth: config.auth.unwrap_or(true) };
    let mut compilation = compile(Entry::File(found.identity(&loader)?), &loader, &options);
    let mut diagnostics = Diagnostics::default();
    for diagnostic in std::mem::take(&mut compilation.diagnostics) {
        diagnostics.push(diagnostic);
    }
    if let Some(api) = compilation.api() {
        work(&api, &mut diagnostics);
    }
    let has_errors = diagnostics.has_errors();
    let mut looked_at = loader.into_looked_at();
    looked_at.extend(config.path);
    let files = compilation.files.into_iter().map(PathBuf::from).filter(|path| path.exists()).collect();
    let findings = Findings {
        sources: compilation.sources,
        diagnostics: diagnostics.sorted(),
        files,
        looked_at,
        environment: compilation.variables,
    };
    if has_errors { Err(Error::Schema(Box::new(findings))) } else { Ok(findings) }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use amplify_schemac_targets::Stack;

    use super::*;
    use crate::locate::{Input, find};

    /// The valid cases: files, and folders that hold a project.
    fn cases() -> Vec<PathBuf> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let folder = root.join("testdata/valid");
        let areas = fs::read_dir(folder).unwrap().map(|area| area.unwrap().path());
        let entries = areas.flat_map(|area| fs::read_dir(area).unwrap()).map(|entry| entry.unwrap().path());
        let is_case = |path: &PathBuf| {
            path.extension().is_some_and(|extension| extension == "ts") || path.join("amplify").is_dir()
        };
        entries.filter(is_case).collect()
    }

    /// What `check` counts without planning a stack is what the planned stacks hold.
    #[test]
    fn forecasts_of_stacks_come_true() {
        for case in cases() {
            let found = find(&Input::Path(case.clone())).unwrap();
            let compare = || {
                expand(&found, Config::near(found.folder())?, |api, _| {
                    let exact = Stack::DEFAULT.budget(api).measures;
                    for forecast in Stack::DEFAULT.forecast(api) {
                        let is_same = |one: &&amplify_schemac_targets::stack::Measure| {
                            one.subject == forecast.subject && one.limit == forecast.limit
                        };
                        let exact = exact.iter().find(is_same).map(|measure| measure.value);
                        assert_eq!(exact, Some(forecast.value), "{}: {forecast:?}", case.display());
                    }
                })
            };
            on_deep_stack(compare).unwrap();
        }
    }
}
