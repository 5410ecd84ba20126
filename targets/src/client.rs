//! The target `client`: from the expanded schema to what a front end imports instead of `resource.ts` (chapter 5).

mod depth;
mod schema;
mod statements;

use std::fmt::Write;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::api::graphql::{Root, TypeSystem};
use amplify_schemac_compiler::grammar::Diagnostics;

pub use depth::SelectionSetDepth;

use crate::{Bundle, Target};

/// Writes the client's types, the documents of its operations, and `client/index.ts` over both.
#[derive(Debug, Clone, Copy)]
pub struct Client {
    /// How far the types of selection sets reach.
    pub selection_set_depth: SelectionSetDepth,
}

impl Client {
    /// The target where nothing else is asked for.
    pub const DEFAULT: Self = Self { selection_set_depth: SelectionSetDepth::DEFAULT };
}

/// The part of the types that is the same for every schema.
const SUPPORT: &str = include_str!("client/support.ts");

/// The types of conversations, which need the client's own.
const CONVERSATION: &str = include_str!("client/conversation.ts");

/// The first line of files that only declare: what they hold is right for every compiler and every set of its flags, so
/// a front end's own need not look for faults in it each time. It reads the types all the same.
const UNCHECKED: &str = "// @ts-nocheck\n";

impl Target for Client {
    fn name(&self) -> &'static str {
        "client"
    }

    /// Whatever passed the checks has a type and can be asked for.
    fn check(&self, _: &Api<'_>, _: &mut Diagnostics) {}

    fn emit(&self, api: &Api<'_>, out: &mut Bundle) {
        out.add("client/index.ts", index(&api.graphql));
        out.add("client/schema.ts", UNCHECKED.to_owned() + &schema::print(api, self.selection_set_depth));
        out.add("client/support.ts", UNCHECKED.to_owned() + SUPPORT);
        if !api.conversations.is_empty() {
            out.add("client/conversation.ts", CONVERSATION);
        }
        statements::emit(&api.graphql, out);
    }
}

/// The entry of the folder: the type, and the documents under the names of their files.
fn index(types: &TypeSystem) -> String {
    let mut text = String::from("export type { Schema } from './schema';\n");
    for (root, file) in
        [(Root::Query, "queries"), (Root::Mutation, "mutations"), (Root::Subscription, "subscriptions")]
    {
        if !types.root(root).is_empty() {
            // Writing to a string cannot fail.
            _ = writeln!(text, "export * as {file} from './{file}';");
        }
    }
    text
}
