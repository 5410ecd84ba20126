//! Custom operations: functions, the user's own JavaScript, SQL statements, or nothing (chapter 3.2, custom operations).

mod custom;
mod function;

use amplify_schemac_compiler::api::{Api, Operation};
use amplify_schemac_compiler::ir::Handlers;

use super::generation;
use super::resolver::Resolver;
use super::sql;

/// The resolvers of the operations whose handlers run here.
pub(super) fn plan(api: &Api<'_>, resolvers: &mut Vec<Resolver>) {
    for operation in &api.operations {
        resolvers.extend(resolver(api, operation));
    }
}

fn resolver(api: &Api<'_>, operation: &Operation<'_>) -> Option<Resolver> {
    match &operation.source.handlers {
        Handlers::Functions(steps) => Some(function::plan(operation, steps)),
        Handlers::Custom(steps) => Some(custom::plan(api, operation, steps)),
        Handlers::Sql(statement) => sql::statement(api, operation, statement),
        // Of operations without handler only generations have resolvers.
        Handlers::None => generation::plan(api, operation),
    }
}
