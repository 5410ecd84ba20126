//! The target `sdl`: from the expanded schema to `schema.graphql`, the GraphQL schema that AppSync takes.

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostics;

use crate::{Bundle, Target, print};

/// Writes `schema.graphql`.
#[derive(Debug, Clone, Copy)]
pub struct Sdl;

impl Target for Sdl {
    fn name(&self) -> &'static str {
        "sdl"
    }

    /// Whatever passed the checks can be said in GraphQL.
    fn check(&self, _: &Api<'_>, _: &mut Diagnostics) {}

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        out.add("schema.graphql", print::sdl::print(&api.graphql));
    }
}
