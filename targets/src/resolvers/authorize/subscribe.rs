//! Which records a subscriber hears of: all, or those that a filter lets through.

use super::{Flow, Passes, claim_of, groups_of, owner_forms, pass_if, static_passes, switch_by_mode};
use crate::print::js::{Code, Key, Member};
use crate::resolvers::callers::{Caller, Callers, Identity, Test};
use crate::resolvers::helpers::Helpers;
use crate::resolvers::script::Script;

/// Adds `authorize(ctx)`, which answers the filter of the subscription, `null` for none.
pub(in crate::resolvers) fn authorize_subscription(callers: &Callers<'_, ()>, script: &mut Script) {
    let comment = "Which records the caller hears of: `null` stands for all of them.";
    script.function(comment, "authorize(ctx)", |code, helpers| {
        code.line("const filter = Object.keys(ctx.args.filter ?? {}).length > 0 ? ctx.args.filter : null;");
        switch_by_mode(callers, code, |provider, of_mode, code| {
            match static_passes(provider, of_mode.iter().map(|caller| caller.test), helpers) {
                Passes::Always => {
                    code.line("return filter;");
                    Flow::Returns
                }
                Passes::If(conditions) => {
                    pass_if(&conditions, "return filter;", code);
                    by_record(of_mode, code, helpers);
                    Flow::GoesOn
                }
            }
        });
        code.line("return util.unauthorized();");
    });
}

fn by_record(callers: &[Caller<'_, ()>], code: &mut Code, helpers: &mut Helpers) {
    if !callers.iter().any(|caller| caller.test.is_by_record()) {
        return;
    }
    // Each owner field that is no list is an argument too (chapter 2.6).
    let names_owner = callers.iter().any(|caller| matches!(caller.test, Test::Owner { many: false, .. }));
    code.line("const terms = [];");
    if names_owner {
        code.line("let isNamed = false;");
    }
    let (owners, others): (Vec<_>, Vec<_>) =
        callers.iter().partition(|caller| matches!(caller.test, Test::Owner { .. }));
    for caller in owners.iter().chain(&others) {
        match caller.test {
            Test::Owner { field, many, identity } => {
                owner_term(field, many, identity, code, helpers);
            }
            Test::GroupField { field, many, claim } => {
                let operator = if many { "containsAny" } else { "in" };
                code.block("{", "}", |code| {
                    code.line(format_args!("const groups = {};", groups_of(claim, helpers)));
                    code.block("if (groups.length > 0) {", "}", |code| {
                        code.line(format_args!(
                            "terms.push({{ {}: {{ {operator}: groups }} }});",
                            Key(field)
                        ));
                    });
                });
            }
            Test::Anyone | Test::Guest | Test::SignedIn | Test::Group { .. } => {}
        }
    }
    if names_owner {
        code.line("// AppSync itself compares the argument with the record.");
        code.block("if (isNamed && terms.length === 1 && !filter) {", "}", |code| code.line("return null;"));
    }
    code.block("if (terms.length > 0) {", "}", |code| {
        code.line("return filter ? { and: [{ or: terms }, filter] } : { or: terms };");
    });
}

/// Records that name the caller. They are shown by their last claim alone, so that is what is compared.
fn owner_term(field: &str, many: bool, identity: Identity<'_>, code: &mut Code, helpers: &mut Helpers) {
    let operator = if many { "contains" } else { "eq" };
    let last = match identity {
        Identity::Claim(claim) | Identity::Pair(_, claim) => claim_of(claim),
    };
    code.block("{", "}", |code| {
        code.line(format_args!("const forms = {};", owner_forms(identity, helpers)));
        code.block("if (forms.length > 0) {", "}", |code| {
            code.line(format_args!("terms.push({{ {}: {{ {operator}: {last} }} }});", Key(field)));
            if !many {
                let argument = format!("ctx.args{}", Member(field));
                code.block(format_args!("if (!isNamed && {argument}) {{"), "}", |code| {
                    code.line(format_args!("isNamed = forms.some((form) => form === {argument});"));
                    code.block("if (!isNamed) {", "}", |code| code.line("util.unauthorized();"));
                });
            }
        });
    });
}
