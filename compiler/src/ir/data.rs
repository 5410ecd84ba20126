//! Settings of `defineData` (reference chapter 9, fact 14).

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use super::{Function, Id};
use crate::vocab::Provider;

/// Everything but the schema. `None` means the reference's default.
#[derive(Debug, Default)]
pub struct DataConfig {
    /// The call.
    pub span: Option<Span>,
    /// `name`
    pub name: Option<SmolStr>,
    /// The default authorization mode.
    pub default_mode: Mode,
    /// Whether the backend has Auth: user pool and identity pool (fact 13).
    pub has_auth: bool,
    /// API key settings, where given.
    pub api_key: Option<ApiKeySettings>,
    /// Lambda authorizer, where given.
    pub lambda: Option<LambdaSettings>,
    /// OpenID Connect issuer, where given.
    pub oidc: Option<OidcSettings>,
    /// `functions`: names that string handlers may use.
    pub functions: Vec<(SmolStr, Id<Function>)>,
    /// `logging`
    pub logging: Option<LoggingSettings>,
}

/// `defaultAuthorizationMode`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// `'userPool'`
    #[default]
    UserPool,
    /// `'identityPool'`, `'iam'`
    IdentityPool,
    /// `'apiKey'`
    ApiKey,
    /// `'oidc'`
    Oidc,
    /// `'lambda'`
    Lambda,
}

impl Mode {
    /// Every word, as written.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("userPool", Self::UserPool),
        ("identityPool", Self::IdentityPool),
        ("iam", Self::IdentityPool),
        ("apiKey", Self::ApiKey),
        ("oidc", Self::Oidc),
        ("lambda", Self::Lambda),
    ];

    /// The mode of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(name, _)| *name == word).map(|(_, mode)| *mode)
    }

    /// The provider of callers that come by this mode.
    pub fn provider(self) -> Provider {
        match self {
            Self::UserPool => Provider::UserPools,
            Self::IdentityPool => Provider::Iam,
            Self::ApiKey => Provider::ApiKey,
            Self::Oidc => Provider::Oidc,
            Self::Lambda => Provider::Lambda,
        }
    }
}

impl DataConfig {
    /// Whether callers of a provider can come in at all. IAM always can.
    pub fn enables(&self, provider: Provider) -> bool {
        let configured = match provider {
            Provider::Iam => true,
            Provider::UserPools => self.has_auth,
            Provider::ApiKey => self.api_key.is_some(),
            Provider::Oidc => self.oidc.is_some(),
            Provider::Lambda => self.lambda.is_some(),
        };
        configured || self.default_mode.provider() == provider
    }
}

/// `apiKeyAuthorizationMode`
#[derive(Debug, Clone, PartialEq)]
pub struct ApiKeySettings {
    /// `description`
    pub description: Option<SmolStr>,
    /// `expiresInDays`; absent: 7.
    pub expires_in_days: Option<f64>,
}

/// `lambdaAuthorizationMode`
#[derive(Debug, Clone, PartialEq)]
pub struct LambdaSettings {
    /// `function`
    pub function: Id<Function>,
    /// `timeToLiveInSeconds`
    pub ttl_seconds: Option<f64>,
}

/// `oidcAuthorizationMode`
#[derive(Debug, Clone, PartialEq)]
pub struct OidcSettings {
    /// `oidcProviderName`
    pub provider_name: Option<SmolStr>,
    /// `oidcIssuerUrl`; `None` if only a deployment knows it.
    pub issuer_url: Option<SmolStr>,
    /// `clientId`
    pub client_id: Option<SmolStr>,
    /// `tokenExpiryFromAuthInSeconds`
    pub expiry_from_auth_seconds: Option<f64>,
    /// `tokenExpireFromIssueInSeconds`
    pub expiry_from_issue_seconds: Option<f64>,
}

/// `logging`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggingSettings {
    /// `retention`, in the reference's words; absent: one week.
    pub retention: Option<SmolStr>,
    /// `excludeVerboseContent`; absent: true.
    pub exclude_verbose_content: Option<bool>,
    /// `fieldLogLevel`; absent: none.
    pub field_log_level: Option<SmolStr>,
}
