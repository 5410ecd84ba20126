//! `onCreatePost` and its kin: no data, only a filter on what comes (chapter 3.2, subscriptions).

use amplify_schemac_compiler::api::access::Permission;
use amplify_schemac_compiler::api::{Action, Model};

use super::callers;
use crate::appsync::authorize::{OwnerArgument, authorize_subscription};
use crate::appsync::script::Script;

pub(in crate::appsync) fn plan(model: &Model<'_>, action: Action) -> Script {
    let what = match action {
        Action::OnUpdate => "changed",
        Action::OnDelete => "deleted",
        _ => "new",
    };
    let mut script = Script::new(format!("Subscribes to {what} records of {}.", model.name));
    script.request.line("ctx.stash.filter = authorize(ctx);");
    script.request.line("return { payload: null };");
    script.response.block("if (ctx.stash.filter) {", "}", |code| {
        code.line("extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(ctx.stash.filter));");
    });
    script.response.line("return null;");
    let argument = if model.is_sql() { OwnerArgument::Ignored } else { OwnerArgument::Compared };
    authorize_subscription(&callers(model, Permission::Listen), argument, &mut script);
    script
}
