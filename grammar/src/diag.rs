//! The codes that parsing gives.

pub mod syntax;
