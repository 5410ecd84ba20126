//! The log of the API, where `defineData` asks for one.

use amplify_schemac_compiler::ir::LoggingSettings;
use serde_json::{Map, Value, json};

use super::source::{allow, service_role};
use super::template::{Resource, Template};
use crate::print::cloudformation::{attribute, substitute};

const ROLE: &str = "LogsRole";

/// How long records are kept, unless the schema says.
const WEEK: &str = "1 week";

/// The reference's words, in days. What is kept for ever has none.
const RETENTION: [(&str, u32); 22] = [
    ("1 day", 1),
    ("3 days", 3),
    ("5 days", 5),
    ("1 week", 7),
    ("2 weeks", 14),
    ("1 month", 30),
    ("2 months", 60),
    ("3 months", 90),
    ("4 months", 120),
    ("5 months", 150),
    ("6 months", 180),
    ("1 year", 365),
    ("13 months", 400),
    ("18 months", 545),
    ("2 years", 731),
    ("3 years", 1096),
    ("5 years", 1827),
    ("6 years", 2192),
    ("7 years", 2557),
    ("8 years", 2922),
    ("9 years", 3288),
    ("10 years", 3653),
];

/// The property of the API that says what is logged.
pub(super) fn config(settings: &LoggingSettings) -> Value {
    json!({
        "CloudWatchLogsRoleArn": attribute(ROLE, "Arn"),
        "ExcludeVerboseContent": settings.exclude_verbose_content.unwrap_or(true),
        "FieldLogLevel": settings.field_log_level.as_deref().unwrap_or("none").to_ascii_uppercase(),
    })
}

/// Adds the log, and the role by which AppSync writes to it. The role can't name the API, which names the role.
pub(super) fn add(settings: &LoggingSettings, template: &mut Template) {
    let logs = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/appsync/apis/*";
    let actions = json!(["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]);
    let statement = allow(actions, json!([substitute(logs)]));
    template.add(ROLE, service_role("appsync.amazonaws.com", &statement));
    let mut properties =
        Map::from_iter([("LogGroupName".to_owned(), substitute("/aws/appsync/apis/${Api.ApiId}"))]);
    let word = settings.retention.as_deref().unwrap_or(WEEK);
    if let Some((_, days)) = RETENTION.iter().find(|(known, _)| *known == word) {
        properties.insert("RetentionInDays".to_owned(), json!(days));
    }
    let policy = Some("Delete");
    let group = Resource::new("AWS::Logs::LogGroup", Value::Object(properties));
    template.add("Logs", Resource { deletion_policy: policy, update_replace_policy: policy, ..group });
}
