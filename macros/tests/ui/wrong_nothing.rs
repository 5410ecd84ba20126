//! No schema at all.
use amplify_schemac_macros::amplify_schema;
#[amplify_schema]
mod schema {}

fn main() {}
