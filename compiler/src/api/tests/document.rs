//! The GraphQL type system.

use super::{USER_POOL, compiled, input_fields, plain};
use crate::api::graphql::Root;

#[test]
fn sort_keys_of_several_fields_become_one_argument() {
    let compilation = compiled(
        "Q: a.model({ id: a.id().required(), b: a.datetime().required(), d: a.datetime().required() })
            .identifier(['id', 'b', 'd']).authorization(allow => allow.owner())",
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    let list = api.graphql.root(Root::Query).iter().find(|field| field.name == "listQS").unwrap();
    let arguments: Vec<String> = list.arguments.iter().map(plain).collect();
    assert_eq!(arguments[..2], ["id: ID", "bD: ModelQPrimaryCompositeKeyConditionInput"]);
    assert_eq!(input_fields(&api, "ModelQPrimaryCompositeKeyInput"), ["b: AWSDateTime", "d: String"]);
}

#[test]
fn what_a_model_filters_by_depends_on_the_spelling_of_its_name() {
    let definitions = |name: &str| {
        format!(
            "{name}: a.model({{ k: a.string().required(), x: a.string() }}).identifier(['k'])
                .secondaryIndexes(index => [index('x')]).authorization(allow => allow.owner())"
        )
    };
    let upper = compiled(&definitions("Todo"), USER_POOL);
    let lower = compiled(&definitions("todo"), USER_POOL);
    let (upper, lower) = (upper.api().unwrap(), lower.api().unwrap());
    assert!(!upper.graphql.has("ModeltodoFilterInput"));
    assert!(lower.graphql.has("ModeltodoFilterInput") && lower.graphql.has("ModelTodoFilterInput"));
    assert_eq!(input_fields(&upper, "ModelTodoConditionInput")[0], "x: ModelStringInput");
    assert_eq!(input_fields(&lower, "ModelTodoConditionInput")[0], "k: ModelStringInput");
}

#[test]
fn an_owner_field_is_there_once_however_many_rules_name_it() {
    let compilation = compiled(
        "T: a.model({ c: a.string() })
            .authorization(allow => [allow.owner(), allow.owner('oidc')])",
        "defaultAuthorizationMode: 'userPool',
         oidcAuthorizationMode: { oidcProviderName: 'c', oidcIssuerUrl: 'https://id.example.com',
            tokenExpiryFromAuthInSeconds: 300, tokenExpireFromIssueInSeconds: 600 }",
    );
    let api = compilation.api().unwrap();
    let fields = input_fields(&api, "ModelTFilterInput");
    assert_eq!(fields.iter().filter(|field| field.starts_with("owner:")).count(), 1);
}

#[test]
fn enums_that_only_a_relationship_compares_are_defined() {
    let compilation = compiled(
        "Tone: a.enum(['warm', 'cold']),
         P: a.model({ kids: a.hasMany('C', 'pId') }).authorization(allow => allow.owner()),
         C: a.model({ pId: a.id(), p: a.belongsTo('P', 'pId'), tone: a.ref('Tone') })
            .disableOperations(['list', 'mutations', 'subscriptions']).authorization(allow => allow.owner())",
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    assert!(input_fields(&api, "ModelCFilterInput").contains(&"tone: ModelToneInput".to_owned()));
    assert!(api.graphql.has("ModelToneInput"));
}
