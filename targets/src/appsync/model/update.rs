//! `updatePost`: one write, on condition that the record is there and the caller may change it (chapter 3.2, update;
//! chapter 9, fact 4).

use amplify_schemac_compiler::api::access::Role;

use super::{Subject, answer_mutation, exists, input, key_object, key_of, scope};
use crate::appsync::authorize::{WriteScope, authorize_write, guard_mentioned};
use crate::appsync::callers::of_roles;
use crate::appsync::helpers::Helper;
use crate::appsync::script::Script;
use crate::print::js::{Code, List, Text};

pub(super) fn plan(subject: Subject<'_, '_>) -> Script {
    let Subject { model, .. } = subject;
    let mut script = Script::new(format!("Changes a record of {}.", model.name));
    let guard = authorize(subject, |role| scope::of_update(role, subject), &mut script);
    script.request.line("const implicit = { updatedAt: util.time.nowISO8601() };");
    script.request.line("const input = { ...ctx.args.input };");
    input::join(subject, "updating", &mut script);
    authorize_row(&mut script.request);
    input::validate(model, &mut script);
    let key = key_of(model, "input");
    script.request.block("return {", "};", |code| {
        code.line("operation: 'UpdateItem',");
        code.line(format_args!("key: util.dynamodb.toMapValues({}),", key_object(&key)));
        let names = List(key.iter().map(|(name, _)| Text(name)));
        code.line(format_args!("update: changesOf({{ ...implicit, ...input }}, {names}),"));
        code.line(format_args!(
            "condition: conditionExpression([{}, row, ctx.args.condition{guard}]),",
            exists(model, "true")
        ));
    });
    script.need(Helper::ChangesOf);
    script.need(Helper::ConditionExpression);
    raise_write_error(&mut script.response);
    answer_mutation(model, &mut script.response);
    script
}

/// Adds who may write what; answers what else a condition must be joined with, behind a comma.
pub(super) fn authorize<'a>(
    subject: Subject<'_, 'a>,
    scope: impl Fn(&Role<'a>) -> Option<WriteScope>,
    script: &mut Script,
) -> String {
    authorize_write(&of_roles(subject.model, scope), script);
    let guard = guard_mentioned(subject.model, "ctx.args.condition", &[], script);
    guard.map(|guard| format!(", {guard}")).unwrap_or_default()
}

/// Asks what must hold for the record, and notes for the response whether something must.
pub(super) fn authorize_row(code: &mut Code) {
    code.line("const row = authorize(ctx, input);");
    code.line("ctx.stash.isByRow = row !== null;");
}

/// What the error of a conditional write becomes: DynamoDB doesn't say which condition failed.
pub(super) fn raise_write_error(code: &mut Code) {
    code.block("if (ctx.error) {", "}", |code| {
        code.line("const isRefused = ctx.error.type === 'DynamoDB:ConditionalCheckFailedException';");
        code.line("const isConditional = Object.keys(ctx.args.condition ?? {}).length > 0;");
        code.block("if (isRefused && ctx.stash.isByRow && !isConditional) {", "}", |code| {
            code.line("util.unauthorized();");
        });
        code.line("util.error(ctx.error.message, ctx.error.type);");
    });
}
