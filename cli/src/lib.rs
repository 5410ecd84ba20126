//! The compiler as a library: what the `amplify-schemac` command does, for build scripts and tests.
//!
//! ```no_run
//! # fn main() -> Result<(), amplify_schemac::Error> {
//! let report = amplify_schemac::build("amplify/data/resource.ts").out_dir("generated").targets(["sdl"]).run()?;
//! assert!(report.changes.files > 0);
//! # Ok(())
//! # }
//! ```
//!
//! Only this crate reads and writes files. Without its feature `bin` it brings none of what only the command needs.

mod build;
mod compile;
mod config;
mod diag;
mod error;
pub mod explain;
mod findings;
mod kept;
mod locate;
mod manifest;
mod names;
mod output;
mod outputs;
mod plan;
pub mod render;
mod targets;
mod verify;
mod write;

use std::path::PathBuf;

pub use amplify_schemac_targets::SelectionSetDepth;
pub use amplify_schemac_targets::stack::{Budget, CodeLocation};
pub use build::{Build, Report, Verification};
pub use error::Error;
pub use findings::Findings;
pub use locate::Input;
pub use verify::Differences;
pub use write::Changes;

/// A build of the schema in a file, or in a folder that holds `amplify/data/resource.ts`.
pub fn build(input: impl Into<PathBuf>) -> Build {
    Build::new(Input::Path(input.into()))
}
