//! Dates and times as texts.

/// `AWSDate`: `1970-01-31`, perhaps with an offset (`+01:00`, `Z`).
pub type AwsDate = String;

/// `AWSTime`: `12:30:00.000`, perhaps with an offset.
pub type AwsTime = String;

/// `AWSDateTime`: `1970-01-31T12:30:00.000Z`.
pub type AwsDateTime = String;
