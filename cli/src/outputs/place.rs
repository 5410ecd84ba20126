//! The places of `amplify_outputs.json` whose values only a deployment knows.

use amplify_schemac_targets::introspection::outputs::Data;

use super::Introspection;

/// A place.
#[derive(Debug)]
pub(super) struct Place {
    /// Its path in the file: `data.` and its key there.
    pub(super) path: &'static str,
    /// The outputs of a stack that tell its value: ours, and that of a stack that Amplify made.
    pub(super) outputs: [&'static str; 2],
    /// Where its value is; `None` if the API has none.
    pub(super) slot: fn(&mut Data<Introspection>) -> Option<&mut String>,
}

/// Every place.
pub(super) const PLACES: [Place; 3] = [
    Place {
        path: "data.url",
        outputs: ["GraphQLApiUrl", "awsAppsyncApiEndpoint"],
        slot: |data| Some(&mut data.url),
    },
    Place {
        path: "data.aws_region",
        outputs: ["GraphQLApiRegion", "awsAppsyncRegion"],
        slot: |data| Some(&mut data.aws_region),
    },
    Place {
        path: "data.api_key",
        outputs: ["GraphQLApiKey", "awsAppsyncApiKey"],
        slot: |data| data.api_key.as_mut(),
    },
];

/// Whether a value is still to come: `<GraphQLApiUrl>`.
pub(super) fn is_placeholder(value: &str) -> bool {
    value.starts_with('<') && value.ends_with('>')
}
