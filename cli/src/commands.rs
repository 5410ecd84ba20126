//! What each command does, and its exit status.

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use amplify_schemac::{Build, Differences, Error, Findings, Report, Verification, explain as codes, render};
use amplify_schemac_compiler::grammar::Severity;
use amplify_schemac_targets::stack::Measure;

use crate::args::{BudgetArguments, BuildArguments, CheckArguments, Format, ReportArguments};
use crate::console::{Console, look};

/// Exit statuses; the greatest of several counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// All is done.
    Done = 0,
    /// The schema has errors.
    Errors = 1,
    /// Usage, or a file that can't be read or written.
    Trouble = 2,
    /// `--verify` found outputs that are stale.
    Stale = 3,
    /// A budget is over its limit.
    OverBudget = 4,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// `build`, once.
pub(crate) fn build(arguments: &BuildArguments, console: &Console) -> Status {
    let build = arguments.build();
    let status = if arguments.verify {
        verified(build.verify(), &arguments.report, console)
    } else {
        built(build.run(), &arguments.report, console).0
    };
    finish(status, console)
}

/// Reports a build, and gives what it found.
pub(crate) fn built(
    done: Result<Report, Error>,
    arguments: &ReportArguments,
    console: &Console,
) -> (Status, Findings) {
    match done {
        Ok(Report { findings, folder, changes, warnings, elapsed }) => {
            report(std::slice::from_ref(&findings), arguments, console);
            warn(&warnings, console);
            let removed = match changes.removed {
                0 => String::new(),
                removed => format!(", {removed} removed"),
            };
            let files = counted(changes.files, "file");
            let (folder, elapsed) = (shown(&folder), milliseconds(elapsed));
            let line =
                format!("wrote {files} ({} changed{removed}) to {folder} in {elapsed}", changes.changed);
            conclude(&line, arguments, console);
            (Status::Done, findings)
        }
        Err(error) => failed(error, arguments, console),
    }
}

fn verified(done: Result<Verification, Error>, arguments: &ReportArguments, console: &Console) -> Status {
    let Verification { findings, folder, files, differences, warnings, elapsed } = match done {
        Ok(verification) => verification,
        Err(error) => return failed(error, arguments, console).0,
    };
    report(std::slice::from_ref(&findings), arguments, console);
    warn(&warnings, console);
    let (folder, elapsed) = (shown(&folder), milliseconds(elapsed));
    if differences.is_empty() {
        let files = counted(files, "file");
        conclude(&format!("verified {files} in {folder} in {elapsed}: all up to date"), arguments, console);
        return Status::Done;
    }
    for line in differing(&differences) {
        conclude(&line, arguments, console);
    }
    let line = format!("{folder} is not up to date; run `amplify-schemac build` ({elapsed})");
    conclude(&line, arguments, console);
    Status::Stale
}

/// A line a difference.
fn differing(differences: &Differences) -> Vec<String> {
    let kinds = [
        ("stale", &differences.stale),
        ("edited", &differences.edited),
        ("missing", &differences.missing),
        ("extra", &differences.extra),
    ];
    let interrupted = differences.interrupted.then(|| "the last build was interrupted".to_owned());
    let files =
        kinds.iter().flat_map(|(kind, paths)| paths.iter().map(move |path| format!("{kind}: {path}")));
    interrupted.into_iter().chain(files).collect()
}

/// `check`.
pub(crate) fn check(arguments: &CheckArguments, console: &Console) -> Status {
    let started = Instant::now();
    let mut status = Status::Done;
    let mut all = Vec::new();
    for input in arguments.inputs() {
        match Build::new(input).check() {
            Ok(findings) => all.push(findings),
            Err(Error::Schema(findings)) => {
                status = status.max(Status::Errors);
                all.push(*findings);
            }
            Err(error) => {
                status = Status::Trouble;
                console.tell(&format!("error: {error}"));
            }
        }
    }
    report(&all, &arguments.report, console);
    if status < Status::Trouble {
        let summary = summary(&all);
        conclude(&format!("{summary} in {}", milliseconds(started.elapsed())), &arguments.report, console);
    }
    finish(status, console)
}

