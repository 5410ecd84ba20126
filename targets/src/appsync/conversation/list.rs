//! The lists of a route's models, which have an order that other models' lists have not: by an index, the newest first.

use amplify_schemac_compiler::api::access::Permission;
use amplify_schemac_compiler::api::{IndexPurpose, TableIndex};

use crate::appsync::authorize::authorize_read;
use crate::appsync::helpers::Helper;
use crate::appsync::model::{Subject, callers, query, raise_error};
use crate::appsync::script::Script;
use crate::print::js::{Code, Text};

/// `listConversationChats`: the conversations that went on last come first.
pub(in crate::appsync) fn list_sessions(subject: Subject<'_, '_>) -> Script {
    let name = &subject.model.name;
    let mut script = Script::new(format!("Reads a page of records of {name}, the latest first."));
    page("ctx.args.filter", &mut script);
    let kind = Text(name).to_string();
    newest(subject, &kind, &mut script.request);
    raise_error(&mut script.response);
    script.response.line("return ctx.result;");
    script.need(Helper::FilterOf);
    authorize_read(&callers(subject.model, Permission::List), &[], &mut script);
    script
}

/// `listConversationMessageChats`: pages go back in time, and each reads forward.
pub(in crate::appsync) fn list_messages(subject: Subject<'_, '_>) -> Script {
    let name = &subject.model.name;
    let mut script = Script::new(format!("Reads a page of records of {name}, the latest page first."));
    let code = &mut script.request;
    code.line("const { conversationId, ...others } = ctx.args.filter ?? {};");
    code.line("const ofOne = conversationId?.eq;");
    page("ofOne ? others : ctx.args.filter", &mut script);
    let code = &mut script.request;
    code.block("if (!ofOne) {", "}", |code| {
        code.block("return {", "};", |code| {
            code.line("operation: 'Scan',");
            index(subject, code);
            code.line("...page,");
        });
    });
    newest(subject, "ofOne", code);
    raise_error(&mut script.response);
    script.response.line("return { ...ctx.result, items: ctx.result.items.reverse() };");
    script.need(Helper::FilterOf);
    authorize_read(&callers(subject.model, Permission::List), &[], &mut script);
    script
}

fn page(filter: &str, script: &mut Script) {
    script.request.block("const page = {", "};", |code| {
        code.line("limit: ctx.args.limit ?? 100,");
        code.line("nextToken: ctx.args.nextToken,");
        code.line(format_args!("filter: filterOf([authorize(ctx), {filter}]),"));
    });
}

/// The query of the index, from the latest record on.
fn newest(subject: Subject<'_, '_>, partition: &str, code: &mut Code) {
    let attribute = by_time(subject).map(|index| index.key.partition.to_string()).unwrap_or_default();
    code.block("return {", "};", |code| {
        code.line("operation: 'Query',");
        index(subject, code);
        query(&[(attribute, partition.to_owned())], code);
        code.line("scanIndexForward: false,");
        code.line("...page,");
    });
}

fn index(subject: Subject<'_, '_>, code: &mut Code) {
    if let Some(index) = by_time(subject) {
        code.line(format_args!("index: {},", Text(&index.name)));
    }
}

/// The index by which the table of a route's model is listed.
fn by_time<'m>(subject: Subject<'m, '_>) -> Option<&'m TableIndex<'m>> {
    subject.table.indexes.iter().find(|index| index.purpose == IndexPurpose::Conversation)
}
