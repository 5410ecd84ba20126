//! Dates and times by the crate `chrono`.

moment! {
    /// `AWSDate`. An offset that is read is dropped.
    AwsDate(chrono::NaiveDate),
    |date| Ok::<_, std::fmt::Error>(date.format("%Y-%m-%d").to_string()),
    |text| chrono::NaiveDate::parse_from_str(without_offset(text, 8), "%Y-%m-%d")
}

moment! {
    /// `AWSTime`. An offset that is read is dropped.
    AwsTime(chrono::NaiveTime),
    |time| Ok::<_, std::fmt::Error>(time.format("%H:%M:%S%.f").to_string()),
    |text| without_offset(text, 0).parse::<chrono::NaiveTime>()
}

moment! {
    /// `AWSDateTime`
    AwsDateTime(chrono::DateTime<chrono::FixedOffset>),
    |moment| Ok::<_, std::fmt::Error>(moment.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)),
    |text| chrono::DateTime::parse_from_rfc3339(text)
}
