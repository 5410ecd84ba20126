//! Which records a caller may read: all, those that a filter lets through, or none.

use super::{
    Flow, Passes, any_owner_forms, claim_of, groups_of, owner_forms, pass_if, static_passes, switch_by_mode,
};
use crate::print::js::{Code, Key, Member};
use crate::resolvers::callers::{Caller, Callers, Identity, Test};
use crate::resolvers::helpers::Helpers;
use crate::resolvers::script::Script;

/// A key of the query. Where it is an owner field, the key itself must name the caller, for DynamoDB takes no filter on
/// a key.
#[derive(Debug, Clone)]
pub(in crate::resolvers) struct QueryKey<'a> {
    /// The field.
    pub(in crate::resolvers) field: &'a str,
    /// What it must be; an expression.
    pub(in crate::resolvers) value: String,
    /// What to do where it isn't given.
    pub(in crate::resolvers) missing: Missing<'a>,
}

/// What to do where the key that names an owner isn't given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::resolvers) enum Missing<'a> {
    /// It always is given.
    Never,
    /// The table is scanned, so that a filter can name the owner.
    Filter,
    /// The table is scanned if this partition key isn't given either; else only the caller's records are asked for.
    FilterUnless(&'a str),
    /// Only the caller's records are asked for.
    OwnKey,
}

/// Adds `authorize(ctx)`, which answers a filter, or `null` for all records. Where only the caller's records of an index
/// may be read and the caller didn't name them, it leaves the key condition in `ctx.stash.ownKey`.
pub(in crate::resolvers) fn authorize_read(
    callers: &Callers<'_, ()>,
    keys: &[QueryKey<'_>],
    script: &mut Script,
) {
    let comment = "Which records the caller may read: `null` stands for all of them.";
    authorize_named("authorize", comment, callers, keys, script);
}

/// As [`authorize_read`], under another name.
pub(super) fn authorize_named(
    name: &str,
    comment: &str,
    callers: &Callers<'_, ()>,
    keys: &[QueryKey<'_>],
    script: &mut Script,
) {
    script.function(comment, &format!("{name}(ctx)"), |code, helpers| {
        switch_by_mode(callers, code, |provider, of_mode, code| {
            match static_passes(provider, of_mode.iter().map(|caller| caller.test), helpers) {
                Passes::Always => {
                    code.line("return null;");
                    Flow::Returns
                }
                Passes::If(conditions) => {
                    pass_if(&conditions, "return null;", code);
                    by_record(of_mode, keys, code, helpers);
                    Flow::GoesOn
                }
            }
        });
        code.line("return util.unauthorized();");
    });
}

fn by_record(callers: &[Caller<'_, ()>], keys: &[QueryKey<'_>], code: &mut Code, helpers: &mut Helpers) {
    let key_of = |test: &Test<'_>| match test {
        Test::Owner { field, .. } => keys.iter().find(|key| key.field == *field),
        _ => None,
    };
    let terms: Vec<String> = callers
        .iter()
        .filter(|caller| key_of(&caller.test).is_none())
        .filter_map(|caller| terms(&caller.test, helpers))
        .collect();
    let owners: Vec<_> = callers
        .iter()
        .filter_map(|caller| match caller.test {
            Test::Owner { identity, .. } => Some((identity, key_of(&caller.test)?)),
            _ => None,
        })
        .collect();
    if terms.is_empty() && owners.is_empty() {
        return;
    }
    if terms.is_empty() {
        code.line("const filters = [];");
    } else {
        code.block("const filters = [", "];", |code| {
            terms.iter().for_each(|term| code.line(format_args!("...{term},")));
        });
    }
    for (identity, key) in owners {
        owner_in_key(identity, key, code, helpers);
    }
    code.block("if (filters.length > 0) {", "}", |code| code.line("return { or: filters };"));
}

/// An owner that is a key of the query: the key must name the caller, or isn't given.
fn owner_in_key(identity: Identity<'_>, key: &QueryKey<'_>, code: &mut Code, helpers: &mut Helpers) {
    let forms = match identity {
        Identity::Claim(claim) => groups_of(claim, helpers),
        Identity::Pair(..) => owner_forms(identity, helpers),
    };
    let is_missing = |name: &str| format!("(ctx.args{} ?? null) === null", Member(name));
    let filter =
        |code: &mut Code| code.line(format_args!("filters.push({{ {}: {{ in: forms }} }});", Key(key.field)));
    code.block("{", "}", |code| {
        code.line(format_args!("const forms = {forms};"));
        code.block(format_args!("if (forms.some((form) => form === {})) {{", key.value), "}", |code| {
            code.line("return null;");
        });
        let missing = format!("forms.length > 0 && {}", is_missing(key.field));
        match key.missing {
            Missing::Never => {}
            Missing::Filter => code.block(format_args!("if ({missing}) {{"), "}", filter),
            Missing::FilterUnless(partition) => {
                code.block(format_args!("if ({missing} && {}) {{", is_missing(partition)), "}", filter);
                code.block(format_args!("if ({missing} && filters.length === 0) {{"), "}", own_key);
            }
            Missing::OwnKey => {
                code.block(format_args!("if ({missing} && filters.length === 0) {{"), "}", own_key);
            }
        }
    });
}

/// Only the records that name the caller in the form that they are stored in.
fn own_key(code: &mut Code) {
    code.line("ctx.stash.ownKey = { eq: forms[0] };");
    code.line("return null;");
}

/// The filters by which a caller's records are told; a list in JavaScript.
fn terms(test: &Test<'_>, helpers: &mut Helpers) -> Option<String> {
    Some(match *test {
        Test::Owner { field, many, identity } => {
            let operator = if many { "contains" } else { "eq" };
            let forms = any_owner_forms(identity, helpers);
            format!("{forms}.map((form) => ({{ {}: {{ {operator}: form }} }}))", Key(field))
        }
        Test::GroupField { field, many: false, claim } => {
            format!("{}.map((group) => ({{ {}: {{ eq: group }} }}))", groups_of(claim, helpers), Key(field))
        }
        // The reference doesn't take a text for a list of groups here, as it does elsewhere (chapter 3.5, trap 28).
        Test::GroupField { field, many: true, claim } => {
            let claim = claim_of(claim);
            let groups = format!("(typeof {claim} === 'string' ? [] : {claim} ?? [])");
            format!("{groups}.map((group) => ({{ {}: {{ contains: group }} }}))", Key(field))
        }
        Test::Anyone | Test::Guest | Test::SignedIn | Test::Group { .. } => return None,
    })
}
