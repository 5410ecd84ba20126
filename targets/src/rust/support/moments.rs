//! Dates and times by a crate: what is the same for all of them.

/// A date or time that is written and read as text.
macro_rules! moment {
    ($(#[$docs:meta])* $name:ident($of:ty), $write:expr, $read:expr) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $of);

        impl From<$of> for $name {
            fn from(moment: $of) -> Self {
                Self(moment)
            }
        }

        impl From<$name> for $of {
            fn from(moment: $name) -> Self {
                moment.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&$of) -> Result<String, _> = $write;
                write(&self.0).map_err(serde::ser::Error::custom)?.serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let read: fn(&str) -> Result<$of, _> = $read;
                read(&text).map(Self).map_err(serde::de::Error::custom)
            }
        }
    };
}

/// A date or time without its offset, which the type doesn't hold. `from` is behind what looks like one but isn't.
fn without_offset(text: &str, from: usize) -> &str {
    let offset = text.char_indices().find(|&(at, letter)| at >= from && matches!(letter, 'Z' | '+' | '-'));
    offset.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}
