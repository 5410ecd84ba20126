//! `onCreatePost` and its kin: no data, only a filter on what comes (chapter 3.2, subscriptions).

use amplify_schemac_compiler::api::Action;
use amplify_schemac_compiler::api::access::Permission;

use super::{Subject, callers};
use crate::resolvers::authorize::authorize_subscription;
use crate::resolvers::script::Script;

pub(super) fn plan(subject: Subject<'_, '_>, action: Action) -> Script {
    let Subject { model, .. } = subject;
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
    authorize_subscription(&callers(model, Permission::Listen), &mut script);
    script
}
