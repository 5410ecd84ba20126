//! Custom operations: functions, the user's own JavaScript, SQL statements, or nothing (chapter 3.2, custom operations).

mod custom;
mod function;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::ir::Handlers;

pub(crate) use custom::custom_source;
pub(crate) use function::function_source;

use super::generation;
use super::resolver::Resolver;
use super::sql;

/// The resolvers of the operations that the schema's own code answers.
pub(super) fn plan(api: &Api<'_>, resolvers: &mut Vec<Resolver>) {
    for operation in &api.operations {
        match &operation.source.handlers {
            Handlers::Functions(steps) => resolvers.push(function::plan(operation, steps)),
            Handlers::Custom(steps) => resolvers.push(custom::plan(api, operation, steps)),
            Handlers::Sql(_) | Handlers::None => {}
        }
    }
}

/// Those of statements and generations.
pub(super) fn plan_remote(api: &Api<'_>, resolvers: &mut Vec<Resolver>) {
    for operation in &api.operations {
        resolvers.extend(match &operation.source.handlers {
            Handlers::Sql(statement) => sql::statement(api, operation, statement),
            // Of operations without handler only generations have resolvers.
            Handlers::None => generation::plan(api, operation),
            Handlers::Functions(_) | Handlers::Custom(_) => None,
        });
    }
}
