//! `onCreateAssistantResponseChat`: the pieces of answers, as they come, for the owner of a conversation.

use super::Route;
use crate::appsync::helpers::Helper;
use crate::appsync::script::Script;

pub(super) fn plan(route: Route<'_, '_>) -> Script {
    let name = &route.conversation.source.name;
    let mut script = Script::new(format!("Subscribes to the answers of {name}."));
    let code = &mut script.request;
    code.line("const inOne = { conversationId: { eq: ctx.args.conversationId } };");
    code.line("ctx.stash.filter = { ...ownedByCaller(ctx), and: [inOne] };");
    code.line("return { payload: null };");
    script.need(Helper::OwnedByCaller);
    let code = &mut script.response;
    code.line("extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(ctx.stash.filter));");
    code.line("return null;");
    script
}
