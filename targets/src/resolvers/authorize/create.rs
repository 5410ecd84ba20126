//! Who may create a record with these values, and whose it becomes.

use super::{Flow, Passes, groups_of, in_groups, owner_forms, pass_if, static_passes, switch_by_mode};
use crate::print::js::{Code, Member, Text};
use crate::resolvers::callers::{Caller, Callers, Test};
use crate::resolvers::helpers::{Helper, Helpers};
use crate::resolvers::script::Script;

/// The fields that a caller may give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::resolvers) enum CreateScope {
    /// All, whatever is in the input.
    Full,
    /// These.
    Fields(Vec<String>),
}

/// Adds `authorize(ctx, input)`, which refuses callers, and gives records without an owner to the caller.
pub(in crate::resolvers) fn authorize_create(callers: &Callers<'_, CreateScope>, script: &mut Script) {
    let comment =
        "Refuses callers that may not create this record. One that names no owner is given to the caller.";
    script.function(comment, "authorize(ctx, input)", |code, helpers| {
        let is_partial = callers.all().any(|caller| caller.scope != CreateScope::Full);
        if is_partial {
            code.line("const given = Object.keys(input);");
            code.line("const granted = [];");
            helpers.need(Helper::RefuseBeyond);
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
                    conditions.extend(full.filter_map(|caller| condition(caller, &owned, helpers)));
                    pass_if(&conditions, "return;", code);
                }
            }
            for caller in of_mode {
                if let CreateScope::Fields(fields) = &caller.scope {
                    grant(caller, fields, &owned, code, helpers);
                }
            }
            Flow::GoesOn
        });
        code.line(if is_partial { "refuseBeyond(granted, given);" } else { "util.unauthorized();" });
    });
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
fn condition(caller: &Caller<'_, CreateScope>, owned: &Owned<'_>, helpers: &mut Helpers) -> Option<String> {
    match caller.test {
        Test::Owner { .. } => {
            owned.iter().find(|(test, _)| *test == caller.test).map(|(_, name)| name.clone())
        }
        Test::GroupField { field, many: false, claim } => {
            Some(format!("{}.some((group) => group === input{})", groups_of(claim, helpers), Member(field)))
        }
        Test::GroupField { field, many: true, claim } => Some(format!(
            "{}.some((group) => (input{} ?? []).some((other) => other === group))",
            groups_of(claim, helpers),
            Member(field)
        )),
        Test::Anyone | Test::Guest | Test::SignedIn | Test::Group { .. } => None,
    }
}

/// Grants some fields, where the caller is known.
fn grant(
    caller: &Caller<'_, CreateScope>,
    fields: &[String],
    owned: &Owned<'_>,
    code: &mut Code,
    helpers: &mut Helpers,
) {
    let push = format!(
        "granted.push({});",
        fields.iter().map(|field| Text(field).to_string()).collect::<Vec<_>>().join(", ")
    );
    let condition = match caller.test {
        Test::Anyone => return code.line(push),
        Test::Guest => {
            helpers.need(Helper::IsGuest);
            "isGuest(ctx)".to_owned()
        }
        // The reference asks for the role itself here, not for the pool (chapter 3.5, trap 13).
        Test::SignedIn => {
            helpers.need(Helper::HasSignedInRole);
            "hasSignedInRole(ctx)".to_owned()
        }
        Test::Group { claim, name } => in_groups(claim, &[name], helpers),
        Test::Owner { .. } | Test::GroupField { .. } => match condition(caller, owned, helpers) {
            Some(condition) => condition,
            None => return,
        },
    };
    code.block(format_args!("if ({condition}) {{"), "}", |code| code.line(push));
}
