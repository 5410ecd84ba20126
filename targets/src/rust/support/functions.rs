//! What functions are handed and give: for each operation that one handles, the event and the result.

/// What AppSync sends to a function: its operation's arguments, and who asks.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event<A> {
    /// `Query` or `Mutation`.
    pub type_name: String,
    /// The operation.
    pub field_name: String,
    /// Its arguments.
    pub arguments: A,
    /// Who asks; `None` with an API key.
    pub identity: Option<Identity>,
    /// The object that the field belongs to; `None` for the fields of root types.
    pub source: Option<serde_json::Value>,
    /// How the caller asks.
    pub request: Option<Request>,
    /// What the handler before this one gave.
    pub prev: Option<Previous>,
}

/// Who asks. Which of it is there depends on how the caller signed in.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Identity {
    /// The user's id.
    pub sub: Option<String>,
    /// The user's name.
    pub username: Option<String>,
    /// The user's groups.
    pub groups: Option<Vec<String>>,
    /// The token's claims.
    pub claims: Option<serde_json::Map<String, serde_json::Value>>,
    /// Who issued the token.
    pub issuer: Option<String>,
    /// `ALLOW` or `DENY`.
    pub default_auth_strategy: Option<String>,
    /// The caller's addresses.
    pub source_ip: Option<Vec<String>>,
    /// With IAM: the account.
    pub account_id: Option<String>,
    /// With IAM: the role or user.
    pub user_arn: Option<String>,
    /// With an identity pool: the pool.
    pub cognito_identity_pool_id: Option<String>,
    /// With an identity pool: the identity in it.
    pub cognito_identity_id: Option<String>,
    /// With a Lambda authorizer: what it told.
    pub resolver_context: Option<serde_json::Value>,
}

/// How the caller asks.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Request {
    /// The headers, their names in lower case.
    pub headers: std::collections::BTreeMap<String, String>,
    /// The API's own domain, if it was asked by it.
    pub domain_name: Option<String>,
}

/// What the handler before gave.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Previous {
    /// Its result.
    pub result: serde_json::Value,
}
