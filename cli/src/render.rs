//! Diagnostics in the forms that people and other tools read. Each form is a function from findings to a writer.

mod budget;
mod github;
mod json;
pub(crate) mod place;
mod sarif;
#[cfg(feature = "bin")]
mod source;
#[cfg(feature = "bin")]
mod text;
#[cfg(feature = "bin")]
mod view;

pub use budget::{budget, budget_json};
pub use github::github;
pub use json::json;
pub use sarif::sarif;
#[cfg(feature = "bin")]
pub use text::{Look, text};
