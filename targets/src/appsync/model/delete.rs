//! `deletePost`: one write, on condition that the record is there and the caller may delete it (chapter 3.2, delete;
//! chapter 9, fact 4).

use super::update::{authorize, authorize_row, raise_write_error};
use super::{Subject, answer_mutation, exists, key_object, key_of, scope};
use crate::appsync::helpers::Helper;
use crate::appsync::script::Script;

pub(super) fn plan(subject: Subject<'_, '_>) -> Script {
    let Subject { model, .. } = subject;
    let mut script = Script::new(format!("Deletes a record of {}.", model.name));
    let guard = authorize(subject, scope::of_delete, &mut script);
    script.request.line("const { input } = ctx.args;");
    authorize_row(&mut script.request);
    script.request.block("return {", "};", |code| {
        code.line("operation: 'DeleteItem',");
        code.line(format_args!("key: util.dynamodb.toMapValues({}),", key_object(&key_of(model, "input"))));
        code.line(format_args!(
            "condition: conditionExpression([{}, row, ctx.args.condition{guard}]),",
            exists(model, "true")
        ));
    });
    script.need(Helper::ConditionExpression);
    raise_write_error(&mut script.response);
    script.response.line("// To delete what isn't there is no error to AppSync, but it was nobody's.");
    script
        .response
        .block("if (!ctx.result && ctx.stash.isByRow) {", "}", |code| code.line("util.unauthorized();"));
    answer_mutation(model, &mut script.response);
    script
}
