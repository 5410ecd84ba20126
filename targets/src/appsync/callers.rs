//! Who may do something, by the mode that they come by: from a model's roles, or an operation's rules, to the tests
//! that a resolver makes (chapter 3.3).

use amplify_schemac_compiler::api::Model;
use amplify_schemac_compiler::api::access::{Role, Who};
use amplify_schemac_compiler::ir::{AuthenticatedProvider, Rule, Strategy};
use amplify_schemac_compiler::vocab::Provider;

/// The claim that lists a user's groups, unless a rule names another.
const GROUPS_CLAIM: &str = "cognito:groups";

/// How a caller is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Test<'a> {
    /// Whoever comes by the mode.
    Anyone,
    /// The identity pool's role of guests.
    Guest,
    /// The identity pool's role of users, or a role of its own for some of them.
    SignedIn,
    /// Whose claim lists the group.
    Group { claim: &'a str, name: &'a str },
    /// Whom the record's field names.
    Owner { field: &'a str, many: bool, identity: Identity<'a> },
    /// A member of a group that the record's field names.
    GroupField { field: &'a str, many: bool, claim: &'a str },
}

/// By which claims a record names its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Identity<'a> {
    /// By one.
    Claim(&'a str),
    /// By two, joined by `::`; each alone counts too.
    Pair(&'a str, &'a str),
}

impl<'a> Identity<'a> {
    fn of(claim: Option<&'a str>) -> Self {
        match claim {
            None => Self::Pair("sub", "username"),
            Some(claim) => {
                claim.split_once("::").map_or(Self::Claim(claim), |(first, second)| Self::Pair(first, second))
            }
        }
    }
}

impl Test<'_> {
    /// Whether the record decides, not the token alone.
    pub(super) fn is_by_record(&self) -> bool {
        matches!(self, Self::Owner { .. } | Self::GroupField { .. })
    }
}

/// A caller that may do something, and how far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Caller<'a, S> {
    pub(super) test: Test<'a>,
    pub(super) scope: S,
}

/// The callers of each mode that has some. IAM is always there: principals outside the identity pool may do anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Callers<'a, S> {
    modes: Vec<(Provider, Vec<Caller<'a, S>>)>,
}

impl<'a, S> Callers<'a, S> {
    fn collect(found: impl IntoIterator<Item = (Provider, Caller<'a, S>)>) -> Self {
        let mut modes: Vec<_> = Provider::ALL.into_iter().map(|provider| (provider, Vec::new())).collect();
        for (provider, caller) in found {
            if let Some((_, callers)) = modes.iter_mut().find(|(mode, _)| *mode == provider) {
                callers.push(caller);
            }
        }
        modes.retain(|(provider, callers)| *provider == Provider::Iam || !callers.is_empty());
        Self { modes }
    }

    /// The modes, in a fixed order, each with its callers in the order of the rules.
    pub(super) fn modes(&self) -> impl Iterator<Item = (Provider, &[Caller<'a, S>])> {
        self.modes.iter().map(|(provider, callers)| (*provider, callers.as_slice()))
    }

    /// Whether it takes a record to tell some callers: not where everyone who comes by their mode passes.
    pub(super) fn ask_the_record(&self) -> bool {
        self.modes.iter().any(|(_, callers)| {
            callers.iter().any(|caller| caller.test.is_by_record())
                && !callers.iter().any(|caller| caller.test == Test::Anyone)
        })
    }

    /// Every caller.
    pub(super) fn all(&self) -> impl Iterator<Item = &Caller<'a, S>> {
        self.modes.iter().flat_map(|(_, callers)| callers)
    }
}

/// The roles of a model for which there is a scope.
pub(super) fn of_roles<'a, S>(model: &Model<'a>, scope: impl Fn(&Role<'a>) -> Option<S>) -> Callers<'a, S> {
    Callers::collect(model.access.roles.iter().filter_map(|role| {
        let caller = Caller { test: test_of_role(role, model), scope: scope(role)? };
        Some((role.provider, caller))
    }))
}

/// The callers of a custom operation; rules that only a record could decide are dropped (chapter 2.7).
pub(super) fn of_rules(rules: &[Rule]) -> Callers<'_, ()> {
    Callers::collect(rules.iter().flat_map(|rule| {
        let provider = rule.strategy.provider();
        tests_of_rule(&rule.strategy).into_iter().map(move |test| (provider, Caller { test, scope: () }))
    }))
}

fn test_of_role<'a>(role: &Role<'a>, model: &Model<'a>) -> Test<'a> {
    match role.who {
        Who::PublicApiKey | Who::Custom => Test::Anyone,
        Who::Guest => Test::Guest,
        Who::Authenticated if role.provider == Provider::Iam => Test::SignedIn,
        Who::Authenticated => Test::Anyone,
        Who::Group { name, claim } => Test::Group { claim: claim.unwrap_or(GROUPS_CLAIM), name },
        // Whatever the rule says, the field is the list that it is declared as (defect G9).
        Who::Owner { field, claim, .. } => {
            Test::Owner { field, many: is_list(model, field), identity: Identity::of(claim) }
        }
        Who::GroupField { field, claim, .. } => {
            Test::GroupField { field, many: is_list(model, field), claim: claim.unwrap_or(GROUPS_CLAIM) }
        }
    }
}

fn is_list(model: &Model<'_>, field: &str) -> bool {
    model.field(field).and_then(|(_, field)| field.value()).is_some_and(|value| value.ty.list.is_some())
}

fn tests_of_rule(strategy: &Strategy) -> Vec<Test<'_>> {
    match strategy {
        Strategy::Guest => vec![Test::Guest],
        Strategy::Authenticated(AuthenticatedProvider::IdentityPool) => vec![Test::SignedIn],
        Strategy::PublicApiKey | Strategy::Custom | Strategy::Authenticated(_) => vec![Test::Anyone],
        Strategy::Groups { groups, group_claim, .. } => {
            let claim = group_claim.as_deref().unwrap_or(GROUPS_CLAIM);
            groups.iter().map(|name| Test::Group { claim, name }).collect()
        }
        Strategy::Owner { .. } | Strategy::GroupField { .. } => Vec::new(),
    }
}
