//! How callers sign in: from the rules to the category `auth` of `amplify_outputs.json`.

use amplify_schemac_compiler::ir::{Rule, Schema, Strategy};
use amplify_schemac_compiler::vocab::Provider;

use super::outputs::Auth;

/// What the client needs of the backend's Auth; `None` if no caller comes by it.
pub(super) fn plan(schema: &Schema) -> Option<Auth> {
    let is_of_auth = |provider| matches!(provider, Provider::UserPools | Provider::Iam);
    let is_needed = is_of_auth(schema.data.default_mode.provider())
        || rules(schema).any(|rule| is_of_auth(rule.strategy.provider()))
        || !schema.conversations.is_empty();
    let guests = rules(schema).any(|rule| rule.strategy == Strategy::Guest);
    (schema.data.has_auth && is_needed).then(|| Auth {
        aws_region: "<AuthRegion>".to_owned(),
        user_pool_id: "<UserPoolId>".to_owned(),
        user_pool_client_id: "<UserPoolClientId>".to_owned(),
        identity_pool_id: "<IdentityPoolId>".to_owned(),
        // Without it the client doesn't even ask for a guest's credentials.
        unauthenticated_identities_enabled: guests.then_some(true),
    })
}

/// Every rule of the schema.
fn rules(schema: &Schema) -> impl Iterator<Item = &Rule> {
    let fields = schema.models.values().flat_map(|model| model.fields.values());
    let of_models = schema.models.values().flat_map(|model| &model.rules);
    let of_operations = schema.operations.values().flat_map(|operation| &operation.rules);
    of_models.chain(fields.filter_map(|field| field.rules.as_ref()).flatten()).chain(of_operations)
}
