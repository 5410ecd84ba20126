//! Every code this compiler can report, by area. Messages are written where the fault is found.

pub mod auth;
pub mod builder;
pub mod conversation;
pub mod custom_type;
pub mod data;
pub mod enums;
pub mod eval;
pub mod field;
pub mod forms;
pub mod generation;
pub mod handler;
pub mod identifier;
pub mod import;
pub mod index;
pub mod model;
pub mod name;
pub mod operation;
pub mod refs;
pub mod relationship;
pub mod resolver;
pub mod schema;
pub mod sql;
pub mod stack;
pub mod subscription;
pub mod text;

use amplify_schemac_grammar::Code;
pub use amplify_schemac_grammar::diag::syntax;

/// Every code, area by area.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        syntax::ALL,
        import::ALL,
        eval::ALL,
        builder::ALL,
        schema::ALL,
        name::ALL,
        model::ALL,
        field::ALL,
        identifier::ALL,
        index::ALL,
        relationship::ALL,
        refs::ALL,
        custom_type::ALL,
        enums::ALL,
        operation::ALL,
        handler::ALL,
        subscription::ALL,
        auth::ALL,
        conversation::ALL,
        generation::ALL,
        data::ALL,
        sql::ALL,
        stack::ALL,
        forms::ALL,
        resolver::ALL,
        text::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The code of an id such as `amplify::relationship::missing_reference`.
pub fn find(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id == id)
}
