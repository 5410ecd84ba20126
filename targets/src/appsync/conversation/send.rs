//! `chat`: stores what a user says, and has the handler answer it. Three calls: the conversation is touched, on condition
//! that it is the caller's; the message is stored; the handler is started, and nobody waits for it.

use amplify_schemac_compiler::api::graphql::Root;

use super::{Route, event, raise_not_found};
use crate::appsync::helpers::Helper;
use crate::appsync::model::{raise_error, table};
use crate::appsync::resolver::{DataSource, Resolver};
use crate::appsync::script::Script;
use crate::print::js::Text;

pub(super) fn plan(route: Route<'_, '_>) -> Resolver {
    let names = &route.conversation.names;
    Resolver::pipeline(
        Root::Mutation.name(),
        &route.conversation.source.name,
        around(route),
        [
            ("session", table(route.session), touch(route)),
            ("message", table(route.message), store(route)),
            ("handler", DataSource::Function(names.handler.clone()), event::plan(route)),
        ],
    )
}

/// Makes the message, which every step needs.
fn around(route: Route<'_, '_>) -> Script {
    let name = &route.conversation.source.name;
    let mut script = Script::new(format!("Takes what a user says to {name}, and has it answered."));
    script.request.line("const now = util.time.nowISO8601();");
    script.request.block("ctx.stash.message = {", "};", |code| {
        code.line("...ctx.args,");
        code.line(format_args!("__typename: {},", Text(&route.message.name)));
        code.line("id: util.autoId(),");
        code.line("role: 'user',");
        code.line("createdAt: now,");
        code.line("updatedAt: now,");
    });
    script.request.line("return {};");
    script.response.line("return ctx.prev.result;");
    script
}

fn touch(route: Route<'_, '_>) -> Script {
    let name = &route.conversation.source.name;
    let mut script =
        Script::new(format!("Notes that a conversation of {name} goes on, if it is the caller's."));
    script.request.block("return {", "};", |code| {
        code.line("operation: 'UpdateItem',");
        code.line("key: util.dynamodb.toMapValues({ id: ctx.args.conversationId }),");
        code.line("update: changesOf({ updatedAt: ctx.stash.message.updatedAt }, ['id']),");
        code.line("condition: conditionExpression([ownedByCaller(ctx)]),");
    });
    for helper in [Helper::ChangesOf, Helper::ConditionExpression, Helper::OwnedByCaller] {
        script.need(helper);
    }
    script.response.block("if (ctx.error) {", "}", raise_not_found);
    script.response.line("return ctx.result;");
    script
}

fn store(route: Route<'_, '_>) -> Script {
    let name = &route.conversation.source.name;
    let mut script = Script::new(format!("Stores what a user says to {name}."));
    script.request.line("const { message } = ctx.stash;");
    script.request.block("return {", "};", |code| {
        code.line("operation: 'PutItem',");
        code.line("key: util.dynamodb.toMapValues({ id: message.id }),");
        code.line(
            "attributeValues: util.dynamodb.toMapValues({ ...message, owner: ctx.identity.claims.sub }),",
        );
    });
    raise_error(&mut script.response);
    script.response.line("return ctx.result;");
    script
}
