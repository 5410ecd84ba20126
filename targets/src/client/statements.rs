//! `client/{queries,mutations,subscriptions}.ts`: from the GraphQL schema to a document for each root field, with what
//! can be selected two levels deep (chapter 5, e).

use amplify_schemac_compiler::api::graphql::{Root, TypeSystem};

use super::UNCHECKED;
use crate::Bundle;
use crate::graphql::selection::{Depth, plan};
use crate::print::statement;

/// How deep objects are selected; connections and their items are a level each.
const DEPTH: Depth<'_> = Depth { levels: 2, taken_by: &|_, _| 1 };

const FILES: [(Root, &str); 3] = [
    (Root::Query, "client/queries.ts"),
    (Root::Mutation, "client/mutations.ts"),
    (Root::Subscription, "client/subscriptions.ts"),
];

/// Adds the files of the root types that there are.
pub(super) fn emit(types: &TypeSystem, out: &mut Bundle) {
    for (root, path) in FILES {
        let fields = types.root(root);
        if !fields.is_empty() {
            let statements = fields.iter().map(|field| plan(root, field, types, DEPTH));
            out.add(path, UNCHECKED.to_owned() + &statement::print(statements));
        }
    }
}
