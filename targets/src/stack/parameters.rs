//! What several stacks are told under the same name.

use super::template::Parameter;

/// A parameter by its name.
pub(super) type Named = (&'static str, Parameter);

/// Which API of the region: the first part of every table's name behind the model's.
pub(super) fn data_id() -> Named {
    let text = "What tells the tables of this app from others: Model-DataId-EnvName is a table's name";
    ("DataId", Parameter::text(text).like("^[a-zA-Z0-9_.-]+$"))
}

/// Which environment of the app.
pub(super) fn env_name() -> Named {
    let text = "The environment, the last part of a table's name; Amplify writes NONE";
    ("EnvName", Parameter::text(text).like("^[a-zA-Z0-9_.-]+$").or("NONE"))
}

/// The API that a nested stack is a part of.
pub(super) fn api_id() -> Named {
    ("ApiId", Parameter::text("The AppSync API"))
}

/// The endpoint of the API, which code may hold.
pub(super) fn graphql_url() -> Named {
    ("GraphQLUrl", Parameter::text("The endpoint of the AppSync API"))
}

/// The user pool whose tokens count.
pub(super) fn user_pool() -> Named {
    ("UserPoolId", Parameter::text("The Cognito user pool whose tokens count"))
}

/// The pool that gives roles to users and guests.
pub(super) fn identity_pool() -> Named {
    ("IdentityPoolId", Parameter::text("The Cognito identity pool of users and guests"))
}

/// The role of the identity pool's users.
pub(super) fn auth_role() -> Named {
    ("AuthRoleName", Parameter::text("The name of the identity pool's role of users"))
}

/// The role of the identity pool's guests.
pub(super) fn unauth_role() -> Named {
    ("UnauthRoleName", Parameter::text("The name of the identity pool's role of guests"))
}

/// The end of the API key's life.
pub(super) fn api_key_expires() -> Named {
    let text = "When the API key expires, in seconds since 1970: from a day to a year from now";
    ("ApiKeyExpires", Parameter::number(text))
}

/// The issuer of tokens, where the schema leaves it to the deployment.
pub(super) fn oidc_issuer() -> Named {
    ("OidcIssuerUrl", Parameter::text("The URL of the OpenID Connect issuer"))
}
