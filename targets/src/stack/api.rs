//! The API itself: who may come in, its key, its log, and what it tells the app.

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::vocab::Provider;
use serde_json::{Map, Value, json};

use super::function::Functions;
use super::template::{Resource, Template};
use super::{environment, logs, mode};
use crate::appsync::Resolver;
use crate::print::cloudformation::{attribute, reference};

/// The id of the API.
pub(super) const API: &str = "Api";

/// What the API is called, unless the schema says.
pub(super) const NAME: &str = "amplifyData";

/// What the API is called.
pub(super) fn name<'n>(api: &'n Api<'_>) -> &'n str {
    api.schema.data.name.as_deref().unwrap_or(NAME)
}

/// Adds the API with what belongs to it alone.
pub(super) fn add(api: &Api<'_>, resolvers: &[Resolver], functions: &Functions<'_>, template: &mut Template) {
    let data = &api.schema.data;
    let (variables, parameters) = environment::plan(resolvers);
    let mut properties = mode::plan(data, functions);
    properties.insert("Name".to_owned(), json!(name(api)));
    if !variables.is_empty() {
        properties.insert("EnvironmentVariables".to_owned(), Value::Object(variables));
    }
    if let Some(settings) = &data.logging {
        properties.insert("LogConfig".to_owned(), logs::config(settings));
        logs::add(settings, template);
    }
    template.add(API, Resource::new("AWS::AppSync::GraphQLApi", Value::Object(properties)));
    for (name, parameter) in parameters.into_iter().chain(mode::parameters(data)) {
        template.parameters.insert(name.to_owned(), parameter);
    }
    if let Some(authorizer) = mode::authorizer(data) {
        let permission = json!({
            "Action": "lambda:InvokeFunction",
            "FunctionName": functions.arn(&authorizer),
            "Principal": "appsync.amazonaws.com",
            "SourceArn": attribute(API, "Arn"),
        });
        template.add("AuthorizerPermission", Resource::new("AWS::Lambda::Permission", permission));
        template.parameters.extend(functions.parameter(&authorizer));
    }
    let id = attribute(API, "ApiId");
    template.tell("GraphQLApiUrl", "The endpoint of the API", attribute(API, "GraphQLUrl"));
    template.tell("GraphQLApiId", "The id of the API", id.clone());
    template.tell("GraphQLApiRegion", "The region of the API", reference("AWS::Region"));
    if data.enables(Provider::ApiKey) {
        let description = data.api_key.as_ref().and_then(|key| key.description.as_deref());
        let mut properties =
            Map::from_iter([("ApiId".to_owned(), id), ("Expires".to_owned(), reference("ApiKeyExpires"))]);
        properties.extend(description.map(|text| ("Description".to_owned(), json!(text))));
        template.add("ApiKey", Resource::new("AWS::AppSync::ApiKey", Value::Object(properties)));
        template.tell("GraphQLApiKey", "The key of the API", attribute("ApiKey", "ApiKey"));
    }
}
