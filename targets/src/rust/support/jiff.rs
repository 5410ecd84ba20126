//! Dates and times by the crate `jiff`.

moment! {
    /// `AWSDate`. An offset that is read is dropped.
    AwsDate(jiff::civil::Date),
    |date| Ok::<_, std::fmt::Error>(date.to_string()),
    |text| without_offset(text, 8).parse::<jiff::civil::Date>()
}

moment! {
    /// `AWSTime`. An offset that is read is dropped.
    AwsTime(jiff::civil::Time),
    |time| Ok::<_, std::fmt::Error>(time.strftime("%H:%M:%S%.f").to_string()),
    |text| without_offset(text, 0).parse::<jiff::civil::Time>()
}

moment! {
    /// `AWSDateTime`, in UTC.
    AwsDateTime(jiff::Timestamp),
    |moment| Ok::<_, std::fmt::Error>(moment.to_string()),
    |text| text.parse::<jiff::Timestamp>()
}
