//! Who may change or delete a record that was read before: of SQL databases, whose writes take no condition of ours.

use super::create::{grant, refuse};
use super::{CreateScope, Flow, Passes, alike, names_caller, pass_if, static_passes, switch_by_mode};
use crate::appsync::callers::Callers;
use crate::appsync::helpers::Helper;
use crate::appsync::script::Script;

/// Adds `authorize(ctx, record)`, which refuses callers that may not write what the input holds to the record. It
/// looks at the record only if some caller is told by it.
pub(in crate::appsync) fn authorize_stored(callers: &Callers<'_, CreateScope>, script: &mut Script) {
    let is_by_record = callers.all().any(|caller| caller.test.is_by_record());
    let signature = if is_by_record { "authorize(ctx, record)" } else { "authorize(ctx)" };
    script.function("Refuses callers that may not write this.", signature, |code, helpers| {
        let is_partial = callers.all().any(|caller| caller.scope != CreateScope::Full);
        if is_partial {
            code.line("const given = Object.keys(ctx.args.input);");
            code.line("const granted = [];");
            helpers.need(Helper::DenyBeyond);
        }
        switch_by_mode(callers, code, |provider, of_mode, code| {
            let full = of_mode.iter().filter(|caller| caller.scope == CreateScope::Full);
            match static_passes(provider, full.clone().map(|caller| caller.test), helpers) {
                Passes::Always => {
                    code.line("return;");
                    return Flow::Returns;
                }
                Passes::If(mut conditions) => {
                    conditions
                        .extend(full.filter_map(|caller| names_caller(&caller.test, "record", helpers)));
                    pass_if(&conditions, "return;", code);
                }
            }
            for alike in alike(of_mode) {
                let by_record = names_caller(&alike.caller.test, "record", helpers);
                grant(&alike, by_record, Helper::IsSignedIn, code, helpers);
            }
            Flow::GoesOn
        });
        refuse(is_partial.then_some(Helper::DenyBeyond), code);
    });
}
