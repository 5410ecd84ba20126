//! Authorization rules (reference chapter 1.8).

use amplify_schemac_grammar::{Span, Spanned};
use smol_str::SmolStr;

use super::{Function, Id};
use crate::vocab::{Provider, RuleOperation};

/// Who may do what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The whole chain, `allow.owner().to(['read'])`.
    pub span: Span,
    /// Who.
    pub strategy: Strategy,
    /// Whether the provider is written: model introspection tells `authenticated('userPools')` from `authenticated()`.
    pub names_provider: bool,
    /// `.to([…])`; `None` if absent: everything. Empty: nothing.
    pub operations: Option<Vec<Spanned<RuleOperation>>>,
}

/// How callers prove who they are. Each variant holds only what it can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strategy {
    /// `allow.publicApiKey()`
    PublicApiKey,
    /// `allow.guest()`: the identity pool's unauthenticated role.
    Guest,
    /// `allow.authenticated(provider?)`
    Authenticated(AuthenticatedProvider),
    /// `allow.owner()`, `allow.ownerDefinedIn(f)`, `allow.ownersDefinedIn(f)`
    Owner {
        /// The field that holds the owner; `owner` if none is named.
        field: SmolStr,
        /// Whether the field is a list: `ownersDefinedIn`.
        many: bool,
        /// Whose tokens count.
        provider: TokenProvider,
        /// `.identityClaim('…')`
        identity_claim: Option<SmolStr>,
    },
    /// `allow.group(g)`, `allow.groups([g])`
    Groups {
        /// The groups.
        groups: Vec<SmolStr>,
        /// Whose tokens count.
        provider: TokenProvider,
        /// `.withClaimIn('…')`
        group_claim: Option<SmolStr>,
    },
    /// `allow.groupDefinedIn(f)`, `allow.groupsDefinedIn(f)`
    GroupField {
        /// The field that holds the group.
        field: SmolStr,
        /// Whether the field is a list: `groupsDefinedIn`.
        many: bool,
        /// Whose tokens count.
        provider: TokenProvider,
        /// `.withClaimIn('…')`
        group_claim: Option<SmolStr>,
    },
    /// `allow.custom()`: the Lambda authorizer.
    Custom,
}

impl Strategy {
    /// The authorization mode that such callers come by.
    pub fn provider(&self) -> Provider {
        match self {
            Self::PublicApiKey => Provider::ApiKey,
            Self::Guest | Self::Authenticated(AuthenticatedProvider::IdentityPool) => Provider::Iam,
            Self::Authenticated(AuthenticatedProvider::UserPools) => Provider::UserPools,
            Self::Authenticated(AuthenticatedProvider::Oidc) => Provider::Oidc,
            Self::Owner { provider, .. }
            | Self::Groups { provider, .. }
            | Self::GroupField { provider, .. } => (*provider).into(),
            Self::Custom => Provider::Lambda,
        }
    }
}

/// Providers of `allow.authenticated`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AuthenticatedProvider {
    /// `'userPools'`, the default.
    UserPools,
    /// `'oidc'`
    Oidc,
    /// `'identityPool'`
    IdentityPool,
}

/// Providers of owner and group rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenProvider {
    /// `'userPools'`, the default.
    UserPools,
    /// `'oidc'`
    Oidc,
}

impl From<TokenProvider> for Provider {
    fn from(provider: TokenProvider) -> Self {
        match provider {
            TokenProvider::UserPools => Self::UserPools,
            TokenProvider::Oidc => Self::Oidc,
        }
    }
}

/// `allow.resource(fn).to([…])` of a schema: an IAM policy for the function's role.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The whole chain.
    pub span: Span,
    /// The function.
    pub function: Id<Function>,
    /// What it may call, without repeats.
    pub operations: Vec<GrantOperation>,
}

/// Words of `allow.resource(fn).to([…])`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GrantOperation {
    /// `'query'`
    Query,
    /// `'mutate'`
    Mutate,
    /// `'listen'`
    Listen,
}
