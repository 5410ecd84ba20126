//! Which records a caller may read: all, those that a filter lets through, or none.

use super::{
    Constants, Flow, Passes, any_owner_forms, claim_of, groups_of, owner_forms, pass_if, static_passes,
    switch_by_mode,
};
use crate::appsync::callers::{Caller, Callers, Identity, Test};
use crate::appsync::helpers::Helpers;
use crate::appsync::script::Script;
use crate::print::js::{Code, Key, Member};

/// A key of the query. Where it is a field that names owners or a group, the key itself must name the caller, for DynamoDB
/// takes no filter on a key.
#[derive(Debug, Clone)]
pub(in crate::appsync) struct QueryKey<'a> {
    /// The field.
    pub(in crate::appsync) field: &'a str,
    /// What it must be; an expression.
    pub(in crate::appsync) value: String,
    /// What to do where it isn't given.
    pub(in crate::appsync) missing: Missing<'a>,
}

/// What to do where the key that names callers isn't given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::appsync) enum Missing<'a> {
    /// It always is given.
    Never,
    /// The table is scanned, so that a filter can name the caller.
    Filter,
    /// The table is scanned if this partition key isn't given either; else only the caller's records are asked for.
    FilterUnless(&'a str),
    /// Only the caller's records are asked for.
    OwnKey,
}

/// Adds `authorize(ctx)`, which answers a filter, or `null` for all records. Where only the caller's records of an index
/// may be read and the caller didn't name them, it leaves the key condition in `ctx.stash.ownKey`.
pub(in crate::appsync) fn authorize_read(
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
        Test::Owner { field, .. } | Test::GroupField { field, many: false, .. } => {
            keys.iter().find(|key| key.field == *field)
        }
        _ => None,
    };
    let by_filter = callers.iter().filter(|caller| key_of(&caller.test).is_none());
    let terms: Vec<String> = by_filter.filter_map(|caller| terms(&caller.test, helpers)).collect();
    let by_key: Vec<_> =
        callers.iter().filter_map(|caller| Some((caller.test, key_of(&caller.test)?))).collect();
    if terms.is_empty() && by_key.is_empty() {
        return;
    }
    if terms.is_empty() {
        code.line("const filters = [];");
    } else {
        code.block("const filters = [", "];", |code| {
            terms.iter().for_each(|term| code.line(format_args!("...{term},")));
        });
    }
    let mut constants = Constants::default();
    for (test, key) in by_key {
        if let Some(named) = Named::of(&test, &mut constants, code, helpers) {
            named_by_key(&named, key, code);
        }
    }
    code.block("if (filters.length > 0) {", "}", |code| code.line("return { or: filters };"));
}

/// How a key can name the caller.
struct Named {
    /// The constant that lists the texts.
    all: String,
    /// The one that records of the caller are stored with, an expression.
    stored: String,
}

impl Named {
    fn of(
        test: &Test<'_>,
        constants: &mut Constants,
        code: &mut Code,
        helpers: &mut Helpers,
    ) -> Option<Self> {
        let (all, is_pair) = match *test {
            Test::Owner { identity: identity @ Identity::Pair(..), .. } => {
                (constants.bind("forms", owner_forms(identity, helpers), code), true)
            }
            Test::Owner { identity: Identity::Claim(claim), .. } => {
                (constants.bind("forms", groups_of(claim, helpers), code), false)
            }
            Test::GroupField { claim, .. } => {
                (constants.bind("groups", groups_of(claim, helpers), code), false)
            }
            Test::Anyone | Test::Guest | Test::SignedIn | Test::Group { .. } => return None,
        };
        let stored = if is_pair { format!("{all}[0]") } else { format!("{all}[{all}.length - 1]") };
        Some(Self { all, stored })
    }
}

/// A field that names callers and is a key of the query: the key must name the caller, or isn't given.
fn named_by_key(named: &Named, key: &QueryKey<'_>, code: &mut Code) {
    let Named { all, stored } = named;
    let is_missing = |name: &str| format!("(ctx.args{} ?? null) === null", Member(name));
    let filter =
        |code: &mut Code| code.line(format_args!("filters.push({{ {}: {{ in: {all} }} }});", Key(key.field)));
    // Only the records that name the caller as they are stored.
    let own_key = |code: &mut Code| {
        code.line(format_args!("ctx.stash.ownKey = {{ eq: {stored} }};"));
        code.line("return null;");
    };
    code.block(format_args!("if ({all}.some((name) => name === {})) {{", key.value), "}", |code| {
        code.line("return null;");
    });
    let missing = format!("{all}.length > 0 && {}", is_missing(key.field));
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
            let groups = format!("[{}].filter((groups) => groups.length > 0)", groups_of(claim, helpers));
            format!("{groups}.map((groups) => ({{ {}: {{ in: groups }} }}))", Key(field))
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
