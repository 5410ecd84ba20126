//! The places of `amplify_outputs.json` whose values only a deployment knows.

use amplify_schemac_targets::introspection::outputs::Outputs;

use super::Introspection;

/// A place.
#[derive(Debug)]
pub(super) struct Place {
    /// Its path in the file: a category and a key there.
    pub(super) path: &'static str,
    /// The outputs of a stack that tell its value: by the name of the placeholder, and of a stack that Amplify made.
    pub(super) outputs: [&'static str; 2],
    /// Where its value is; `None` if the file has none.
    pub(super) slot: fn(&mut Outputs<Introspection>) -> Option<&mut String>,
}

impl Place {
    /// What stands in it as `<Name>` until it has a value.
    pub(super) fn name(&self) -> &'static str {
        let [name, _] = self.outputs;
        name
    }

    /// Whether it tells of the API, and so every stack that makes one knows its value.
    pub(super) fn is_of_api(&self) -> bool {
        self.path.starts_with("data.")
    }
}

/// Every place.
pub(super) const PLACES: [Place; 7] = [
    Place {
        path: "data.url",
        outputs: ["GraphQLApiUrl", "awsAppsyncApiEndpoint"],
        slot: |outputs| Some(&mut outputs.data.url),
    },
    Place {
        path: "data.aws_region",
        outputs: ["GraphQLApiRegion", "awsAppsyncRegion"],
        slot: |outputs| Some(&mut outputs.data.aws_region),
    },
    Place {
        path: "data.api_key",
        outputs: ["GraphQLApiKey", "awsAppsyncApiKey"],
        slot: |outputs| outputs.data.api_key.as_mut(),
    },
    Place {
        path: "auth.aws_region",
        outputs: ["AuthRegion", "authRegion"],
        slot: |outputs| Some(&mut outputs.auth.as_mut()?.aws_region),
    },
    Place {
        path: "auth.user_pool_id",
        outputs: ["UserPoolId", "userPoolId"],
        slot: |outputs| Some(&mut outputs.auth.as_mut()?.user_pool_id),
    },
    Place {
        path: "auth.user_pool_client_id",
        outputs: ["UserPoolClientId", "webClientId"],
        slot: |outputs| Some(&mut outputs.auth.as_mut()?.user_pool_client_id),
    },
    Place {
        path: "auth.identity_pool_id",
        outputs: ["IdentityPoolId", "identityPoolId"],
        slot: |outputs| Some(&mut outputs.auth.as_mut()?.identity_pool_id),
    },
];

/// Whether a value is still to come: `<GraphQLApiUrl>`.
pub(super) fn is_placeholder(value: &str) -> bool {
    value.starts_with('<') && value.ends_with('>')
}
