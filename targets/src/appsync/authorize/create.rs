//! Who may create a record with these values, and whose it becomes.

use super::{
    Alike, Flow, Passes, alike, in_groups, names_caller, owner_forms, pass_if, static_passes, switch_by_mode,
};
use crate::appsync::callers::{Caller, Callers, Test};
use crate::appsync::helpers::{Helper, Helpers};
use crate::appsync::script::Script;
use crate::print::js::{Code, Text};

/// The fields that a caller may give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::appsync) enum CreateScope {
    /// All, whatever is in the input.
    Full,
    /// These.
    Fields(Vec<String>),
}

/// What differs between databases in how a new record is refused.
#[derive(Debug, Clone, Copy)]
pub(in crate::appsync) struct Manner {
    /// What is done about fields beyond those that are granted.
    beyond: Helper,
    /// Who counts as signed in, where only some fields are granted.
    signed_in: Helper,
}

impl Manner {
    /// Denied fields are told. The reference asks for the role itself, not for the pool (chapter 3.5, trap 13).
    pub(in crate::appsync) const TABLE: Self =
        Self { beyond: Helper::RefuseBeyond, signed_in: Helper::HasSignedInRole };
    /// All of the call is refused.
    pub(in crate::appsync) const SQL: Self =
        Self { beyond: Helper::DenyBeyond, signed_in: Helper::IsSignedIn };
}

/// Adds `authorize(ctx, input)`, which refuses callers, and gives records without an owner to the caller.
pub(in crate::appsync) fn authorize_create(
    callers: &Callers<'_, CreateScope>,
    manner: Manner,
    script: &mut Script,
) {
    let comment =
        "Refuses callers that may not create this record. One that names no owner is given to the caller.";
    script.function(comment, "authorize(ctx, input)", |code, helpers| {
        let is_partial = callers.all().any(|caller| caller.scope != CreateScope::Full);
        if is_partial {
            code.line("const given = Object.keys(input);");
            code.line("const granted = [];");
            helpers.need(manner.beyond);
        }
        switch_by_mode(callers, code, |provider, of_mode, code| {
            let owned = take_ownership(of_mode, code, helpers);
            let full = of_mode.iter().filter(|caller| caller.scope == CreateScope::Full);
            match static_passes(provider, full.clone().map(|caller| caller.test), helpers) {
                Passes::Always => {
                    code.line("return;");
                    return Flow::Returns;
                }
                Passes::If(mut conditions) => {
                    conditions.extend(full.filter_map(|caller| condition(&caller.test, &owned, helpers)));
                    pass_if(&conditions, "return;", code);
                }
            }
            for alike in alike(of_mode) {
                let by_record = condition(&alike.caller.test, &owned, helpers);
                grant(&alike, by_record, manner.signed_in, code, helpers);
            }
            Flow::GoesOn
        });
        refuse(is_partial.then_some(manner.beyond), code);
    });
}

/// Refuses who hasn't passed: everything, or what is beyond the granted fields.
pub(super) fn refuse(beyond: Option<Helper>, code: &mut Code) {
    match beyond {
        Some(helper) => code.line(format_args!("{}(granted, given);", helper.name())),
        None => code.line("util.unauthorized();"),
    }
}

/// The constants that say whether the record is the caller's, by field and identity. All are made before anyone
/// passes, for each gives the record to the caller where it names no owner.
type Owned<'a> = Vec<(Test<'a>, String)>;

fn take_ownership<'a>(
    callers: &[Caller<'a, CreateScope>],
    code: &mut Code,
    helpers: &mut Helpers,
) -> Owned<'a> {
    let mut owned: Owned<'a> = Vec::new();
    for caller in callers {
        let Test::Owner { field, many, identity } = caller.test else { continue };
        if owned.iter().any(|(test, _)| *test == caller.test) {
            continue;
        }
        let (function, helper) =
            if many { ("isSharedBy", Helper::SharedBy) } else { ("isOwnedBy", Helper::OwnedBy) };
        helpers.need(helper);
        let name = match owned.len() {
            0 => "isOwn".to_owned(),
            count => format!("isOwn{}", count + 1),
        };
        let forms = owner_forms(identity, helpers);
        code.line(format_args!("const {name} = {function}({forms}, input, {});", Text(field)));
        owned.push((caller.test, name));
    }
    owned
}

/// When a caller passes that the new record decides.
fn condition(test: &Test<'_>, owned: &Owned<'_>, helpers: &mut Helpers) -> Option<String> {
    match owned.iter().find(|(other, _)| other == test) {
        Some((_, name)) => Some(name.clone()),
        None => names_caller(test, "input", helpers),
    }
}

/// Grants some fields, where one of the callers is known; `by_record` says when a record makes them so.
pub(super) fn grant(
    alike: &Alike<'_, '_, CreateScope>,
    by_record: Option<String>,
    signed_in: Helper,
    code: &mut Code,
    helpers: &mut Helpers,
) {
    let Alike { caller, groups } = alike;
    let CreateScope::Fields(fields) = &caller.scope else { return };
    let fields: Vec<String> = fields.iter().map(|field| Text(field).to_string()).collect();
    let push = format!("granted.push({});", fields.join(", "));
    let condition = match caller.test {
        Test::Anyone => return code.line(push),
        Test::Guest => call(Helper::IsGuest, helpers),
        Test::SignedIn => call(signed_in, helpers),
        Test::Group { claim, .. } => in_groups(claim, groups, helpers),
        Test::Owner { .. } | Test::GroupField { .. } => match by_record {
            Some(condition) => condition,
            None => return,
        },
    };
    code.block(format_args!("if ({condition}) {{"), "}", |code| code.line(push));
}

fn call(helper: Helper, helpers: &mut Helpers) -> String {
    helpers.need(helper);
    format!("{}(ctx)", helper.name())
}
