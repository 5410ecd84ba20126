//! `getPost` and `listPosts` of a SQL database.

use amplify_schemac_compiler::api::access::Permission;
use amplify_schemac_compiler::api::{Model, SortKey};

use super::payload::{AuthFilter, Keys, Payload, key_of};
use crate::appsync::authorize::authorize_read;
use crate::appsync::helpers::Helper;
use crate::appsync::model::{callers, raise_error};
use crate::appsync::script::Script;
use crate::print::js::{Code, Member, Text};

/// One record by its key. The function answers whatever record it finds, so whose it is is asked here.
pub(super) fn get(model: &Model<'_>, field: &str) -> Script {
    let mut script = Script::new(format!("Reads one record of {} by its key.", model.name));
    let readers = callers(model, Permission::Get);
    let is_by_record = readers.ask_the_record();
    script.request.line(if is_by_record {
        "ctx.stash.readable = authorize(ctx);"
    } else {
        "authorize(ctx);"
    });
    let auth_filter = AuthFilter::Empty;
    let payload = Payload { model, operation: "GET", name: field, auth_filter, keys: Keys::Told };
    payload.send(&mut script.request, |code| code.line("input: ctx.args,"));
    raise_error(&mut script.response);
    if is_by_record {
        script.need(Helper::LetsThrough);
        script.response.block(
            "if (ctx.stash.readable && !letsThrough(ctx.stash.readable, ctx.result)) {",
            "}",
            |code| code.line("util.unauthorized();"),
        );
    }
    script.response.line("return ctx.result;");
    authorize_read(&readers, &[], &mut script);
    script
}

/// A page of records.
pub(super) fn list(model: &Model<'_>, field: &str) -> Script {
    let mut script = Script::new(format!("Reads a page of records of {}.", model.name));
    check_direction(model, &mut script.request);
    script.request.line("const readable = authorize(ctx);");
    let auth_filter = AuthFilter::Of("readable");
    let payload = Payload { model, operation: "LIST", name: field, auth_filter, keys: Keys::Told };
    payload.send(&mut script.request, |code| {
        code.line("input: {},");
        code.line("...ctx.args,");
    });
    raise_error(&mut script.response);
    script.response.line("return ctx.result;");
    authorize_read(&callers(model, Permission::List), &[], &mut script);
    script
}

/// Refuses a direction where there is nothing to sort by.
fn check_direction(model: &Model<'_>, code: &mut Code) {
    let given = "(ctx.args.sortDirection ?? null) !== null";
    let partition = key_of(model).next().unwrap_or_default();
    let (condition, message) = if matches!(model.key.sort, SortKey::None) {
        let message = "sortDirection is not supported for List operations without a Sort key defined.";
        (given.to_owned(), message.to_owned())
    } else {
        let condition = format!("{given} && (ctx.args{} ?? null) === null", Member(partition));
        let message =
            format!("When providing argument 'sortDirection' you must also provide argument '{partition}'.");
        (condition, message)
    };
    code.block(format_args!("if ({condition}) {{"), "}", |code| {
        code.line(format_args!("util.error({}, 'InvalidArgumentsError');", Text(&message)));
    });
}
