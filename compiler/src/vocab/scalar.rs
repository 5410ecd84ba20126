//! Scalar field types (reference chapter 1.3).

/// A scalar of the schema language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[rustfmt::skip]
pub enum Scalar {
    Id, String, Integer, Float, Boolean, Date, Time, DateTime, Timestamp, Email, Json, Phone, Url, IpAddress,
}

/// Builder method, GraphQL name.
const WORDS: [(Scalar, &str, &str); 14] = [
    (Scalar::Id, "id", "ID"),
    (Scalar::String, "string", "String"),
    (Scalar::Integer, "integer", "Int"),
    (Scalar::Float, "float", "Float"),
    (Scalar::Boolean, "boolean", "Boolean"),
    (Scalar::Date, "date", "AWSDate"),
    (Scalar::Time, "time", "AWSTime"),
    (Scalar::DateTime, "datetime", "AWSDateTime"),
    (Scalar::Timestamp, "timestamp", "AWSTimestamp"),
    (Scalar::Email, "email", "AWSEmail"),
    (Scalar::Json, "json", "AWSJSON"),
    (Scalar::Phone, "phone", "AWSPhone"),
    (Scalar::Url, "url", "AWSURL"),
    (Scalar::IpAddress, "ipAddress", "AWSIPAddress"),
];

impl Scalar {
    /// The scalar that `a.<method>()` makes.
    pub fn from_builder(method: &str) -> Option<Self> {
        WORDS.iter().find(|word| word.1 == method).map(|word| word.0)
    }

    /// The scalar called so in GraphQL.
    pub fn from_graphql(name: &str) -> Option<Self> {
        WORDS.iter().find(|word| word.2 == name).map(|word| word.0)
    }

    /// Every builder method that makes a scalar.
    pub fn builders() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|word| word.1)
    }

    /// `integer`
    pub fn builder(self) -> &'static str {
        self.word().1
    }

    /// `Int`
    pub fn graphql(self) -> &'static str {
        self.word().2
    }

    #[expect(clippy::indexing_slicing, reason = "the table has a row for each variant, in order")]
    fn word(self) -> &'static (Self, &'static str, &'static str) {
        &WORDS[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_in_order_of_the_variants() {
        for (index, word) in WORDS.iter().enumerate() {
            assert_eq!(word.0 as usize, index);
        }
    }
}
