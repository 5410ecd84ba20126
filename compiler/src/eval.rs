//! Source text in, [`Draft`] out: evaluates the TypeScript of a schema as JavaScript would run it, without running it.
//!
//! What can't be evaluated becomes an unknown value with a reason, which is reported only if the schema needs the
//! value (reference chapter 8). Builder calls become nodes of the draft. Nothing is ever guessed, and nothing stops
//! evaluation before its end.

mod assign;
mod builtin;
mod call;
mod chain;
mod convert;
mod dsl;
mod effects;
mod export;
mod expression;
mod finish;
mod heap;
mod interface;
mod json;
mod load;
mod machine;
mod module;
mod name;
mod object;
mod operator;
mod paths;
mod property;
mod reason;
mod scope;
mod statement;
mod value;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_grammar::{Diagnostic, Diagnostics, SourceMap};

use crate::diag;
use crate::draft::Draft;
use crate::loader::Loader;
use crate::pipeline::Entry;
use machine::Machine;

/// Everything that evaluation found.
#[derive(Debug)]
pub struct Evaluated {
    /// The builders of the schema.
    pub draft: Draft,
    /// The text of every module, and of the code of custom handlers.
    pub sources: SourceMap,
    /// What was found wrong, in no particular order.
    pub diagnostics: Diagnostics,
    /// Identities of all files that were read: modules and the code of custom handlers.
    pub files: BTreeSet<String>,
    /// Environment variables that were read, with their values.
    pub variables: BTreeMap<String, Option<String>>,
}

/// Evaluates a schema. The caller provides a stack of 32 MiB.
pub fn eval(entry: Entry, loader: &dyn Loader) -> Evaluated {
    let mut program = match load::load(&entry, loader) {
        Ok(program) => program,
        Err(error) => return unreadable(&entry, loader, &error),
    };
    let sources = std::mem::take(&mut program.sources);
    let mut machine = Machine::new(&program, sources, loader);
    machine.instantiate();
    machine.run_modules();
    machine.finish();
    let Machine { draft, sources, diagnostics, variables, code_files, .. } = machine;
    let load::Program { files: mut all, .. } = program;
    all.extend(code_files.into_keys());
    Evaluated { draft, sources, diagnostics, files: all, variables }
}

fn unreadable(entry: &Entry, loader: &dyn Loader, error: &crate::loader::ReadError) -> Evaluated {
    let identity = match entry {
        Entry::File(identity) => identity.clone(),
        Entry::Text { name, .. } => name.clone(),
    };
    let mut diagnostics = Diagnostics::default();
    let message = module::unreadable(&loader.display(&identity), error);
    diagnostics.push(Diagnostic::unplaced(&diag::import::UNREADABLE, message));
    Evaluated {
        draft: Draft::default(),
        sources: SourceMap::default(),
        diagnostics,
        files: BTreeSet::from([identity]),
        variables: BTreeMap::new(),
    }
}
