//! The command line.

use std::path::PathBuf;

use amplify_schemac::{Build, CodeLocation, Input, SelectionSetDepth};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

/// Compiles AWS Amplify Gen 2 data schemas to what Amplify's own toolchain generates.
#[derive(Debug, Parser)]
#[command(name = "amplify-schemac", version, disable_help_subcommand = true)]
#[command(
    after_help = "Exit status: 0 done; 1 the schema has errors; 2 usage, or a file that can't be read or \
                        written; 3 --verify found outputs that are stale; 4 a budget is over its limit."
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Compile a schema and write what it gives
    Build(BuildArguments),
    /// Report everything that is wrong with schemas, and write nothing
    Check(CheckArguments),
    /// Show how near the stacks of a schema are to what AWS takes
    Budget(BudgetArguments),
    /// Say what a diagnostic's code means; without one, list all
    Explain {
        /// The code, or its last part
        code: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct BuildArguments {
    /// The schema, or a folder that holds amplify/data/resource.ts, or `-` for standard input [default:
    /// amplify/data/resource.ts of this folder or one above it]
    input: Option<PathBuf>,
    /// The output folder [default: amplify-generated beside the amplify folder]
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// What to build, separated by commas [default: every target but rust]
    #[arg(short, long = "targets", alias = "target", value_name = "TARGET", value_delimiter = ',')]
    targets: Option<Vec<String>>,
    /// Where the target stack has the code of resolvers [default: inline]
    #[arg(long, value_name = "WHERE", value_enum)]
    resolver_code: Option<ResolverCode>,
    /// How many relationships the client's selection sets can follow, up to 5 [default: 5]
    #[arg(long, value_name = "N", value_parser = depth)]
    selection_set_depth: Option<SelectionSetDepth>,
    /// Which models get forms, separated by commas [default: every one]
    #[arg(long, value_name = "MODEL", value_delimiter = ',')]
    forms_models: Option<Vec<String>>,
    /// Make amplify_outputs.json of this one: only `data` is replaced, and `version` if it is older
    #[arg(long, value_name = "FILE")]
    merge_outputs: Option<PathBuf>,
    /// Fill amplify_outputs.json from what `aws cloudformation describe-stacks` answered
    #[arg(long, value_name = "FILE")]
    stack_outputs: Option<PathBuf>,
    /// Fill a place of amplify_outputs.json by hand, such as data.url or auth.user_pool_id
    #[arg(long, value_name = "PATH=VALUE", value_parser = path_and_value)]
    set: Vec<(String, String)>,
    /// Write nothing; exit with status 3 if a build would change something
    #[arg(long)]
    pub(crate) verify: bool,
    /// Build again whenever a file that the schema was read from changes
    #[arg(long, conflicts_with = "verify")]
    pub(crate) watch: bool,
    #[command(flatten)]
    pub(crate) report: ReportArguments,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// Schemas, or folders that hold amplify/data/resource.ts, or `-` for standard input [default:
    /// amplify/data/resource.ts of this folder or one above it]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) report: ReportArguments,
}

#[derive(Debug, Args)]
pub(crate) struct BudgetArguments {
    /// The schema, or a folder that holds amplify/data/resource.ts, or `-` for standard input [default:
    /// amplify/data/resource.ts of this folder or one above it]
    input: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) report: ReportArguments,
}

#[derive(Debug, Args)]
pub(crate) struct ReportArguments {
    /// How diagnostics are written: text to standard error, all others to standard output
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    pub(crate) message_format: Format,
    /// Show this many diagnostics as text; 0 shows all
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub(crate) max_errors: usize,
    /// What file the schema on standard input is, for its name and imports
    #[arg(long, value_name = "FILE")]
    stdin_path: Option<PathBuf>,
}

impl Arguments {
    /// What this process was called with; ends it if that is not understood.
    pub(crate) fn of_process() -> Self {
        let arguments = Self::parse();
        let (inputs, report) = match &arguments.command {
            Command::Build(build) => (build.input.as_slice(), &build.report),
            Command::Check(check) => (check.inputs.as_slice(), &check.report),
            Command::Budget(budget) => (budget.input.as_slice(), &budget.report),
            Command::Explain { .. } => return arguments,
        };
        let reads_stdin = inputs.is_empty() || inputs.iter().any(|input| input.as_os_str() == "-");
        if report.stdin_path.is_some() && !reads_stdin {
            let message = "--stdin-path is only for a schema on standard input (`-`)";
            Self::command().error(ErrorKind::ArgumentConflict, message).exit();
        }
        arguments
    }
}

/// Where the code of resolvers is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ResolverCode {
    /// In the templates
    Inline,
    /// In the files of the target resolvers, for `sam package`
    Files,
}

/// The forms of diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// One object with all diagnostics
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

impl BuildArguments {
    /// The build that was asked for.
    pub(crate) fn build(&self) -> Build {
        let mut build = Build::new(self.report.input(self.input.as_ref()));
        if let Some(folder) = &self.out {
            build = build.out_dir(folder);
        }
        if let Some(names) = &self.targets {
            build = build.targets(names.iter().map(|name| name.trim()));
        }
        if let Some(code) = self.resolver_code {
            build = build.resolver_code(match code {
                ResolverCode::Inline => CodeLocation::Inline,
                ResolverCode::Files => CodeLocation::Files,
            });
        }
        if let Some(depth) = self.selection_set_depth {
            build = build.selection_set_depth(depth);
        }
        if let Some(names) = &self.forms_models {
            build = build.forms_models(names.iter().map(|name| name.trim()));
        }
        if let Some(file) = &self.merge_outputs {
            build = build.merge_outputs(file);
        }
        if let Some(file) = &self.stack_outputs {
            build = build.stack_outputs(file);
        }
        self.set.iter().fold(build, |build, (path, value)| build.set_output(path, value))
    }
}

fn depth(text: &str) -> Result<SelectionSetDepth, String> {
    text.parse::<i64>().map_err(|error| error.to_string())?.try_into()
}

fn path_and_value(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((path, value)) if !value.is_empty() => Ok((path.to_owned(), value.to_owned())),
        _ => Err("write a path and its value: `data.url=https://…`".to_owned()),
    }
}

impl BudgetArguments {
    /// The build that is measured.
    pub(crate) fn build(&self) -> Build {
        Build::new(self.report.input(self.input.as_ref()))
    }
}

impl CheckArguments {
    /// The inputs that were asked for.
    pub(crate) fn inputs(&self) -> Vec<Input> {
        if self.inputs.is_empty() {
            return vec![self.report.input(None)];
        }
        self.inputs.iter().map(|input| self.report.input(Some(input))).collect()
    }
}

impl ReportArguments {
    fn input(&self, given: Option<&PathBuf>) -> Input {
        match given {
            Some(path) if path.as_os_str() == "-" => Input::Stdin(self.stdin_path.clone()),
            Some(path) => Input::Path(path.clone()),
            None if self.stdin_path.is_some() => Input::Stdin(self.stdin_path.clone()),
            None => Input::Search,
        }
    }
}
