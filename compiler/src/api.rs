//! The expanded form.

pub mod naming;

use crate::check::Valid;
use crate::ir::Schema;

/// The expanded form of a checked schema.
#[derive(Debug)]
pub struct Api<'a> {
    /// The schema it was expanded from.
    pub schema: &'a Schema,
}

/// Adds everything that the reference generates.
pub fn expand(schema: &Valid<Schema>) -> Api<'_> {
    Api { schema }
}
