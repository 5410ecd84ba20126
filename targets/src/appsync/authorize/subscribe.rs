//! Which records a subscriber hears of: all, or those that a filter lets through.

use super::{
    Constants, Flow, Passes, claim_of, groups_of, owner_forms, pass_if, static_passes, switch_by_mode,
};
use crate::appsync::callers::{Caller, Callers, Identity, Test};
use crate::appsync::helpers::Helpers;
use crate::appsync::script::Script;
use crate::print::js::{Code, Key, Member};

/// What is done about an argument that names an owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::appsync) enum OwnerArgument {
    /// It must name the caller.
    Compared,
    /// Nothing: the filter holds anyway. So it is for SQL databases.
    Ignored,
}

/// Adds `authorize(ctx)`, which answers the filter of the subscription, `null` for none.
pub(in crate::appsync) fn authorize_subscription(
    callers: &Callers<'_, ()>,
    argument: OwnerArgument,
    script: &mut Script,
) {
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
                    by_record(of_mode, argument, code, helpers);
                    Flow::GoesOn
                }
            }
        });
        code.line("return util.unauthorized();");
    });
}

fn by_record(callers: &[Caller<'_, ()>], argument: OwnerArgument, code: &mut Code, helpers: &mut Helpers) {
    if !callers.iter().any(|caller| caller.test.is_by_record()) {
        return;
    }
    let mut terms = Vec::new();
    let mut arguments = Vec::new();
    let (owners, others): (Vec<_>, Vec<_>) =
        callers.iter().partition(|caller| matches!(caller.test, Test::Owner { .. }));
    let mut constants = Constants::default();
    for caller in owners.iter().chain(&others) {
        match caller.test {
            Test::Owner { field, many, identity } => {
                let forms = constants.bind("forms", owner_forms(identity, helpers), code);
                terms.push(format!("...({forms}.length > 0 ? [{}] : [])", owner_term(field, many, identity)));
                // Each owner field that is no list is an argument too (chapter 2.6).
                if !many && argument == OwnerArgument::Compared {
                    arguments.push((format!("ctx.args{}", Member(field)), forms));
                }
            }
            Test::GroupField { field, many, claim } => {
                let groups = constants.bind("groups", groups_of(claim, helpers), code);
                let operator = if many { "containsAny" } else { "in" };
                let term = format!("{{ {}: {{ {operator}: {groups} }} }}", Key(field));
                terms.push(format!("...({groups}.length > 0 ? [{term}] : [])"));
            }
            Test::Anyone | Test::Guest | Test::SignedIn | Test::Group { .. } => {}
        }
    }
    code.block("const terms = [", "];", |code| {
        terms.iter().for_each(|term| code.line(format_args!("{term},")))
    });
    for (at, (argument, forms)) in arguments.iter().enumerate() {
        let before: Vec<String> = arguments
            .iter()
            .take(at)
            .map(|(argument, forms)| format!("!({argument} && {forms}.length > 0)"))
            .collect();
        let is_given: Vec<String> =
            before.into_iter().chain([argument.clone(), format!("{forms}.length > 0")]).collect();
        code.block(format_args!("if ({}) {{", is_given.join(" && ")), "}", |code| {
            code.block(format_args!("if (!{forms}.some((form) => form === {argument})) {{"), "}", |code| {
                code.line("util.unauthorized();");
            });
            code.line("// AppSync itself compares the argument with the record.");
            code.block("if (terms.length === 1 && !filter) {", "}", |code| code.line("return null;"));
        });
    }
    code.block("if (terms.length > 0) {", "}", |code| {
        code.line("return filter ? { and: [{ or: terms }, filter] } : { or: terms };");
    });
}

/// Records that name the caller. They are shown by their last claim alone, so that is what is compared.
fn owner_term(field: &str, many: bool, identity: Identity<'_>) -> String {
    let operator = if many { "contains" } else { "eq" };
    let last = match identity {
        Identity::Claim(claim) | Identity::Pair(_, claim) => claim_of(claim),
    };
    format!("{{ {}: {{ {operator}: {last} }} }}", Key(field))
}
