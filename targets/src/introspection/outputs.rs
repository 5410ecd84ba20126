//! `amplify_outputs.json`: where the API is and how callers come in, with the model introspection.

use amplify_schemac_compiler::ir::DataConfig;
use amplify_schemac_compiler::vocab::Provider;
use serde::{Deserialize, Serialize};

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
    /// Of the data category.
    pub data: Data<I>,
}

/// What clients read of the data category.
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

impl<I> Outputs<I> {
    /// Whether callers may come by a mode, in the words of the file.
    pub fn accepts(&self, mode: &str) -> bool {
        let data = &self.data;
        data.default_authorization_type == mode || data.authorization_types.iter().any(|other| other == mode)
    }
}

/// What is known before a deployment. The rest is `<Name>`, by the name of the stack's output that fills it in.
pub(super) fn plan<I>(data: &DataConfig, model_introspection: I) -> Outputs<I> {
    Outputs {
        version: VERSION.to_owned(),
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
