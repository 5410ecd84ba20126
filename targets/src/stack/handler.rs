//! The Lambda functions of conversations that have no handler of their own: an entry file over the published runtime,
//! and the function that runs what is bundled of it (chapter 7, handler; chapter 9, fact 9).

use amplify_schemac_compiler::api::{Api, Conversation};
use serde_json::{Value, json};

use super::function::{Function, Functions};
use super::source::{allow, bedrock_arns, document};
use super::template::{Parameter, Resource, Template};
use crate::print::cloudformation::{attribute, reference};
use crate::print::js::Comment;
use crate::{Bundle, print};

/// The parameter that tells where the bundles are.
const BUCKET: &str = "HandlersBucket";

/// What authorization headers look like, which no log may show.
const TOKEN: &str = r"ey[A-Za-z0-9-_=]+\.[A-Za-z0-9-_=]+\.?[A-Za-z0-9-_.+/=]*";

/// The conversations that have no handler of their own.
fn without_handler<'m, 'a>(api: &'m Api<'a>) -> impl Iterator<Item = &'m Conversation<'a>> {
    api.conversations.iter().filter(|conversation| conversation.source.handler.is_none())
}

/// Adds the function of each such conversation, with its role and log; answers the parameters that it makes needless.
pub(super) fn add(api: &Api<'_>, functions: &Functions<'_>, template: &mut Template) -> Vec<(String, Value)> {
    let mut provided = Vec::new();
    for conversation in without_handler(api) {
        let route = &conversation.source.name;
        let function = Function::Handler(route.clone());
        let name = functions.id(&function);
        let [role, logs, key] = ["Role", "Logs", "Key"].map(|part| format!("{name}{part}"));
        let bucket = Parameter::text("The S3 bucket of the bundled handlers");
        template.parameters.insert(BUCKET.to_owned(), bucket);
        let text = format!("The key of the zip file that functions/{route} was bundled to");
        template.parameters.insert(key.clone(), Parameter::text(text));
        let properties = json!({
            "Runtime": "nodejs22.x",
            "Handler": "index.handler",
            "MemorySize": 512,
            "Timeout": 60,
            "Role": attribute(&role, "Arn"),
            "Code": { "S3Bucket": reference(BUCKET), "S3Key": reference(&key) },
            "LoggingConfig": { "LogFormat": "JSON", "LogGroup": reference(&logs) },
        });
        provided.extend(
            functions.parameter(&function).map(|(parameter, _)| (parameter, attribute(&name, "Arn"))),
        );
        template.add(name, Resource::new("AWS::Lambda::Function", properties));
        template.add(role, handler_role(&conversation.source.ai.model_id, &logs));
        template.add(logs, log());
    }
    provided
}

fn handler_role(model_id: &str, logs: &str) -> Resource {
    let trust = json!({
        "Effect": "Allow",
        "Principal": { "Service": "lambda.amazonaws.com" },
        "Action": "sts:AssumeRole",
    });
    let ask = allow(
        json!(["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"]),
        bedrock_arns(model_id),
    );
    let write = allow(json!(["logs:CreateLogStream", "logs:PutLogEvents"]), json!([attribute(logs, "Arn")]));
    let properties = json!({
        "AssumeRolePolicyDocument": document(&trust),
        "Policies": [
            { "PolicyName": "Access", "PolicyDocument": document(&ask) },
            { "PolicyName": "Logs", "PolicyDocument": document(&write) },
        ],
    });
    Resource::new("AWS::IAM::Role", properties)
}

/// A log that masks tokens.
fn log() -> Resource {
    let identifiers = json!(["Token"]);
    let policy = json!({
        "Name": "Tokens",
        "Version": "2021-06-01",
        "Configuration": { "CustomDataIdentifier": [{ "Name": "Token", "Regex": TOKEN }] },
        "Statement": [
            { "Sid": "Find", "DataIdentifier": identifiers, "Operation": { "Audit": { "FindingsDestination": {} } } },
            { "Sid": "Mask", "DataIdentifier": identifiers, "Operation": { "Deidentify": { "MaskConfig": {} } } },
        ],
    });
    let deletion = Some("Delete");
    let group = Resource::new("AWS::Logs::LogGroup", json!({ "DataProtectionPolicy": policy }));
    Resource { deletion_policy: deletion, update_replace_policy: deletion, ..group }
}

/// Adds `functions/<route>/`: the entry file, and how it is bundled.
pub(super) fn emit(api: &Api<'_>, out: &mut Bundle) {
    for conversation in without_handler(api) {
        let route = &conversation.source.name;
        out.add(format!("functions/{route}/index.mjs"), entry(route));
        out.add(format!("functions/{route}/package.json"), print::json::print(&package()));
    }
}

fn entry(route: &str) -> String {
    format!(
        "// Answers in the conversation {}. Bundled by: npm install --omit=peer && npm run bundle\n\
         import {{ handleConversationTurnEvent }} from '@aws-amplify/ai-constructs/conversation/runtime';\n\n\
         export const handler = (event) => handleConversationTurnEvent(event);\n",
        Comment(route)
    )
}

fn package() -> Value {
    let bundle = "esbuild index.mjs --bundle --platform=node --target=node22 --outfile=dist/index.js";
    json!({
        "private": true,
        "type": "module",
        "scripts": { "bundle": format!("{bundle} && cd dist && zip -q handler.zip index.js") },
        "dependencies": { "@aws-amplify/ai-constructs": "1.6.2" },
        "devDependencies": { "esbuild": "0.28.2" },
    })
}
