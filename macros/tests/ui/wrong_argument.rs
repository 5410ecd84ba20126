use amplify_schemac_macros::amplify_schema;

#[amplify_schema("resource.ts", datetim = "jiff")]
mod schema {}

fn main() {}
