//! Dates and times by the crate `time`, with its features `formatting`, `macros` and `parsing`.

use time::format_description::well_known::{Iso8601, Rfc3339};

moment! {
    /// `AWSDate`. An offset that is read is dropped.
    AwsDate(time::Date),
    |date| date.format(time::macros::format_description!("[year]-[month]-[day]")),
    |text| time::Date::parse(without_offset(text, 8), &Iso8601::DEFAULT)
}

moment! {
    /// `AWSTime`. An offset that is read is dropped.
    AwsTime(time::Time),
    |time| time.format(time::macros::format_description!("[hour]:[minute]:[second].[subsecond]")),
    |text| time::Time::parse(without_offset(text, 0), &Iso8601::DEFAULT)
}

moment! {
    /// `AWSDateTime`
    AwsDateTime(time::OffsetDateTime),
    |moment| moment.format(&Rfc3339),
    |text| time::OffsetDateTime::parse(text, &Rfc3339)
}
