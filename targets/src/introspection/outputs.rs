//! `amplify_outputs.json`: where the API is and how callers come in, with the model introspection; of what only a
//! deployment knows, the places.

use amplify_schemac_compiler::ir::Schema;
use amplify_schemac_compiler::vocab::Provider;
use serde::{Deserialize, Serialize};

use super::auth;
use crate::modes;

/// The file's name in the output folder.
pub const FILE: &str = "amplify_outputs.json";

/// The version of the file's form that is written.
pub const VERSION: &str = "1.5";

/// The whole file; `I` is what stands for the model introspection.
#[derive(Debug, Serialize, Deserialize)]
pub struct Outputs<I> {
    /// The version of its form.
    pub version: String,
    /// Of the category `auth`, where callers come by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth: Option<Auth>,
    /// Of the category `data`.
    pub data: Data<I>,
}

/// What clients read of the category `auth`: the backend's Auth, which this compiler doesn't make.
#[derive(Debug, Serialize, Deserialize)]
pub struct Auth {
    /// The region of the user pool.
    pub aws_region: String,
    /// The user pool.
    pub user_pool_id: String,
    /// The app as the user pool knows it.
    pub user_pool_client_id: String,
    /// The identity pool.
    pub identity_pool_id: String,
    /// Whether the identity pool lets guests in; unless some rule is for them, nobody asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unauthenticated_identities_enabled: Option<bool>,
}

/// What clients read of the category `data`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Data<I> {
    /// The GraphQL endpoint.
    pub url: String,
    /// The region of the API.
    pub aws_region: String,
    /// The key, of APIs that have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_key: Option<String>,
    /// The mode of callers that name none.
    pub default_authorization_type: String,
    /// The other modes.
    pub authorization_types: Vec<String>,
    /// What [`super`] writes.
    pub model_introspection: I,
}

/// What is known before a deployment. The rest is `<Name>`, by the name of the stack's output that fills it in.
pub(super) fn plan<I>(schema: &Schema, model_introspection: I) -> Outputs<I> {
    let data = &schema.data;
    Outputs {
        version: VERSION.to_owned(),
        auth: auth::plan(schema),
        data: Data {
            url: "<GraphQLApiUrl>".to_owned(),
            aws_region: "<GraphQLApiRegion>".to_owned(),
            api_key: data.enables(Provider::ApiKey).then(|| "<GraphQLApiKey>".to_owned()),
            default_authorization_type: modes::word(data.default_mode.provider()).to_owned(),
            authorization_types: modes::additional(data).map(|mode| modes::word(mode).to_owned()).collect(),
            model_introspection,
        },
    }
}
