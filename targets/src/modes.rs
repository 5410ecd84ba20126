//! The authorization modes of an API, in AppSync's words and the reference's order.

use amplify_schemac_compiler::ir::DataConfig;
use amplify_schemac_compiler::vocab::Provider;

/// The modes other than the default one are listed in this order.
const ORDER: [Provider; 5] =
    [Provider::ApiKey, Provider::Lambda, Provider::Oidc, Provider::UserPools, Provider::Iam];

/// The modes beside the default one by which callers can come.
pub(crate) fn additional(data: &DataConfig) -> impl Iterator<Item = Provider> {
    let default = data.default_mode.provider();
    ORDER.into_iter().filter(move |&provider| provider != default && data.enables(provider))
}

/// AppSync's word for a mode.
pub(crate) fn word(provider: Provider) -> &'static str {
    match provider {
        Provider::ApiKey => "API_KEY",
        Provider::Lambda => "AWS_LAMBDA",
        Provider::Oidc => "OPENID_CONNECT",
        Provider::UserPools => "AMAZON_COGNITO_USER_POOLS",
        Provider::Iam => "AWS_IAM",
    }
}
