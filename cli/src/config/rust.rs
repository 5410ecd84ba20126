//! The table `[rust]` of the settings: from its words to what the target `rust` generates.

use amplify_schemac_targets::rust::{DateTime, Depth, Options};
use serde::{Deserialize, Deserializer, de};

/// The table `[rust]`. Its keys are the arguments of the attribute `amplify_schema`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RustConfig {
    /// `datetime = "jiff"`: what dates and times are.
    #[serde(default, deserialize_with = "date_time")]
    datetime: Option<DateTime>,
    /// `depth = 2`: how many models deep operations select.
    #[serde(default, deserialize_with = "depth")]
    depth: Option<Depth>,
}

impl RustConfig {
    /// The choices; what isn't said is as it is by default.
    pub(crate) fn options(&self) -> Options {
        let default = Options::DEFAULT;
        Options {
            date_time: self.datetime.unwrap_or(default.date_time),
            depth: self.depth.unwrap_or(default.depth),
        }
    }
}

fn date_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DateTime>, D::Error> {
    String::deserialize(deserializer)?.parse().map(Some).map_err(de::Error::custom)
}

fn depth<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Depth>, D::Error> {
    Depth::try_from(i64::deserialize(deserializer)?).map(Some).map_err(de::Error::custom)
}
