//! The functions by which resolvers decide who may do what: from callers to JavaScript (chapter 3.3). Each asks for the
//! mode of the call, then for what the caller is; who isn't let in is refused.

mod alike;
mod call;
mod create;
mod mentioned;
mod read;
mod stored;
mod subscribe;
mod write;

use amplify_schemac_compiler::vocab::Provider;

use alike::{Alike, alike};

use super::callers::{Caller, Callers, Identity, Test};
use super::helpers::{Helper, Helpers};
use crate::print::js::{Code, List, Member, Text};

pub(super) use call::{authorize_call, authorize_record};
pub(super) use create::{CreateScope, Manner, authorize_create};
pub(super) use mentioned::guard_mentioned;
pub(super) use read::{Missing, QueryKey, authorize_read};
pub(super) use stored::authorize_stored;
pub(super) use subscribe::{OwnerArgument, authorize_subscription};
pub(super) use write::{WriteScope, authorize_write};

/// Whether the code behind a case is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    Returns,
    GoesOn,
}

/// A switch over the modes; `case` writes what a mode does. It may use `claims` and `username`.
fn switch_by_mode<'a, S>(
    callers: &Callers<'a, S>,
    code: &mut Code,
    mut case: impl FnMut(Provider, &[Caller<'a, S>], &mut Code) -> Flow,
) {
    code.block("switch (util.authType()) {", "}", |code| {
        for (provider, of_mode) in callers.modes() {
            let mut body = Code::default();
            if case(provider, of_mode, &mut body) == Flow::GoesOn {
                body.line("break;");
            }
            code.block(format_args!("case {}: {{", Text(auth_type(provider))), "}", |code| {
                if body.mentions("claims") || body.mentions("username") {
                    code.line("const { claims } = ctx.identity;");
                }
                if body.mentions("username") {
                    code.line("const username = claims.username ?? claims['cognito:username'];");
                }
                code.append(&body);
            });
        }
    });
}

/// The text of `util.authType()`.
fn auth_type(provider: Provider) -> &'static str {
    match provider {
        Provider::ApiKey => "API Key Authorization",
        Provider::Iam => "IAM Authorization",
        Provider::Oidc => "Open ID Connect Authorization",
        Provider::UserPools => "User Pool Authorization",
        Provider::Lambda => "Lambda Authorization",
    }
}

/// When callers that the token alone decides pass.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Passes {
    Always,
    If(Vec<String>),
}

/// When one of these passes, principals of the account among them where the mode is IAM.
fn static_passes<'a>(
    provider: Provider,
    tests: impl IntoIterator<Item = Test<'a>>,
    helpers: &mut Helpers,
) -> Passes {
    let mut conditions = Vec::new();
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    if provider == Provider::Iam {
        helpers.need(Helper::IsPrivileged);
        conditions.push("isPrivileged(ctx.identity)".to_owned());
    }
    for test in tests {
        match test {
            Test::Anyone => return Passes::Always,
            Test::Guest => {
                helpers.need(Helper::IsGuest);
                conditions.push("isGuest(ctx)".to_owned());
            }
            Test::SignedIn => {
                helpers.need(Helper::IsSignedIn);
                conditions.push("isSignedIn(ctx)".to_owned());
            }
            Test::Group { claim, name } => match groups.iter_mut().find(|(other, _)| *other == claim) {
                Some((_, names)) => names.push(name),
                None => groups.push((claim, vec![name])),
            },
            Test::Owner { .. } | Test::GroupField { .. } => {}
        }
    }
    for (claim, names) in groups {
        conditions.push(in_groups(claim, &names, helpers));
    }
    Passes::If(conditions)
}

/// `if (…) { return …; }` where some condition is given.
fn pass_if(conditions: &[String], answer: &str, code: &mut Code) {
    if !conditions.is_empty() {
        code.block(format_args!("if ({}) {{", conditions.join(" || ")), "}", |code| code.line(answer));
    }
}

/// Whether the caller is in one of the groups.
fn in_groups(claim: &str, names: &[&str], helpers: &mut Helpers) -> String {
    helpers.need(Helper::IsInAny);
    format!("isInAny({}, {})", claim_of(claim), List(names.iter().map(|name| Text(name))))
}

/// Whether a record names the caller; `record` is an expression. `None` if the token alone decides.
fn names_caller(test: &Test<'_>, record: &str, helpers: &mut Helpers) -> Option<String> {
    let (all, field, many) = match *test {
        Test::Owner { field, many, identity } => (owner_forms(identity, helpers), field, many),
        Test::GroupField { field, many, claim } => (groups_of(claim, helpers), field, many),
        Test::Anyone | Test::Guest | Test::SignedIn | Test::Group { .. } => return None,
    };
    let name = if matches!(test, Test::Owner { .. }) { "form" } else { "group" };
    let held = format!("{record}{}", Member(field));
    Some(if many {
        format!("{all}.some(({name}) => ({held} ?? []).some((other) => other === {name}))")
    } else {
        format!("{all}.some(({name}) => {name} === {held})")
    })
}

/// The groups of a caller.
fn groups_of(claim: &str, helpers: &mut Helpers) -> String {
    helpers.need(Helper::GroupsOf);
    format!("groupsOf({})", claim_of(claim))
}

/// A claim of the token; the user's name has two names itself.
fn claim_of(claim: &str) -> String {
    if claim == "username" {
        return "username".to_owned();
    }
    format!("claims{}", Member(claim))
}

/// The texts by which a record names the caller; none if the token lacks one of the claims.
fn owner_forms(identity: Identity<'_>, helpers: &mut Helpers) -> String {
    forms(identity, "ownerForms", Helper::OwnerForms, helpers)
}

/// The texts by which a record names the caller, by as many claims as the token has.
fn any_owner_forms(identity: Identity<'_>, helpers: &mut Helpers) -> String {
    forms(identity, "anyOwnerForms", Helper::AnyOwnerForms, helpers)
}

fn forms(identity: Identity<'_>, of_pair: &str, helper: Helper, helpers: &mut Helpers) -> String {
    match identity {
        Identity::Claim(claim) => format!("[{}].filter((claim) => claim)", claim_of(claim)),
        Identity::Pair(first, second) => {
            helpers.need(helper);
            format!("{of_pair}({}, {})", claim_of(first), claim_of(second))
        }
    }
}

/// Constants that the code has, each expression once.
#[derive(Default)]
struct Constants(Vec<(String, String)>);

impl Constants {
    /// The name of the constant that holds the expression; it is declared if it is new.
    fn bind(&mut self, stem: &str, expression: String, code: &mut Code) -> String {
        if let Some((name, _)) = self.0.iter().find(|(_, other)| *other == expression) {
            return name.clone();
        }
        let name = match self.0.iter().filter(|(name, _)| name.starts_with(stem)).count() {
            0 => stem.to_owned(),
            count => format!("{stem}{}", count + 1),
        };
        code.line(format_args!("const {name} = {expression};"));
        self.0.push((name.clone(), expression));
        name
    }
}
