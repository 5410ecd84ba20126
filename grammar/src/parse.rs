//! Text in, syntax tree and syntax errors out. Never fails and never panics, whatever the text.
//!
//! Three passes: [`scan`](mod@scan) finds comments and what would lead the grammar astray, [`tree`](mod@tree) matches
//! the grammar, [`build`](mod@build) turns the match into the tree that the other crates see.

mod build;
mod scan;
mod tree;

use std::borrow::Cow;

use crate::diag::syntax::UNEXPECTED;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Span};
use crate::syntax::Module;
use tree::Rule;

/// One text in the forms that the passes want.
#[derive(Debug, Clone, Copy)]
struct Source<'t> {
    file: FileId,
    text: &'t str,
    /// The text with blanks in place of comments: what the grammar sees, at the same offsets.
    bare: &'t str,
    /// Every comment, in order.
    comments: &'t [(u32, u32)],
}

/// Puts blanks in place of comments; their newlines stay.
fn without_comments<'t>(text: &'t str, comments: &[(u32, u32)]) -> Cow<'t, str> {
    if comments.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bare = String::with_capacity(text.len());
    let mut at = 0;
    for &(start, end) in comments {
        let (start, end) = (start as usize, end as usize);
        bare.push_str(text.get(at..start).unwrap_or_default());
        let comment = text.get(start..end).unwrap_or_default();
        bare.extend(comment.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = end;
    }
    bare.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(bare)
}

/// Parses one file. What can't be parsed is reported in `errors` and stands in the tree as `Invalid`.
///
/// If brackets don't match or nest more than 128 deep, that is the only error, and the tree is empty.
pub fn parse(file: FileId, text: &str, errors: &mut Diagnostics) -> Module {
    let scan = scan::scan(file, text, errors);
    if !scan.parsable {
        return Module { file, statements: Vec::new(), exprs: Vec::new() };
    }
    let source =
        Source { file, text, bare: &without_comments(text, &scan.comments), comments: &scan.comments };
    match tree::tree(Rule::file, source.bare) {
        Ok(tree) => build::build(source, tree.parts(), errors),
        Err(failure) => {
            let span = Span::new(file, failure.at, failure.at);
            errors.push(Diagnostic::new(&UNEXPECTED, "this can't be read", span));
            Module { file, statements: Vec::new(), exprs: Vec::new() }
        }
    }
}
