//! Every code this compiler can report, by area. Messages are written where the fault is found.

pub mod builder;
pub mod eval;
pub mod import;

use amplify_schemac_grammar::Code;
pub use amplify_schemac_grammar::diag::syntax;

/// Every code, area by area.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [syntax::ALL, import::ALL, eval::ALL, builder::ALL].into_iter().flatten().copied()
}

/// The code of an id such as `amplify::relationship::missing_reference`.
pub fn find(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id == id)
}
