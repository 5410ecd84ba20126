//! One compilation with everything around it: the file system, the settings, the targets.

use std::path::PathBuf;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostics;
use amplify_schemac_compiler::{Entry, Options, compile};
use amplify_schemac_targets::{Bundle, Target};

use crate::config::Config;
use crate::error::Error;
use crate::findings::Findings;
use crate::loader::FileSystem;
use crate::locate::Found;

/// Parsing and evaluation recurse as deep as the source does, within the limits that they check; main threads have
/// 1 to 8 MiB, by the system.
const STACK: usize = 32 * 1024 * 1024;

/// What a schema without errors gives.
#[derive(Debug)]
pub(crate) struct Emitted {
    /// The files.
    pub(crate) bundle: Bundle,
    /// Warnings and notes.
    pub(crate) findings: Findings,
}

/// Does the work on a thread whose stack is the same on every system.
pub(crate) fn on_deep_stack<T: Send>(work: impl FnOnce() -> Result<T, Error> + Send) -> Result<T, Error> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        match thread.map_err(Error::Thread)?.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// Compiles a schema, and emits what the targets make of it.
pub(crate) fn emit(found: &Found, config: Config, targets: &[&dyn Target]) -> Result<Emitted, Error> {
    compile_for(found, config, targets, |api, files| {
        targets.iter().for_each(|target| target.emit(api, files));
    })
}

/// Compiles a schema, and asks the targets what they can't express.
pub(crate) fn check(found: &Found, config: Config, targets: &[&dyn Target]) -> Result<Findings, Error> {
    Ok(compile_for(found, config, targets, |_, _| {})?.findings)
}

/// Compiles a schema for targets; `emit` is called if neither it nor they have errors.
fn compile_for(
    found: &Found,
    config: Config,
    targets: &[&dyn Target],
    emit: impl FnOnce(&Api<'_>, &mut Bundle),
) -> Result<Emitted, Error> {
    let loader = FileSystem::new(config.env);
    let options = Options { has_auth: config.auth.unwrap_or(true) };
    let mut compilation = compile(Entry::File(found.identity(&loader)?), &loader, &options);
    let mut diagnostics = Diagnostics::default();
    for diagnostic in std::mem::take(&mut compilation.diagnostics) {
        diagnostics.push(diagnostic);
    }
    let mut bundle = compilation.schema.is_some().then(Bundle::default);
    if let (Some(api), Some(files)) = (compilation.api(), &mut bundle) {
        targets.iter().for_each(|target| target.check(&api, &mut diagnostics));
        if diagnostics.has_errors() {
            bundle = None;
        } else {
            emit(&api, files);
        }
    }
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
    match bundle {
        Some(bundle) => Ok(Emitted { bundle, findings }),
        None => Err(Error::Schema(Box::new(findings))),
    }
}
