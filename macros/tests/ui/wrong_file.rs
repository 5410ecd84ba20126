//! A schema with three errors.
use amplify_schemac_macros::amplify_schema;
#[amplify_schema("../../../../macros/tests/ui/three_errors.ts")]
mod schema {}

fn main() {}