/// `budget`.
pub(crate) fn budget(arguments: &BudgetArguments, console: &Console) -> Status {
    let (findings, budget) = match arguments.build().budget() {
        Ok(measured) => measured,
        Err(error) => return finish(failed(error, &arguments.report, console).0, console),
    };
    if arguments.report.message_format == Format::Json {
        console.out(|out| out.write_all(render::budget_json(&findings, &budget).as_bytes()));
    } else {
        report(std::slice::from_ref(&findings), &arguments.report, console);
        render::budget(&budget).lines().for_each(|line| conclude(line, &arguments.report, console));
    }
    let is_over = budget.measures.iter().any(Measure::is_over);
    finish(if is_over { Status::OverBudget } else { Status::Done }, console)
}

/// `explain`.
pub(crate) fn explain(code: Option<&str>, console: &Console) -> Status {
    let Some(word) = code else {
        console.out(|out| write!(out, "{}", codes::list()));
        return finish(Status::Done, console);
    };
    let status = match codes::find(word) {
        Ok(found) => {
            let texts: Vec<String> = found.into_iter().map(codes::text).collect();
            console.out(|out| write!(out, "{}", texts.join("\n")));
            Status::Done
        }
        Err(near) => {
            let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            console.tell(&format!(
                "error: there is no code `{word}`{hint} (`amplify-schemac explain` lists all)"
            ));
            Status::Trouble
        }
    };
    finish(status, console)
}

/// Reports why something could not be done, and gives what was found until then.
fn failed(error: Error, arguments: &ReportArguments, console: &Console) -> (Status, Findings) {
    match error {
        Error::Schema(findings) => {
            report(std::slice::from_ref(&*findings), arguments, console);
            console.tell(&format!("{}; nothing was written", summary(std::slice::from_ref(&*findings))));
            (Status::Errors, *findings)
        }
        error => {
            // Who reads the other forms expects a document, even without diagnostics.
            report(&[], arguments, console);
            console.tell(&format!("error: {error}"));
            (Status::Trouble, Findings::default())
        }
    }
}

/// Writes the diagnostics in the form that was asked for.
fn report(findings: &[Findings], arguments: &ReportArguments, console: &Console) {
    let limit = if arguments.max_errors == 0 { usize::MAX } else { arguments.max_errors };
    match arguments.message_format {
        Format::Text => console.err(|out| render::text(findings, look(), limit, out)),
        Format::Json => console.out(|out| render::json(findings, out)),
        Format::Github => console.out(|out| render::github(findings, out)),
        Format::Sarif => console.out(|out| render::sarif(findings, out)),
    }
}

/// Says what was done: on standard output, unless that is a document for another tool.
fn conclude(line: &str, arguments: &ReportArguments, console: &Console) {
    match arguments.message_format {
        Format::Text => console.say(line),
        Format::Json | Format::Github | Format::Sarif => console.tell(line),
    }
}

fn warn(warnings: &[String], console: &Console) {
    for warning in warnings {
        console.tell(&format!("warning: {warning}"));
    }
}

/// The status of the work, unless its result could not be written.
fn finish(status: Status, console: &Console) -> Status {
    match console.fault() {
        Some(fault) => {
            console.tell(&format!("error: standard output can't be written: {fault}"));
            status.max(Status::Trouble)
        }
        None => status,
    }
}

/// `2 errors, 1 warning`.
fn summary(findings: &[Findings]) -> String {
    let count = |severity| findings.iter().map(|found| found.count(severity)).sum();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    match (errors, warnings) {
        (0, 0) => "no errors".to_owned(),
        (0, warnings) => format!("no errors, {}", counted(warnings, "warning")),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    }
}

/// `1 file`, `2 files`.
fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// A folder relative to the current one, if it is inside.
fn shown(folder: &Path) -> String {
    let current = std::env::current_dir().unwrap_or_default();
    match folder.strip_prefix(current) {
        Ok(inside) if inside.as_os_str().is_empty() => ".".to_owned(),
        Ok(inside) => inside.display().to_string(),
        Err(_) => folder.display().to_string(),
    }
}

fn milliseconds(elapsed: Duration) -> String {
    match elapsed.as_millis() {
        0 => "under 1 ms".to_owned(),
        milliseconds => format!("{milliseconds} ms"),
    }
}
