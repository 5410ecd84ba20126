//! From source text to a checked schema and its expanded form. No input or output happens here: the caller brings a
//! [`Loader`].

pub mod api;
pub mod check;
pub mod diag;
pub mod draft;
pub mod eval;
mod graph;
pub mod ir;
mod loader;
#[cfg(test)]
mod mutate;
pub mod pipeline;
pub mod resolve;
pub mod suggest;
pub mod vocab;

pub use amplify_schemac_grammar as grammar;
pub use loader::{Loader, MemoryLoader, ReadError};
pub use pipeline::{Compilation, Entry, Options, compile};
