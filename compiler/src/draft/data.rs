//! `defineData({…})` (reference chapter 9, fact 14).

use amplify_schemac_grammar::{Span, Spanned};
use smol_str::SmolStr;

use super::{FunctionId, NodeId, Word};

/// The properties of `defineData`. A setting that is absent is `None`: the reference's default holds.
#[derive(Debug, Clone)]
pub struct DataDraft {
    /// The call.
    pub span: Span,
    /// `schema`; `None` if it is missing or not a schema (reported).
    pub schema: Option<Spanned<NodeId>>,
    /// `name`
    pub name: Option<Word>,
    /// `authorizationModes`, as a whole.
    pub modes: Option<Span>,
    /// `authorizationModes.defaultAuthorizationMode`
    pub default_mode: Option<Word>,
    /// `authorizationModes.apiKeyAuthorizationMode`
    pub api_key: Option<ApiKeyDraft>,
    /// `authorizationModes.lambdaAuthorizationMode`
    pub lambda: Option<LambdaDraft>,
    /// `authorizationModes.oidcAuthorizationMode`
    pub oidc: Option<OidcDraft>,
    /// `functions`: name in the schema, function.
    pub functions: Vec<(Word, FunctionId)>,
    /// `logging`
    pub logging: Option<LoggingDraft>,
}

/// `apiKeyAuthorizationMode`
#[derive(Debug, Clone)]
pub struct ApiKeyDraft {
    /// The object.
    pub span: Span,
    /// `description`
    pub description: Option<SmolStr>,
    /// `expiresInDays`
    pub expires_in_days: Option<Spanned<f64>>,
}

/// `lambdaAuthorizationMode`
#[derive(Debug, Clone)]
pub struct LambdaDraft {
    /// The object.
    pub span: Span,
    /// `function`; what stands there, if that is none (reported).
    pub function: FunctionId,
    /// `timeToLiveInSeconds`
    pub ttl_seconds: Option<Spanned<f64>>,
}

/// `oidcAuthorizationMode`
#[derive(Debug, Clone)]
pub struct OidcDraft {
    /// The object.
    pub span: Span,
    /// `oidcProviderName`
    pub provider_name: Option<Word>,
    /// `oidcIssuerUrl`; opaque values (a secret, a deploy-time name) are `None` and fine.
    pub issuer_url: Option<Word>,
    /// `clientId`
    pub client_id: Option<Word>,
    /// `tokenExpiryFromAuthInSeconds`
    pub expiry_from_auth_seconds: Option<Spanned<f64>>,
    /// `tokenExpireFromIssueInSeconds`
    pub expiry_from_issue_seconds: Option<Spanned<f64>>,
}

/// `logging: true` or `logging: {…}`
#[derive(Debug, Clone)]
pub struct LoggingDraft {
    /// The value.
    pub span: Span,
    /// `retention`
    pub retention: Option<Word>,
    /// `excludeVerboseContent`
    pub exclude_verbose_content: Option<bool>,
    /// `fieldLogLevel`
    pub field_log_level: Option<Word>,
}
