//! Operations that a SQL statement answers. The statement is the resolver's own; callers give only its parameters.

use amplify_schemac_compiler::api::{Api, Operation};
use amplify_schemac_compiler::ir::SqlStatement;

use super::of_part;
use super::payload::invoke;
use crate::appsync::authorize::authorize_call;
use crate::appsync::callers::of_rules;
use crate::appsync::model::raise_error;
use crate::appsync::resolver::Resolver;
use crate::appsync::script::Script;
use crate::print::js::Text;

/// The resolver; none if the operation's schema has no SQL database, which is warned of.
pub(in crate::appsync) fn plan(
    api: &Api<'_>,
    operation: &Operation<'_>,
    statement: &SqlStatement,
) -> Option<Resolver> {
    let source = of_part(api, operation.source.part)?;
    let name = &operation.source.name;
    let mut script = Script::new(format!("Answers {name} by a SQL statement, if the caller may ask."));
    script.request.line("authorize(ctx);");
    invoke(&mut script.request, |code| {
        code.line("parameters: ctx.args,");
        code.line(format_args!("statement: {},", Text(statement.text())));
        code.line("operation: 'RAW_SQL',");
        code.line(format_args!("operationName: {},", Text(name)));
    });
    raise_error(&mut script.response);
    script.response.line("return ctx.result;");
    authorize_call(&of_rules(&operation.source.rules), &mut script);
    Some(Resolver::unit(operation.root.name(), name, source, script))
}
