//! What resolvers read of a deployment, as environment variables of the API (chapter 9, fact 5).

use serde_json::{Map, Value};

use super::parameters::{self, Named};
use crate::appsync::{Kind, Resolver};
use crate::print::cloudformation::{reference, substitute};

/// A variable.
struct Variable {
    name: &'static str,
    value: fn() -> Value,
    parameter: fn() -> Named,
}

/// Every variable that resolvers may read.
const VARIABLES: [Variable; 5] = [
    Variable {
        name: "AMPLIFY_AUTH_ROLE_ARN",
        value: || session_of("AuthRoleName"),
        parameter: parameters::auth_role,
    },
    Variable {
        name: "AMPLIFY_UNAUTH_ROLE_ARN",
        value: || session_of("UnauthRoleName"),
        parameter: parameters::unauth_role,
    },
    Variable {
        name: "AMPLIFY_IDENTITY_POOL_ID",
        value: || reference("IdentityPoolId"),
        parameter: parameters::identity_pool,
    },
    Variable { name: "AMPLIFY_DATA_ID", value: || reference("DataId"), parameter: parameters::data_id },
    Variable { name: "AMPLIFY_ENV_NAME", value: || reference("EnvName"), parameter: parameters::env_name },
];

/// The ARN of callers that have a role of the identity pool.
fn session_of(role: &str) -> Value {
    let arn = "arn:${AWS::Partition}:sts::${AWS::AccountId}:assumed-role";
    substitute(format!("{arn}/${{{role}}}/CognitoIdentityCredentials"))
}

/// The variables that some resolver reads, and the parameters that tell them.
pub(super) fn plan(resolvers: &[Resolver]) -> (Map<String, Value>, Vec<Named>) {
    let read = VARIABLES.iter().filter(|variable| {
        resolvers.iter().any(|resolver| codes(resolver).any(|code| code.contains(variable.name)))
    });
    read.map(|variable| ((variable.name.to_owned(), (variable.value)()), (variable.parameter)())).unzip()
}

/// Every piece of code of a resolver.
fn codes(resolver: &Resolver) -> impl Iterator<Item = &str> {
    let around = match &resolver.kind {
        Kind::Unit(_) => None,
        Kind::Pipeline { code, .. } => Some(code.as_str()),
    };
    around.into_iter().chain(super::uses::steps(resolver).map(|step| step.code.as_str()))
}
