//! A schema that is nowhere.
use amplify_schemac_macros::amplify_schema;
#[amplify_schema("amplify/data/resource.ts")]
mod schema {}

fn main() {}
