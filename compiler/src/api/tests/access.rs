//! Who may do what, and how it is marked.

use super::{USER_POOL, compiled};
use crate::api::access::{Permission, Reach};
use crate::api::graphql::TypeDefinition;
use crate::api::model::Action;
use crate::vocab::Provider::{self, ApiKey, Iam, UserPools};

#[test]
fn rules_of_a_field_replace_those_of_the_model() {
    let compilation = compiled(
        "T: a.model({
            open: a.string(),
            closed: a.string().authorization(allow => allow.publicApiKey().to(['read'])),
         }).authorization(allow => allow.owner())",
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    let model = api.models.all.values().next().unwrap();
    let [owner, key] = model.access.roles.as_slice() else { panic!("{:?}", model.access) };
    assert!(matches!(owner.reach(Permission::Get), Reach::Fields(fields) if fields.len() == 1));
    assert!(matches!(key.reach(Permission::Get), Reach::Fields(fields) if fields.len() == 1));
    assert_eq!(*key.reach(Permission::Create), Reach::Nothing);
    // Nobody reaches every field.
    assert_eq!(model.access.allowed(Permission::Delete).count(), 0);
    assert_eq!(model.operation(Action::Get).unwrap().auth, [ApiKey, Iam, UserPools]);
}

#[test]
fn an_operation_that_no_rule_allows_is_marked_with_the_default_mode() {
    let compilation = compiled(
        "T: a.model({ c: a.string() }).authorization(allow => allow.publicApiKey().to(['read']))",
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    let model = api.models.all.values().next().unwrap();
    assert_eq!(model.operation(Action::Get).unwrap().auth, [ApiKey, Iam]);
    assert_eq!(model.operation(Action::Create).unwrap().auth, [Iam, UserPools]);
    assert_eq!(model.auth, [ApiKey, Iam, UserPools]);
}

#[test]
fn a_custom_type_that_two_fields_hold_gains_the_default_mode() {
    let compilation = compiled(
        "Once: a.customType({ n: a.integer() }),
         Twice: a.customType({ n: a.integer() }),
         T: a.model({ a: a.ref('Once'), b: a.ref('Twice'), c: a.ref('Twice') })
            .authorization(allow => allow.publicApiKey())",
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    let marks = |name: &str| -> Vec<Provider> {
        match api.graphql.get(name) {
            Some(TypeDefinition::Object(object)) => {
                object.auth.iter().map(|directive| directive.provider).collect()
            }
            other => panic!("no type {name}: {other:?}"),
        }
    };
    assert_eq!(marks("Once"), [Iam, ApiKey]);
    assert_eq!(marks("Twice"), [Iam, ApiKey, UserPools]);
}
