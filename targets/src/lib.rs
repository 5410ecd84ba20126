//! What the compiler emits: each target is a function from the expanded schema to files.

mod appsync;
mod bundle;
mod client;
mod dynamodb;
mod forms;
mod graphql;
pub mod introspection;
mod modes;
pub mod print;
mod resolvers;
pub mod rust;
mod sdl;
pub mod stack;
mod tables;

pub use bundle::{Bundle, File, Ownership};
pub use client::{Client, SelectionSetDepth};
pub use forms::Forms;
pub use introspection::Introspection;
pub use resolvers::Resolvers;
pub use rust::Rust;
pub use sdl::Sdl;
pub use stack::Stack;
pub use tables::Tables;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostics;

/// A kind of output.
pub trait Target: Sync {
    /// The word for `-t`.
    fn name(&self) -> &'static str;

    /// Reports what this target cannot express.
    fn check(&self, api: &Api<'_>, diagnostics: &mut Diagnostics);

    /// Reports what a build would refuse, to whoever only checks: without the work of emitting.
    fn foresee(&self, api: &Api<'_>, diagnostics: &mut Diagnostics) {
        self.check(api, diagnostics);
    }

    /// Adds its files; called only after [`Target::check`] reported no error.
    fn emit(&self, api: &Api<'_>, out: &mut Bundle);
}

/// Every target, in the order they are written.
pub static TARGETS: &[&dyn Target] = &[
    &Sdl,
    &Resolvers,
    &Tables,
    &Stack::DEFAULT,
    &Introspection,
    &Client::DEFAULT,
    &Forms::DEFAULT,
    &Rust::DEFAULT,
];
