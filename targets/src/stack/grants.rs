//! Functions that the schema lets in by `allow.resource`: a policy for the role of each, and as outputs the environment
//! variables that Amplify sets on them (chapter 9, fact 8).

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::ir::{Function, GrantOperation, Id};
use serde_json::{Value, json};

use super::access::{managed_policy, may_ask};
use super::api::{API, NAME, name};
use super::function::Functions;
use super::source::allow;
use super::template::{Parameter, Template};
use crate::print::cloudformation::{attribute, choose, id, is_given, nothing, reference, substitute};

const BUCKET: &str = "ModelIntrospectionBucket";
const KEY: &str = "ModelIntrospectionKey";

/// Whether somebody put `model_introspection.json` where functions can read it.
const TELLS_MODELS: &str = "TellsModels";

/// Adds the policies of functions that may call the API, and says what they need to know.
pub(super) fn add(api: &Api<'_>, functions: &Functions<'_>, template: &mut Template) {
    let mut granted: BTreeMap<Id<Function>, BTreeSet<&str>> = BTreeMap::new();
    for grant in &api.schema.grants {
        let types = grant.operations.iter().map(|operation| match operation {
            GrantOperation::Query => "Query/*",
            GrantOperation::Mutate => "Mutation/*",
            GrantOperation::Listen => "Subscription/*",
        });
        granted.entry(grant.function).or_default().extend(types);
    }
    if granted.is_empty() {
        return;
    }
    add_place_of_models(template);
    let arn = format!("arn:${{AWS::Partition}}:s3:::${{{BUCKET}}}/${{{KEY}}}");
    let may_read = allow(json!(["s3:GetObject"]), json!([substitute(arn)]));
    for (function, types) in granted {
        let (role, parameter) = functions.role_parameter(function);
        let policy_id = format!("{}Grant", role.trim_end_matches("RoleName"));
        let statements = [may_ask(types), choose(TELLS_MODELS, may_read.clone(), nothing())];
        template.add(policy_id, managed_policy(&statements, &role));
        template.parameters.insert(role, parameter);
    }
    tell(name(api), template);
}

/// The parameters that say where the models are described, for functions that use the data client.
fn add_place_of_models(template: &mut Template) {
    let text = "The S3 bucket that holds model_introspection.json, for functions that use the data client";
    template.parameters.insert(BUCKET.to_owned(), Parameter::text(text).or(""));
    let text = "The key of model_introspection.json in that bucket";
    template.parameters.insert(KEY.to_owned(), Parameter::text(text).or("modelIntrospectionSchema.json"));
    template.conditions.insert(TELLS_MODELS.to_owned(), is_given(BUCKET));
}

/// An output for each variable. Ids of outputs have no `_`: the variable's own name is the description.
fn tell(api_name: &str, template: &mut Template) {
    let scope = if api_name == NAME { String::new() } else { NAME.to_owned() } + api_name;
    let prefix = screaming_snake(&scope);
    let url = || attribute(API, "GraphQLUrl");
    let always = [
        (format!("{prefix}_GRAPHQL_ENDPOINT"), url()),
        ("AMPLIFY_DATA_DEFAULT_NAME".to_owned(), Value::from(scope.as_str())),
    ];
    // The name that older functions read.
    let older =
        (api_name != NAME).then(|| (format!("{}_GRAPHQL_ENDPOINT", screaming_snake(api_name)), url()));
    for (variable, value) in always.into_iter().chain(older) {
        template.tell(output_id(&variable), variable, value);
    }
    for (variable, parameter) in [
        (format!("{prefix}_MODEL_INTROSPECTION_SCHEMA_BUCKET_NAME"), BUCKET),
        (format!("{prefix}_MODEL_INTROSPECTION_SCHEMA_KEY"), KEY),
    ] {
        template.tell_if(TELLS_MODELS, output_id(&variable), variable, reference(parameter));
    }
}

/// `EnvAmplifyDataGraphqlEndpoint` for `AMPLIFY_DATA_GRAPHQL_ENDPOINT`.
fn output_id(variable: &str) -> String {
    let words = variable.split('_').map(|word| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        format!("{first}{}", rest.to_ascii_lowercase())
    });
    id(&format!("Env{}", words.collect::<String>()))
}

/// `AMPLIFY_DATA_IMAGE_API` for `amplifyDataimageApi`, as the reference's `lodash.snakecase` parts words: where the case
/// rises, before the last capital of several, and around digits.
fn screaming_snake(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for (at, &letter) in letters.iter().enumerate() {
        if !letter.is_ascii_alphanumeric() {
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let next = letters.get(at + 1).copied();
        let parts = before.is_some_and(|before| {
            !before.is_ascii_alphanumeric()
                || before.is_ascii_digit() != letter.is_ascii_digit()
                || before.is_ascii_lowercase() && letter.is_ascii_uppercase()
                || before.is_ascii_uppercase()
                    && letter.is_ascii_uppercase()
                    && next.is_some_and(|next| next.is_ascii_lowercase())
        });
        if parts && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_named_as_the_reference_names_them() {
        // What lodash.snakecase 4.1.1 answers, in capitals.
        for (name, expected) in [
            ("amplifyData", "AMPLIFY_DATA"),
            ("amplifyDataimageApi", "AMPLIFY_DATAIMAGE_API"),
            ("amplifyDataHTTPServer2go", "AMPLIFY_DATA_HTTP_SERVER_2_GO"),
            ("amplifyDatamy-api_v2", "AMPLIFY_DATAMY_API_V_2"),
            ("ABc1", "A_BC_1"),
            ("_x", "X"),
        ] {
            assert_eq!(screaming_snake(name), expected);
        }
    }

    #[test]
    fn ids_of_outputs_have_no_underscores() {
        assert_eq!(output_id("AMPLIFY_DATA_GRAPHQL_ENDPOINT"), "EnvAmplifyDataGraphqlEndpoint");
    }
}
