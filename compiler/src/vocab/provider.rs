//! Who vouches for a caller.

/// An authentication provider: one AppSync authorization mode each. The order is that of the reference's lists of
/// directives (chapter 2.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Provider {
    /// API key.
    ApiKey,
    /// IAM: identity pool roles, functions, administrators.
    Iam,
    /// An OpenID Connect issuer.
    Oidc,
    /// Cognito user pool.
    UserPools,
    /// Lambda authorizer.
    Lambda,
}

impl Provider {
    /// All of them, in the order of directives.
    pub const ALL: [Self; 5] = [Self::ApiKey, Self::Iam, Self::Oidc, Self::UserPools, Self::Lambda];
}
