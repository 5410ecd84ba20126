//! Conversations: how users write, how handlers answer in their name, and how both read what was said (chapters 3.2 and
//! 7, conversation).

mod event;
mod list;
mod listen;
mod respond;
mod send;

use amplify_schemac_compiler::api::graphql::Root;
use amplify_schemac_compiler::api::{Api, Conversation, Model};

pub(super) use list::{list_messages, list_sessions};

use super::helpers::Helper;
use super::model::{query, raise_error, table};
use super::resolver::{DataSource, Resolver};
use super::script::Script;
use crate::print::js::Code;

/// A route and its models.
#[derive(Debug, Clone, Copy)]
struct Route<'m, 'a> {
    api: &'m Api<'a>,
    conversation: &'m Conversation<'a>,
    session: &'m Model<'a>,
    message: &'m Model<'a>,
}

/// The resolvers of the routes' own fields; those of their models are with the other models'.
pub(super) fn plan(api: &Api<'_>, resolvers: &mut Vec<Resolver>) {
    for conversation in &api.conversations {
        plan_route(api, conversation, resolvers);
    }
}

/// Those of one route.
pub(super) fn plan_route(api: &Api<'_>, conversation: &Conversation<'_>, resolvers: &mut Vec<Resolver>) {
    let session = &api.models.all[conversation.session];
    let message = &api.models.all[conversation.message];
    let route = Route { api, conversation, session, message };
    let names = &conversation.names;
    resolvers.extend([
        send::plan(route),
        respond::plan(route),
        respond::plan_stream(route),
        Resolver::unit(Root::Subscription.name(), &names.listen, DataSource::None, listen::plan(route)),
    ]);
}

/// Refuses who doesn't own the conversation of an answer: a read of it that finds nothing.
fn check_session(route: Route<'_, '_>) -> (&'static str, DataSource, Script) {
    let mut script = Script::new(format!(
        "Finds the conversation of {}, if it is the caller's.",
        route.conversation.source.name
    ));
    script.request.block("return {", "};", |code| {
        code.line("operation: 'Query',");
        query(&[("id".to_owned(), "ctx.args.input.conversationId".to_owned())], code);
        code.line("filter: filterOf([ownedByCaller(ctx)]),");
    });
    script.need(Helper::FilterOf);
    script.need(Helper::OwnedByCaller);
    raise_error(&mut script.response);
    script.response.block("if (ctx.result.items.length === 0) {", "}", raise_not_found);
    script.response.line("return ctx.result.items[0];");
    ("session", table(route.session), script)
}

/// Whether it isn't there or isn't the caller's is not told.
fn raise_not_found(code: &mut Code) {
    code.line("util.error('Conversation not found', 'ResourceNotFound');");
}
