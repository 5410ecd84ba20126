//! Text in, syntax tree and syntax errors out. Never fails and never panics, whatever the text.
//!
//! Three passes: [`scan`](mod@scan) finds comments and what would lead the grammar astray, [`tree`](mod@tree) matches
//! the grammar, [`build`](mod@build) turns the match into the tree that the other crates see.

mod build;
mod scan;
mod tree;

use crate::diag::syntax::{TOO_DEEP, UNEXPECTED};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Span};
use crate::syntax::Module;
use tree::{Failure, Rule};

/// Parses one file. What can't be parsed is reported in `errors` and stands in the tree as `Invalid`.
///
/// If brackets don't match or nest more than 128 deep, that is the only error, and the tree is empty.
pub fn parse(file: FileId, text: &str, errors: &mut Diagnostics) -> Module {
    let scan = scan::scan(file, text, errors);
    if !scan.parsable {
        return Module { file, statements: Vec::new(), exprs: Vec::new() };
    }
    match tree::tree(Rule::file, text) {
        Ok(tree) => build::build(file, text, &scan.comments, tree.parts(), errors),
        Err(failure) => {
            let whole = Span::new(file, 0, 0);
            errors.push(match failure {
                Failure::Stack => Diagnostic::new(&TOO_DEEP, "this file is nested too deep", whole),
                Failure::Stopped { at, .. } => {
                    Diagnostic::new(&UNEXPECTED, "this can't be read", Span::new(file, at, at))
                }
            });
            Module { file, statements: Vec::new(), exprs: Vec::new() }
        }
    }
}
