//! An AWS Amplify data schema as types of Rust.
//!
//! ```ignore
//! use amplify_schemac_macros::amplify_schema;
//!
//! #[amplify_schema("amplify/data/resource.ts")]
//! pub mod schema {}
//! ```
//!
//! The module then has a type for each model, enum, custom type and input, one for each operation with its GraphQL
//! document, variables and result, and what functions that handle operations are handed and give. `docs/rust.md` shows
//! all of it. The crate that uses the macro needs `serde` (with its feature `derive`) and `serde_json`.

mod arguments;
mod compile;
mod expand;
mod inline;
mod module;
mod report;

/// Fills a module with what an Amplify data schema gives.
///
/// - `#[amplify_schema("amplify/data/resource.ts")] pub mod schema {}` takes the schema's file, relative to the crate's
///   manifest. Errors name the schema's own files and lines. The crate is compiled again when one of them changes.
/// - `#[amplify_schema] pub mod schema { schema! { a.schema({ … }) } }` takes the schema itself, in tokens of Rust.
///
/// Further arguments:
///
/// - `datetime = "jiff"`: dates and times are types of `time`, `chrono` or `jiff` instead of texts.
/// - `depth = 2`: operations select the fields of relations too, up to 5 models deep.
/// - `sdl`, `introspection`: adds `SCHEMA_SDL`, `MODEL_INTROSPECTION`.
/// - `auth = false`: the backend has no Auth.
/// - `env = "STAGE,BRANCH"`: environment variables that the schema may read.
#[proc_macro_attribute]
pub fn amplify_schema(
    arguments: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    expand::expand(arguments.into(), item.into()).into()
}
