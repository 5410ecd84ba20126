//! The code of custom handlers: is it what the runtime `APPSYNC_JS` takes? AppSync decides that when the API is
//! deployed, after everything else; here it is told at once. Only what is refused for sure is an error.

mod code;
mod context;
mod functions;
mod modules;
mod names;
mod recursion;
mod syntax;

#[cfg(test)]
mod tests;

use amplify_schemac_grammar::diag::syntax::INVALID_ESCAPE;
use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span, parse};
use rustc_hash::FxHashSet;

use super::Subject;
use crate::diag;
use crate::ir::{CustomStep, Handlers};
use crate::vocab::AppsyncJs;
use code::Code;

type CodeCheck = fn(&Code<'_>, &mut Diagnostics);

/// Checks of a file that could be read as JavaScript.
const CHECKS: &[CodeCheck] = &[
    syntax::no_syntax_is_refused,
    modules::every_import_is_there,
    modules::both_functions_are_exported,
    names::every_built_in_is_there,
    functions::no_function_is_a_value,
    recursion::no_function_calls_itself,
    context::the_context_is_only_read,
];

/// Each file is looked at once, for the first handler that names it.
pub(super) fn every_custom_handler_is_appsync_js(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = FxHashSet::default();
    for operation in subject.schema.operations.values() {
        let Handlers::Custom(steps) = &operation.handlers else { continue };
        for step in steps.iter().filter(|step| seen.insert(step.file)) {
            if let Some(diagnostic) = typescript(step) {
                diagnostics.push(diagnostic);
                continue;
            }
            for fault in faults(step).sorted() {
                let user = format!("it is a handler of `{}`", operation.name);
                diagnostics.push(fault.label(step.entry, user));
            }
        }
    }
}

/// TypeScript is not translated, by the toolchain neither.
fn typescript(step: &CustomStep) -> Option<Diagnostic> {
    let (stem, extension) = step.path.rsplit_once('.')?;
    if !matches!(extension, "ts" | "tsx" | "mts" | "cts") {
        return None;
    }
    let message = "the code of a custom handler is deployed as it stands, and AppSync reads no TypeScript";
    let command = modules::bundle(&step.path, &format!("{stem}.js"));
    let diagnostic = Diagnostic::new(&diag::handler::TYPESCRIPT_ENTRY, message, step.entry)
        .saying("a TypeScript file")
        .label(Span::new(step.file, 0, 0), "this file")
        .help(format!("translate it and name the result: `{command}`"));
    Some(diagnostic)
}

fn faults(step: &CustomStep) -> Diagnostics {
    let mut unread = Diagnostics::default();
    let module = parse(step.file, &step.text, &mut unread);
    let mut found = Diagnostics::default();
    // A text may hold half a character, which no schema may.
    for fault in unread.iter().filter(|fault| fault.code != &INVALID_ESCAPE) {
        found.push(fault.clone());
    }
    let can_be_read = found.is_empty();
    found.append(too_long(step));
    let code = Code::new(step, &module);
    // Where something could not be read, names may be missing and functions too.
    let checks = if can_be_read { CHECKS } else { &[] };
    for check in checks {
        check(&code, &mut found);
    }
    found
}

fn too_long(step: &CustomStep) -> Diagnostics {
    let mut found = Diagnostics::default();
    let most = AppsyncJs::facts().max_characters;
    if let Some((at, _)) = step.text.char_indices().nth(most) {
        let length = step.text.chars().count();
        let message = format!("the code has {length} characters; AppSync takes {most}");
        let span = Span::new(step.file, at, at);
        found.push(
            Diagnostic::new(&diag::handler::CODE_TOO_LONG, message, span)
                .saying("from here on it is too much")
                .help("divide it into several handlers, or let a function do the work"),
        );
    }
    found
}
