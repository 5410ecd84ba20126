//! `defineData` and which of its results counts.

use super::*;

const SCHEMA: &str = "import { a, defineData, defineFunction, secret } from '@aws-amplify/backend';\nconst schema = a.schema({ C: a.enum(['x']) });\n";

#[test]
fn any_export_may_hold_the_definition() {
    for export in [
        "export const data = defineData({ schema });",
        "export const other = defineData({ schema });",
        "export default defineData({ schema });",
        "const d = defineData({ schema }); export { d as data };",
        "export const data = undefined; export const api = defineData({ schema });",
    ] {
        let evaluated = run_text(&format!("{SCHEMA}{export}"));
        assert!(evaluated.diagnostics.is_empty(), "{export}: {}", words(&evaluated));
        assert_eq!(names(&evaluated), ["C"]);
    }
}

#[test]
fn without_a_definition_the_schema_is_still_read() {
    for (text, code, has_data) in [
        (SCHEMA.to_owned(), "builder::no_data", true),
        (format!("{SCHEMA}const data = defineData({{ schema }});"), "builder::no_data", true),
        (format!("{SCHEMA}const two = a.schema({{}});"), "builder::several_schemas", false),
        (format!("{SCHEMA}const two = a.combine([schema]);"), "builder::no_data", true),
        (String::new(), "builder::empty_file", false),
        ("// nothing\nexport type X = 1;".to_owned(), "builder::empty_file", false),
        ("export const x = 1;".to_owned(), "builder::no_schema", false),
        (
            format!("{SCHEMA}export const data = () => defineData({{ schema }});"),
            "builder::data_function",
            true,
        ),
        (format!("{SCHEMA}export const data = defineDatum({{ schema }});"), "eval::not_defined", false),
        (
            format!("{SCHEMA}export const data = defineData({{ schema: 'type X' }});"),
            "builder::schema_text",
            true,
        ),
        (
            format!("{SCHEMA}export const data = defineData({{ schema: {{ X: 1 }} }});"),
            "builder::wrong_argument",
            true,
        ),
        (format!("{SCHEMA}export const data = defineData({{}} as any);"), "builder::missing_property", true),
    ] {
        let evaluated = run_text(&text);
        assert_eq!(codes(&evaluated), [code], "{text}\n{}", words(&evaluated));
        assert_eq!(evaluated.draft.data.is_some(), has_data, "{text}");
    }
}

#[test]
fn a_schema_that_could_not_be_made_says_why() {
    let evaluated = run_text("const schema = a.schema({ C: a.enum(['x']) });");
    assert_eq!(codes(&evaluated), ["builder::no_schema", "eval::not_defined"]);
}

#[test]
fn every_setting_is_read() {
    let evaluated = run_text(&format!(
        "{SCHEMA}const gate = defineFunction({{}});\nexport const data = defineData({{ schema, name: 'api', authorizationModes: {{ defaultAuthorizationMode: 'oidc', apiKeyAuthorizationMode: {{ expiresInDays: 30, description: 'd' }}, lambdaAuthorizationMode: {{ function: gate, timeToLiveInSeconds: 5 }}, oidcAuthorizationMode: {{ oidcProviderName: 'p', oidcIssuerUrl: secret('URL') as any, clientId: 'c', tokenExpiryFromAuthInSeconds: 1, tokenExpireFromIssueInSeconds: 2 }} }}, functions: {{ gate }}, logging: {{ retention: '1 month', fieldLogLevel: 'all', excludeVerboseContent: false }}, stackMappings: {{}} }});"
    ));
    assert_eq!(codes(&evaluated), ["builder::stack_mappings"]);
    let data = evaluated.draft.data.as_ref().unwrap();
    assert_eq!(data.default_mode.as_ref().unwrap().value, "oidc");
    assert_eq!(data.api_key.as_ref().unwrap().expires_in_days.unwrap().value, 30.0);
    assert_eq!(data.lambda.as_ref().unwrap().function, data.functions[0].1);
    let oidc = data.oidc.as_ref().unwrap();
    assert!(oidc.issuer_url.is_none() && oidc.client_id.is_some());
    assert_eq!(data.functions.len(), 1);
    assert_eq!(data.logging.as_ref().unwrap().exclude_verbose_content, Some(false));
    assert_eq!(evaluated.draft.functions().len(), 1);
}
