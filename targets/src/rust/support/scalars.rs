//! Single values, and what an update does with them.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

id! {
    /// `ID`, of no model in particular.
    Id
}

/// `AWSTimestamp`: seconds since 1970.
pub type AwsTimestamp = i64;

/// `AWSEmail`
pub type AwsEmail = String;

/// `AWSPhone`
pub type AwsPhone = String;

/// `AWSURL`
pub type AwsUrl = String;

/// `AWSIPAddress`
pub type AwsIpAddress = String;

/// `AWSJSON`: a value that travels as a text of JSON.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AwsJson(pub serde_json::Value);

impl From<serde_json::Value> for AwsJson {
    fn from(value: serde_json::Value) -> Self {
        Self(value)
    }
}

impl Serialize for AwsJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for AwsJson {
    /// AppSync hands functions the value itself instead of its text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::String(text) => match serde_json::from_str(&text) {
                Ok(value) => value,
                Err(_) => serde_json::Value::String(text),
            },
            value => value,
        }))
    }
}

/// What an update does with a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Change<T> {
    /// Leaves it as it is: nothing is sent.
    #[default]
    Keep,
    /// Removes the value: `null` is sent.
    Clear,
    /// Stores this value.
    Set(T),
}

impl<T> Change<T> {
    /// Whether nothing is sent.
    pub fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }
}

/// No value clears.
impl<T> From<Option<T>> for Change<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Clear, Self::Set)
    }
}

impl<T: Serialize> Serialize for Change<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Keep | Self::Clear => serializer.serialize_none(),
            Self::Set(value) => serializer.serialize_some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}
