//! How callers come in: the authorization modes of the API, with their settings (chapter 9, fact 14).

use amplify_schemac_compiler::ir::{DataConfig, OidcSettings};
use amplify_schemac_compiler::vocab::Provider;
use serde_json::{Map, Value, json};

use super::function::{Function, Functions};
use super::parameters::{self, Named};
use crate::modes;
use crate::print::cloudformation::reference;

/// How long a Lambda authorizer's answer counts, unless the schema says.
const AUTHORIZER_TTL: f64 = 60.0;

/// The properties of the API that say who may come in.
pub(super) fn plan(data: &DataConfig, functions: &Functions<'_>) -> Map<String, Value> {
    let mut properties = mode(data.default_mode.provider(), data, functions);
    // Who comes without a directive is let in, if the pool is the default mode.
    if let Some(pool) = properties.get_mut("UserPoolConfig").and_then(Value::as_object_mut) {
        pool.insert("DefaultAction".to_owned(), json!("ALLOW"));
    }
    let others: Vec<_> = modes::additional(data).map(|provider| mode(provider, data, functions)).collect();
    if !others.is_empty() {
        properties.insert("AdditionalAuthenticationProviders".to_owned(), json!(others));
    }
    properties
}

/// The parameters that the modes need, those of functions apart.
pub(super) fn parameters(data: &DataConfig) -> Vec<Named> {
    let issuer_is_open = data.oidc.as_ref().is_none_or(|oidc| oidc.issuer_url.is_none());
    let needed = [
        (data.enables(Provider::UserPools), parameters::user_pool()),
        (data.enables(Provider::ApiKey), parameters::api_key_expires()),
        (data.enables(Provider::Oidc) && issuer_is_open, parameters::oidc_issuer()),
    ];
    needed.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, parameter)| parameter).collect()
}

/// The function that authorizes callers, if there is one.
pub(super) fn authorizer(data: &DataConfig) -> Option<Function> {
    data.lambda.as_ref().map(|settings| Function::Defined(settings.function))
}

/// A mode with its settings.
fn mode(provider: Provider, data: &DataConfig, functions: &Functions<'_>) -> Map<String, Value> {
    let settings = match provider {
        Provider::ApiKey | Provider::Iam => None,
        Provider::UserPools => Some((
            "UserPoolConfig",
            json!({ "AwsRegion": reference("AWS::Region"), "UserPoolId": reference("UserPoolId") }),
        )),
        Provider::Oidc => data.oidc.as_ref().map(|oidc| ("OpenIDConnectConfig", open_id(oidc))),
        Provider::Lambda => data.lambda.as_ref().map(|settings| {
            let config = json!({
                "AuthorizerUri": functions.arn(&Function::Defined(settings.function)),
                "AuthorizerResultTtlInSeconds": whole(settings.ttl_seconds.unwrap_or(AUTHORIZER_TTL)),
            });
            ("LambdaAuthorizerConfig", config)
        }),
    };
    let mut properties = Map::from_iter([("AuthenticationType".to_owned(), json!(modes::word(provider)))]);
    properties.extend(settings.map(|(name, value)| (name.to_owned(), value)));
    properties
}

fn open_id(oidc: &OidcSettings) -> Value {
    let issuer =
        oidc.issuer_url.as_ref().map_or_else(|| reference("OidcIssuerUrl"), |url| json!(url.as_str()));
    let mut config = Map::from_iter([("Issuer".to_owned(), issuer)]);
    let milliseconds = |seconds: f64| whole(seconds * 1000.0);
    let more = [
        ("ClientId", oidc.client_id.as_ref().map(|client| json!(client.as_str()))),
        ("AuthTTL", oidc.expiry_from_auth_seconds.map(milliseconds)),
        ("IatTTL", oidc.expiry_from_issue_seconds.map(milliseconds)),
    ];
    config.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Value::Object(config)
}

/// A number without a fraction, as JSON writes it.
fn whole(number: f64) -> Value {
    if number.fract() == 0.0 { json!(number as i64) } else { json!(number) }
}
