//! Data sources, and the roles by which AppSync reaches what is behind them.

use std::collections::BTreeSet;

use amplify_schemac_compiler::api::Table;
use amplify_schemac_compiler::api::ai::{BedrockResource, resources};
use serde_json::{Value, json};

use super::data::table_name;
use super::template::{Resource, Template};
use crate::appsync::DataSource;
use crate::print::cloudformation::{attribute, literal, reference, substitute};

/// The id of the data source in a model's stack.
pub(super) const SOURCE: &str = "Source";
const ROLE: &str = "Role";

/// A data source that nothing is behind.
pub(super) fn none(api: Value) -> Resource {
    let properties = json!({ "ApiId": api, "Name": DataSource::None.name(), "Type": "NONE" });
    Resource::new("AWS::AppSync::DataSource", properties)
}

/// Adds the data source of a table, with its role.
pub(super) fn add_table(model: &str, table: &Table<'_>, actions: &BTreeSet<&str>, template: &mut Template) {
    let arn = "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/";
    let mut resources = vec![substitute(format!("{arn}{model}-${{DataId}}-${{EnvName}}"))];
    if actions.contains("Query") && !table.indexes.is_empty() {
        resources.push(substitute(format!("{arn}{model}-${{DataId}}-${{EnvName}}/index/*")));
    }
    let actions: Vec<String> = actions.iter().map(|action| format!("dynamodb:{action}")).collect();
    template.add(ROLE, service_role("appsync.amazonaws.com", &allow(json!(actions), json!(resources))));
    let properties = json!({
        "ApiId": reference("ApiId"),
        "Name": DataSource::Table(model.into()).name(),
        "Type": "AMAZON_DYNAMODB",
        "ServiceRoleArn": attribute(ROLE, "Arn"),
        "DynamoDBConfig": { "AwsRegion": reference("AWS::Region"), "TableName": table_name(model) },
    });
    template.add(SOURCE, Resource::new("AWS::AppSync::DataSource", properties));
}

/// The data source of a function, by its ARN and the id of its role.
pub(super) fn function(source: &DataSource, arn: &Value, role: &str) -> Resource {
    let properties = json!({
        "ApiId": reference("ApiId"),
        "Name": source.name(),
        "Type": "AWS_LAMBDA",
        "ServiceRoleArn": attribute(role, "Arn"),
        "LambdaConfig": { "LambdaFunctionArn": arn },
    });
    Resource::new("AWS::AppSync::DataSource", properties)
}

/// The data source through which models of Bedrock answer, by the id of its role.
pub(super) fn bedrock(source: &DataSource, role: &str) -> Resource {
    let signing = json!({ "SigningRegion": reference("AWS::Region"), "SigningServiceName": "bedrock" });
    let properties = json!({
        "ApiId": reference("ApiId"),
        "Name": source.name(),
        "Type": "HTTP",
        "ServiceRoleArn": attribute(role, "Arn"),
        "HttpConfig": {
            "Endpoint": substitute("https://bedrock-runtime.${AWS::Region}.amazonaws.com"),
            "AuthorizationConfig": { "AuthorizationType": "AWS_IAM", "AwsIamConfig": signing },
        },
    });
    Resource::new("AWS::AppSync::DataSource", properties)
}

/// The role by which a model of Bedrock is asked.
pub(super) fn bedrock_role(model_id: &str) -> Resource {
    service_role("appsync.amazonaws.com", &allow(json!(["bedrock:InvokeModel"]), bedrock_arns(model_id)))
}

/// What must be allowed so that a model of Bedrock answers.
pub(super) fn bedrock_arns(model_id: &str) -> Value {
    resources(model_id).into_iter().map(bedrock_arn).collect()
}

fn bedrock_arn(resource: BedrockResource<'_>) -> Value {
    substitute(match resource {
        BedrockResource::FoundationModel(id) => {
            format!("arn:${{AWS::Partition}}:bedrock:${{AWS::Region}}::foundation-model/{}", literal(id))
        }
        BedrockResource::FoundationModelAnywhere(id) => {
            format!("arn:${{AWS::Partition}}:bedrock:::foundation-model/{}", literal(id))
        }
        BedrockResource::InferenceProfile(id) => format!(
            "arn:${{AWS::Partition}}:bedrock:${{AWS::Region}}:${{AWS::AccountId}}:inference-profile/{}",
            literal(id)
        ),
    })
}

/// The role by which a function is invoked.
pub(super) fn function_role(arn: &Value) -> Resource {
    let versions = json!({ "Fn::Sub": ["${Function}:*", { "Function": arn }] });
    service_role("appsync.amazonaws.com", &allow(json!(["lambda:InvokeFunction"]), json!([arn, versions])))
}

/// A role for a service, with one statement of what it allows.
pub(super) fn service_role(service: &str, statement: &Value) -> Resource {
    let trust = json!({
        "Effect": "Allow",
        "Principal": { "Service": service },
        "Action": "sts:AssumeRole",
    });
    let properties = json!({
        "AssumeRolePolicyDocument": document(&trust),
        "Policies": [{ "PolicyName": "Access", "PolicyDocument": document(statement) }],
    });
    Resource::new("AWS::IAM::Role", properties)
}

/// A policy of one statement.
pub(super) fn document(statement: &Value) -> Value {
    json!({ "Version": "2012-10-17", "Statement": [statement] })
}

/// A statement that allows actions on resources.
pub(super) fn allow(actions: Value, resources: Value) -> Value {
    json!({ "Effect": "Allow", "Action": actions, "Resource": resources })
}
