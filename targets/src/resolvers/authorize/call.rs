//! Yes or no: of a custom operation, and of a field of a record that was read.

use super::{Flow, Passes, groups_of, owner_forms, pass_if, static_passes, switch_by_mode};
use crate::print::js::Member;
use crate::resolvers::callers::{Caller, Callers, Test};
use crate::resolvers::helpers::Helpers;
use crate::resolvers::script::Script;

/// Adds `authorize(ctx)`, which refuses whoever may not call an operation.
pub(in crate::resolvers) fn authorize_call(callers: &Callers<'_, ()>, script: &mut Script) {
    authorize(callers, "Refuses callers that no rule lets in.", "authorize", script);
}

/// Adds `authorizeField(ctx)`, which refuses whoever may not read a field of the record `ctx.source`.
pub(in crate::resolvers) fn authorize_record(callers: &Callers<'_, ()>, script: &mut Script) {
    authorize(
        callers,
        "Refuses callers that no rule lets read this field of the record.",
        "authorizeField",
        script,
    );
}

fn authorize(callers: &Callers<'_, ()>, comment: &str, name: &str, script: &mut Script) {
    script.function(comment, &format!("{name}(ctx)"), |code, helpers| {
        switch_by_mode(callers, code, |provider, of_mode, code| {
            match static_passes(provider, of_mode.iter().map(|caller| caller.test), helpers) {
                Passes::Always => {
                    code.line("return;");
                    Flow::Returns
                }
                Passes::If(mut conditions) => {
                    conditions.extend(of_mode.iter().filter_map(|caller| of_record(caller, helpers)));
                    pass_if(&conditions, "return;", code);
                    Flow::GoesOn
                }
            }
        });
        code.line("util.unauthorized();");
    });
}

/// Whether a record that was read names the caller.
fn of_record(caller: &Caller<'_, ()>, helpers: &mut Helpers) -> Option<String> {
    Some(match caller.test {
        Test::Owner { field, many: false, identity } => {
            format!("{}.some((form) => form === ctx.source{})", owner_forms(identity, helpers), Member(field))
        }
        Test::Owner { field, many: true, identity } => format!(
            "{}.some((form) => (ctx.source{} ?? []).some((owner) => owner === form))",
            owner_forms(identity, helpers),
            Member(field)
        ),
        Test::GroupField { field, many: false, claim } => {
            format!("{}.some((group) => group === ctx.source{})", groups_of(claim, helpers), Member(field))
        }
        Test::GroupField { field, many: true, claim } => format!(
            "{}.some((group) => (ctx.source{} ?? []).some((other) => other === group))",
            groups_of(claim, helpers),
            Member(field)
        ),
        Test::Anyone | Test::Guest | Test::SignedIn | Test::Group { .. } => return None,
    })
}
