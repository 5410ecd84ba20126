//! A build as a library call: the same that the command does.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use amplify_schemac_targets::stack::{Budget, CodeLocation, Options};
use amplify_schemac_targets::{Client, Forms, Rust, SelectionSetDepth, Stack};

use crate::compile::{Emitted, check, emit, expand, on_deep_stack};
use crate::config::Config;
use crate::error::Error;
use crate::findings::Findings;
use crate::locate::{Input, find};
use crate::output;
use crate::outputs::{Sources, complete};
use crate::targets::Decided;
use crate::verify::{Differences, Verified, verify};
use crate::write::{Changes, Written, write};
use crate::{kept, names};

/// A build to be run, made by [`build`](crate::build()).
#[derive(Debug, Clone)]
#[must_use = "a build does nothing until it is run"]
pub struct Build {
    input: Input,
    out_dir: Option<PathBuf>,
    targets: Option<Vec<String>>,
    outputs: Sources,
    code: Option<CodeLocation>,
    selection_set_depth: Option<SelectionSetDepth>,
    forms_models: Option<Vec<String>>,
}

/// What a build did.
#[derive(Debug)]
pub struct Report {
    /// What was found out; without errors, but there may be warnings.
    pub findings: Findings,
    /// The output folder.
    pub folder: PathBuf,
    /// What was written and removed.
    pub changes: Changes,
    /// Warnings about the build itself, a sentence each.
    pub warnings: Vec<String>,
    /// How long it took.
    pub elapsed: Duration,
}

/// What a build would do.
#[derive(Debug)]
pub struct Verification {
    /// What was found out; without errors, but there may be warnings.
    pub findings: Findings,
    /// The output folder.
    pub folder: PathBuf,
    /// How many files were compared: all that the build gives, but for the user's own.
    pub files: usize,
    /// What the build would change.
    pub differences: Differences,
    /// Warnings about the build itself, a sentence each.
    pub warnings: Vec<String>,
    /// How long it took.
    pub elapsed: Duration,
}

/// A compiled project, before anything is written.
struct Made {
    emitted: Emitted,
    folder: PathBuf,
    warnings: Vec<String>,
}

impl Report {
    /// What a build script prints, so that cargo runs it again when the schema would give something else.
    pub fn cargo_directives(&self) -> String {
        // Of a file that isn't there cargo would think that it always changes.
        let files = self.findings.files.iter().chain(&self.findings.looked_at).filter(|path| path.is_file());
        let files: BTreeSet<_> =
            files.map(|path| format!("cargo::rerun-if-changed={}\n", path.display())).collect();
        let names = self.findings.environment.keys();
        files.into_iter().chain(names.map(|name| format!("cargo::rerun-if-env-changed={name}\n"))).collect()
    }
}

impl Build {
    /// A build of this input with the project's settings.
    pub fn new(input: Input) -> Self {
        Self {
            input,
            out_dir: None,
            targets: None,
            outputs: Sources::default(),
            code: None,
            selection_set_depth: None,
            forms_models: None,
        }
    }

