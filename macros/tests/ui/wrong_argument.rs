//! An argument that there is none of.
use amplify_schemac_macros::amplify_schema;
#[amplify_schema("resource.ts", datetim = "jiff")]
mod schema {}

fn main() {}
