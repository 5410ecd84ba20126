//! A schema in a file.

use amplify_schemac_macros::amplify_schema;

#[amplify_schema("../../../../testdata/valid/docs/todo.ts", sdl, introspection)]
pub mod schema {}

fn main() {
    assert!(schema::SCHEMA_SDL.contains("type Todo"));
    assert!(schema::MODEL_INTROSPECTION.contains("\"Todo\""));
}
