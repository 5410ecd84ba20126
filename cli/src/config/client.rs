//! The table `[client]` of the settings: from its words to what the target `client` emits.

use amplify_schemac_targets::SelectionSetDepth;
use serde::{Deserialize, Deserializer, de};

/// The table `[client]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ClientConfig {
    /// `selection-set-depth = 2`: how many relationships selection sets can follow.
    #[serde(default, deserialize_with = "depth")]
    pub(crate) selection_set_depth: Option<SelectionSetDepth>,
}

fn depth<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SelectionSetDepth>, D::Error> {
    SelectionSetDepth::try_from(i64::deserialize(deserializer)?).map(Some).map_err(de::Error::custom)
}