    /// Sets the output folder, relative to the current one. Without it, the settings say, or else it is
    /// `amplify-generated` beside the amplify folder.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Sets what is built, by the names that `-t` takes. Without it, the settings say, or else it is every target
    /// but `rust`.
    pub fn targets<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> Self {
        self.targets = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Makes `amplify_outputs.json` of this one, whose categories other than `data` are kept. What only a deployment
    /// knows is kept too.
    pub fn merge_outputs(mut self, file: impl Into<PathBuf>) -> Self {
        self.outputs.merged = Some(file.into());
        self
    }

    /// Fills `amplify_outputs.json` with the outputs of a deployed stack: what `aws cloudformation describe-stacks` answers.
    pub fn stack_outputs(mut self, file: impl Into<PathBuf>) -> Self {
        self.outputs.stack = Some(file.into());
        self
    }

    /// Fills a place of `amplify_outputs.json`, such as `data.url`.
    pub fn set_output(mut self, path: impl Into<String>, value: impl Into<String>) -> Self {
        self.outputs.set.push((path.into(), value.into()));
        self
    }

    /// Sets where the code of resolvers is: in the templates of the target `stack`, or beside them.
    pub fn resolver_code(mut self, code: CodeLocation) -> Self {
        self.code = Some(code);
        self
    }

    /// Sets how many relationships the client's selection sets can follow. Without it, the settings say, or else it is
    /// five, as in the reference.
    pub fn selection_set_depth(mut self, depth: SelectionSetDepth) -> Self {
        self.selection_set_depth = Some(depth);
        self
    }

    /// Sets which models get forms. Without it, the settings say, or else it is every one.
    pub fn forms_models<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> Self {
        self.forms_models = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Compiles and writes.
    ///
    /// # Errors
    /// If the schema has errors (then nothing is written), or something can't be read or written.
    pub fn run(&self) -> Result<Report, Error> {
        let started = Instant::now();
        on_deep_stack(|| {
            let Made { emitted, folder, warnings } = self.make()?;
            let Emitted { bundle, mut findings } = emitted;
            let Written { changes, kept } = write(&names::portable(&bundle), &findings.environment, &folder)?;
            kept::report(&kept, &folder, &mut findings);
            Ok(Report { findings, folder, changes, warnings, elapsed: started.elapsed() })
        })
    }

    /// Compiles and says what [`Build::run`] would change.
    ///
    /// # Errors
    /// If the schema has errors, or something can't be read.
    pub fn verify(&self) -> Result<Verification, Error> {
        let started = Instant::now();
        on_deep_stack(|| {
            let Made { emitted, folder, warnings } = self.make()?;
            let Emitted { bundle, mut findings } = emitted;
            let Verified { files, differences, kept } =
                verify(&names::portable(&bundle), &findings.environment, &folder)?;
            kept::report(&kept, &folder, &mut findings);
            Ok(Verification { findings, folder, files, differences, warnings, elapsed: started.elapsed() })
        })
    }

    /// Compiles only.
    ///
    /// # Errors
    /// If the schema has errors, or something can't be read.
    pub fn check(&self) -> Result<Findings, Error> {
        on_deep_stack(|| {
            let found = find(&self.input)?;
            let config = Config::near(found.folder())?;
            let decided = self.decided(&config);
            let targets = decided.choose(self.names(&config))?;
            check(&found, config, &targets)
        })
    }

    /// The names of the targets that are asked for, here or in the settings.
    fn names<'a>(&'a self, config: &'a Config) -> Option<&'a [String]> {
        self.targets.as_deref().or(config.targets.as_deref())
    }

    /// Compiles, and measures what the stacks would use of what AWS takes.
    ///
    /// # Errors
    /// If the schema has errors, or something can't be read.
    pub fn budget(&self) -> Result<(Findings, Budget), Error> {
        on_deep_stack(|| {
            let found = find(&self.input)?;
            let config = Config::near(found.folder())?;
            let stack = self.decided(&config).stack;
            let mut budget = None;
            let findings = expand(&found, config, |api, _| budget = Some(stack.budget(api)))?;
            match budget {
                Some(budget) => Ok((findings, budget)),
                None => Err(Error::Schema(Box::new(findings))),
            }
        })
    }

    /// The targets as the settings and this build have them.
    fn decided(&self, config: &Config) -> Decided {
        let options = config.stack.options();
        let options = Options { code: self.code.unwrap_or(options.code), ..options };
        let depth = self.selection_set_depth.or(config.client.selection_set_depth);
        let models = self.forms_models.as_ref().or(config.forms.models.as_ref());
        Decided {
            stack: Stack { options },
            client: Client { selection_set_depth: depth.unwrap_or(SelectionSetDepth::DEFAULT) },
            forms: Forms { models: models.cloned() },
            rust: Rust { options: config.rust.options() },
        }
    }

    fn make(&self) -> Result<Made, Error> {
        let found = find(&self.input)?;
        let config = Config::near(found.folder())?;
        let decided = self.decided(&config);
        let folder = output::folder(self.out_dir.as_deref(), &config, &found);
        let warnings = output::warning(&folder, &found).into_iter().collect();
        let targets = decided.choose(self.names(&config))?;
        let mut emitted = emit(&found, config, &targets)?;
        emitted.findings.diagnostics.extend(complete(&mut emitted.bundle, &self.outputs)?);
        emitted.findings.files.extend(self.outputs.files());
        Ok(Made { emitted, folder, warnings })
    }
}
