//! The target `client`: from the expanded schema to what a front end imports (chapter 5).

mod statements;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::grammar::Diagnostics;

use crate::{Bundle, Target};

/// Writes `client/queries.ts`, `client/mutations.ts`, `client/subscriptions.ts`.
#[derive(Debug, Clone, Copy)]
pub struct Client;

impl Target for Client {
    fn name(&self) -> &'static str {
        "client"
    }

    /// Whatever passed the checks can be asked for.
    fn check(&self, _: &Api<'_>, _: &mut Diagnostics) {}

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        statements::emit(&api.graphql, out);
    }
}
