//! Which texts are values of a scalar, as the reference judges default values (chapter 1.12). It is lenient with
//! numbers, as JavaScript is: what starts with a number is one.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::vocab::Scalar;

/// Whether `text` can be a default value of `scalar`.
pub(super) fn is_valid(scalar: Scalar, text: &str) -> bool {
    match scalar {
        Scalar::Id | Scalar::String => true,
        Scalar::Integer | Scalar::Timestamp => starts_with_integer(text),
        Scalar::Float => starts_with_number(text),
        Scalar::Boolean => text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false"),
        Scalar::Date => is_date(text),
        Scalar::Time => is_time(text, "59"),
        Scalar::DateTime => {
            text.split_once('T').is_some_and(|(date, time)| is_date(date) && is_time(time, "59"))
        }
        Scalar::Email => is_email(text),
        Scalar::Json => serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(),
        Scalar::Phone => is_phone(text),
        Scalar::Url => is_url(text),
        Scalar::IpAddress => text.parse::<Ipv4Addr>().is_ok() || text.parse::<Ipv6Addr>().is_ok(),
    }
}

fn unsigned(text: &str) -> &str {
    let text = text.trim_start();
    text.strip_prefix(['+', '-']).unwrap_or(text)
}

fn starts_with_integer(text: &str) -> bool {
    unsigned(text).starts_with(|first: char| first.is_ascii_digit())
}

/// JavaScript's `parseFloat` gives a number.
pub(super) fn starts_with_number(text: &str) -> bool {
    let text = unsigned(text);
    let is_digit = |first: char| first.is_ascii_digit();
    text.starts_with(is_digit)
        || text.strip_prefix('.').is_some_and(|rest| rest.starts_with(is_digit))
        || text.starts_with("Infinity")
}

/// `2024-02-29`, on the calendar.
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2)) else {
        return false;
    };
    let is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day)
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// `23:59:59.123Z`, `23:59:59+01:00`
fn is_time(text: &str, last_second: &str) -> bool {
    let Some((clock, rest)) = text.split_at_checked(8) else { return false };
    let mut parts = clock.split(':');
    let (Some(hour), Some(minute), Some(second), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let legal = digits(hour, 2).is_some_and(|hour| hour < 24)
        && digits(minute, 2).is_some_and(|minute| minute < 60)
        && digits(second, 2).is_some()
        && second <= last_second;
    legal && is_zone(after_fraction(rest))
}

fn after_fraction(text: &str) -> &str {
    match text.strip_prefix('.') {
        Some(fraction) if fraction.starts_with(|first: char| first.is_ascii_digit()) => {
            fraction.trim_start_matches(|letter: char| letter.is_ascii_digit())
        }
        _ => text,
    }
}

fn is_zone(text: &str) -> bool {
    if text == "Z" {
        return true;
    }
    let Some((hour, minute)) = text.strip_prefix(['+', '-', '|']).and_then(|zone| zone.split_once(':'))
    else {
        return false;
    };
    digits(hour, 2).is_some_and(|hour| hour < 24) && digits(minute, 2).is_some_and(|minute| minute < 60)
}

fn is_email(text: &str) -> bool {
    let Some((user, host)) = text.rsplit_once('@') else { return false };
    let is_user_letter =
        |letter: char| letter.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(letter);
    !user.is_empty() && user.chars().all(is_user_letter) && host.split('.').all(is_host_label)
}

fn is_host_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// The international form, as far as can be told without a table of numbering plans.
fn is_phone(text: &str) -> bool {
    let Some(number) = text.trim().strip_prefix('+') else { return false };
    let count = number.chars().filter(char::is_ascii_digit).count();
    (7..=15).contains(&count)
        && number.chars().all(|letter| letter.is_ascii_digit() || " -().".contains(letter))
}

/// A scheme, and a host where the scheme has one.
fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.trim().split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    let has_host =
        ["http", "https", "ws", "wss", "ftp"].iter().any(|special| scheme.eq_ignore_ascii_case(special));
    let host = rest.trim_start_matches(['/', '\\']).split(['/', '?', '#']).next().unwrap_or_default();
    is_scheme && (!has_host || (!host.is_empty() && !host.contains([' ', '<', '>', '^', '|'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_on_the_calendar() {
        assert!(is_valid(Scalar::Date, "2024-02-29"));
        assert!(!is_valid(Scalar::Date, "2023-02-29"));
        assert!(!is_valid(Scalar::Date, "2023-1-1"));
        assert!(is_valid(Scalar::DateTime, "2024-01-31T10:00:00.5+01:00"));
        assert!(!is_valid(Scalar::DateTime, "2024-01-31T10:00:00"));
        assert!(!is_valid(Scalar::Time, "24:00:00Z"));
    }

    #[test]
    fn numbers_are_as_lenient_as_javascript() {
        assert!(is_valid(Scalar::Integer, "12abc"));
        assert!(!is_valid(Scalar::Integer, "abc"));
        assert!(is_valid(Scalar::Float, "-.5"));
        assert!(is_valid(Scalar::Boolean, "TRUE"));
    }

    #[test]
    fn addresses_have_their_form() {
        assert!(is_valid(Scalar::Email, "a@b.example"));
        assert!(!is_valid(Scalar::Email, "a@-b"));
        assert!(is_valid(Scalar::Url, "https://x.example/y"));
        assert!(!is_valid(Scalar::Url, "x.example"));
        assert!(is_valid(Scalar::IpAddress, "::1"));
        assert!(!is_valid(Scalar::IpAddress, "1.2.3"));
    }
}
