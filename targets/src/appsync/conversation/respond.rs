//! How a handler answers, in the name of the user who asked: at once, or piece by piece.

use amplify_schemac_compiler::api::graphql::Root;

use super::{Route, check_session, raise_not_found};
use crate::appsync::helpers::Helper;
use crate::appsync::model::{raise_error, table};
use crate::appsync::resolver::Resolver;
use crate::appsync::script::Script;
use crate::print::js::{Code, Text};

/// `createAssistantResponseChat`: stores a whole answer.
pub(super) fn plan(route: Route<'_, '_>) -> Resolver {
    let name = &route.conversation.source.name;
    let mut script = Script::new(format!("Stores an answer of {name}."));
    script.request.line("const now = util.time.nowISO8601();");
    script.request.line("const id = util.autoId();");
    script.request.block("return {", "};", |code| {
        code.line("operation: 'PutItem',");
        code.line("key: util.dynamodb.toMapValues({ id }),");
        code.block("attributeValues: util.dynamodb.toMapValues({", "}),", |code| {
            code.line("...ctx.args.input,");
            code.line(format_args!("__typename: {},", Text(&route.message.name)));
            code.line("role: 'assistant',");
            code.line("owner: ctx.identity.claims.sub,");
            code.line("createdAt: now,");
            code.line("updatedAt: now,");
        });
    });
    raise_error(&mut script.response);
    script.response.line("return ctx.result;");
    let steps = [check_session(route), ("message", table(route.message), script)];
    let around = around(format!("Takes an answer of {name}."));
    Resolver::pipeline(Root::Mutation.name(), &route.conversation.names.respond, around, steps)
}

/// `createAssistantResponseStreamChat`: stores what there is of an answer, and tells subscribers the newest piece.
pub(super) fn plan_stream(route: Route<'_, '_>) -> Resolver {
    let name = &route.conversation.source.name;
    let mut script =
        Script::new(format!("Stores what there is of an answer of {name}, and tells the newest piece."));
    stream_request(route, &mut script);
    stream_response(&mut script);
    script.function(
        "Random padding: without it, the length of what is sent would tell what is said.",
        "padding()",
        |code, _| {
            code.line("const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';");
            code.line("return letters.slice(0, util.math.randomWithinRange(0, letters.length));");
        },
    );
    let steps = [check_session(route), ("message", table(route.message), script)];
    let around = around(format!("Takes a piece of an answer of {name}."));
    Resolver::pipeline(Root::Mutation.name(), &route.conversation.names.stream, around, steps)
}

fn around(summary: String) -> Script {
    let mut script = Script::new(summary);
    script.request.line("return {};");
    script.response.line("return ctx.prev.result;");
    script
}

/// The attributes of an answer that every piece sets, beside the times.
const ATTRIBUTES: [&str; 6] =
    ["__typename", "conversationId", "associatedUserMessageId", "role", "content", "owner"];

fn stream_request(route: Route<'_, '_>, script: &mut Script) {
    let code = &mut script.request;
    code.line(
        "const { conversationId, associatedUserMessageId, accumulatedTurnContent, errors } = ctx.args.input;",
    );
    code.line("const owner = ctx.identity.claims.sub;");
    code.line("const id = `${associatedUserMessageId}#response`;");
    code.block("if (errors) {", "}", |code| {
        code.line("// Subscribers are told, but nothing is stored.");
        code.line("runtime.earlyReturn({ id, conversationId, associatedUserMessageId, errors, owner });");
    });
    code.line("const own = { and: [ownedByCaller(ctx), { conversationId: { eq: conversationId } }] };");
    code.block("return {", "};", |code| {
        code.line("operation: 'UpdateItem',");
        code.line("key: util.dynamodb.toMapValues({ id }),");
        code.block("update: {", "},", |code| update(route, code));
        code.line("// Nobody writes over an answer to somebody else's message.");
        code.line("condition: conditionExpression([{ or: [{ id: { attributeExists: false } }, own] }]),");
    });
    script.need(Helper::ConditionExpression);
    script.need(Helper::OwnedByCaller);
}

/// What is there already keeps the time at which it was created.
fn update(route: Route<'_, '_>, code: &mut Code) {
    let sets: Vec<String> = ATTRIBUTES.iter().map(|name| format!("#{name} = :{name}")).collect();
    let times = "#createdAt = if_not_exists(#createdAt, :now), #updatedAt = :now";
    code.line(format_args!("expression: 'SET {}, {times}',", sets.join(", ")));
    code.block("expressionNames: {", "},", |code| {
        for name in ATTRIBUTES.into_iter().chain(["createdAt", "updatedAt"]) {
            code.line(format_args!("'#{name}': '{name}',"));
        }
    });
    code.block("expressionValues: util.dynamodb.toMapValues({", "}),", |code| {
        code.line(format_args!("':__typename': {},", Text(&route.message.name)));
        code.line("':conversationId': conversationId,");
        code.line("':associatedUserMessageId': associatedUserMessageId,");
        code.line("':role': 'assistant',");
        code.line("':content': accumulatedTurnContent ?? null,");
        code.line("':owner': owner,");
        code.line("':now': util.time.nowISO8601(),");
    });
}

fn stream_response(script: &mut Script) {
    let code = &mut script.response;
    code.block("if (ctx.error?.type === 'DynamoDB:ConditionalCheckFailedException') {", "}", raise_not_found);
    raise_error(code);
    code.line("const { input } = ctx.args;");
    code.block("return {", "};", |code| {
        code.line("p: padding(),");
        code.line("...input,");
        code.line("id: `${input.associatedUserMessageId}#stream`,");
        code.line("owner: ctx.identity.claims.sub,");
        code.line("contentBlockToolUse: input.contentBlockToolUse?.toolUse ?? input.contentBlockToolUse,");
    });
}
