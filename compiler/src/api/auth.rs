//! Auth directives (chapter 2.6 and 2.7): from providers and rules to what a type or field is marked with.

use smol_str::SmolStr;

use crate::ir::{Rule, Strategy};
use crate::vocab::Provider;

/// `@aws_iam`, `@aws_cognito_user_pools(cognito_groups: […])` and so on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthDirective {
    /// The mode that callers may come by.
    pub provider: Provider,
    /// The groups that they must be in; empty: any or none.
    pub groups: Vec<SmolStr>,
}

impl From<Provider> for AuthDirective {
    fn from(provider: Provider) -> Self {
        Self { provider, groups: Vec::new() }
    }
}

/// A set of providers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Providers(u8);

impl Providers {
    /// IAM, which is in every set that directives are made of.
    pub const IAM: Self = Self(1 << Provider::Iam as u8);

    /// The set with one more.
    #[must_use]
    pub fn with(self, provider: Provider) -> Self {
        Self(self.0 | 1 << provider as u8)
    }

    /// Whether it holds the provider.
    pub fn contains(self, provider: Provider) -> bool {
        self.0 & 1 << provider as u8 != 0
    }

    /// Whether it holds any but this one.
    fn has_other_than(self, provider: Provider) -> bool {
        self.0 & !(1 << provider as u8) != 0
    }
}

impl FromIterator<Provider> for Providers {
    fn from_iter<I: IntoIterator<Item = Provider>>(providers: I) -> Self {
        providers.into_iter().fold(Self::default(), Self::with)
    }
}

/// What to do about the API's default mode, which AppSync takes for granted where no directive stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DefaultMode {
    /// Name it where the providers hold it.
    AsHeld,
    /// Name it in any case.
    Named,
}

/// The directives for a set of providers.
pub(super) fn directives(providers: Providers, default: Provider, mode: DefaultMode) -> Vec<Provider> {
    let alone = !providers.has_other_than(default);
    let mut named: Vec<Provider> = Provider::ALL
        .into_iter()
        .filter(|&provider| match provider == default {
            true => mode == DefaultMode::Named && !alone,
            false => providers.contains(provider),
        })
        .collect();
    if providers.contains(default) && !alone && !named.contains(&default) {
        named.push(default);
    }
    named
}

/// Adds what is not there yet.
pub(super) fn add_providers(to: &mut Vec<Provider>, more: &[Provider]) {
    for &provider in more {
        if !to.contains(&provider) {
            to.push(provider);
        }
    }
}

/// Adds directives of providers that have none yet.
pub(super) fn add_directives(to: &mut Vec<AuthDirective>, more: impl IntoIterator<Item = Provider>) {
    for provider in more {
        if !to.iter().any(|directive| directive.provider == provider) {
            to.push(provider.into());
        }
    }
}

/// The directives that rules of a custom operation are as they stand: those of all callers first, then one per
/// provider with its groups, unless all its callers may anyway.
pub(super) fn native_directives<'a>(rules: impl IntoIterator<Item = &'a Rule>) -> Vec<AuthDirective> {
    let mut plain: Vec<AuthDirective> = Vec::new();
    let mut grouped: Vec<AuthDirective> = Vec::new();
    for rule in rules {
        let provider = rule.strategy.provider();
        match &rule.strategy {
            Strategy::Groups { groups, .. } => {
                let place = grouped.iter().position(|directive| directive.provider == provider);
                match place.and_then(|at| grouped.get_mut(at)) {
                    Some(directive) => add_names(&mut directive.groups, groups),
                    None => grouped.push(AuthDirective { provider, groups: groups.clone() }),
                }
            }
            strategy if is_static(strategy) => add_directives(&mut plain, [provider]),
            _ => {}
        }
    }
    grouped.retain(|directive| !plain.iter().any(|other| other.provider == directive.provider));
    plain.append(&mut grouped);
    plain
}

fn add_names(to: &mut Vec<SmolStr>, more: &[SmolStr]) {
    for name in more {
        if !to.contains(name) {
            to.push(name.clone());
        }
    }
}

/// Whether a rule looks at the caller alone. Others say nothing of an operation, which has no record to look at.
pub(super) fn is_static(strategy: &Strategy) -> bool {
    !matches!(strategy, Strategy::Owner { .. } | Strategy::GroupField { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Provider::{ApiKey, Iam, UserPools};

    #[test]
    fn the_default_mode_comes_last_unless_it_is_to_be_named() {
        let set = Providers::IAM.with(ApiKey);
        assert_eq!(directives(set, ApiKey, DefaultMode::AsHeld), [Iam, ApiKey]);
        assert_eq!(directives(set, ApiKey, DefaultMode::Named), [ApiKey, Iam]);
    }

    #[test]
    fn the_default_mode_is_added_to_others_only() {
        assert_eq!(directives(Providers::IAM, UserPools, DefaultMode::Named), [Iam, UserPools]);
        assert_eq!(directives(Providers::IAM, Iam, DefaultMode::Named), []);
    }
}
