//! The command as a user runs it: whole processes on real files.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod explain;
mod format;
mod forms;
mod input;
mod kept;
mod library;
mod output;
mod outputs;
mod paths;
mod pipe;
mod project;
mod settings;
mod stack;
mod verify;
#[cfg(target_os = "linux")]
mod watch;
