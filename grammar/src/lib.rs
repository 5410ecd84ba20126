//! Source text in, syntax tree out: the TypeScript subset that Amplify data schemas are written in.
//!
//! This crate knows TypeScript and nothing of Amplify. It also holds what every later phase needs to speak about
//! source text: [`source`] (files and spans) and [`diagnostic`] (what is reported about them).

// The grammar derives its parser without pest's `std`, whose guard of the stack costs a tenth of all parsing; the scan bounds the
// depth before.
extern crate alloc;

pub mod diag;
pub mod diagnostic;
pub mod parse;
pub mod source;
pub mod syntax;

pub use diagnostic::{Code, Diagnostic, Diagnostics, Explanation, Label, Severity};
pub use parse::parse;
pub use source::{FileId, LineColumn, SourceFile, SourceMap, Span, Spanned};
