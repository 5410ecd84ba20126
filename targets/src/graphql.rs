//! What targets that speak GraphQL share.

pub(crate) mod selection;
