//! Yes or no: of a custom operation, and of a field of a record that was read.

use super::{Flow, Passes, names_caller, pass_if, static_passes, switch_by_mode};
use crate::appsync::callers::{Caller, Callers};
use crate::appsync::script::Script;

/// Adds `authorize(ctx)`, which refuses whoever may not call an operation.
pub(in crate::appsync) fn authorize_call(callers: &Callers<'_, ()>, script: &mut Script) {
    authorize(callers, "Refuses callers that no rule lets in.", "authorize", script);
}

/// Adds `authorizeField(ctx)`, which refuses whoever may not read a field of the record `ctx.source`.
pub(in crate::appsync) fn authorize_record(callers: &Callers<'_, ()>, script: &mut Script) {
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
                    let names = |caller: &Caller<'_, ()>| names_caller(&caller.test, "ctx.source", helpers);
                    conditions.extend(of_mode.iter().filter_map(names));
                    pass_if(&conditions, "return;", code);
                    Flow::GoesOn
                }
            }
        });
        code.line("util.unauthorized();");
    });
}
