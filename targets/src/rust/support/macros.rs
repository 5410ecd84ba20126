//! What is the same for every generated type of a kind.

/// The id of a model's records.
macro_rules! id {
    ($(#[$docs:meta])* $name:ident) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
    };
}

/// An id that is one of a model's records, and can stand where any id can.
macro_rules! model_id {
    ($(#[$docs:meta])* $name:ident) => {
        id!($(#[$docs])* $name);

        impl From<$name> for scalars::Id {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }

        impl From<scalars::Id> for $name {
            fn from(id: scalars::Id) -> Self {
                Self(id.0)
            }
        }
    };
}

/// An enum is its values, and whatever others a newer schema has.
macro_rules! values {
    ($name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The value's name in the schema.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unrecognized(value) => value,
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unrecognized(value.to_owned()),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Ok(Self::from(&*value))
            }
        }
    };
}

/// What the API answers.
macro_rules! object {
    (
        $(#[$docs:meta])*
        $name:ident { $($(#[$meta:meta])* $field:ident: $ty:ty,)* }
    ) => {
        $(#[$docs])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $(
                $(#[$meta])*
                pub $field: $ty,
            )*
        }
    };
}

/// What users make: inputs, and operations with their variables. What must be given is an argument of `new`, and there is
/// a method for each other field. Fields that an update changes tell what is left out from what is taken away.
macro_rules! given {
    (
        $(#[$docs:meta])*
        $name:ident
        $(required { $($(#[$must:meta])* $required:ident: $required_ty:ty,)* })?
        $(optional { $($(#[$may:meta])* $optional:ident: $optional_ty:ty,)* })?
        $(changes { $($(#[$can:meta])* $change:ident: $change_ty:ty,)* })?
    ) => {
        $(#[$docs])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(
                $(#[$must])*
                pub $required: $required_ty,
            )*)?
            $($(
                $(#[$may])*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $optional: Option<$optional_ty>,
            )*)?
            $($(
                $(#[$can])*
                #[serde(default, skip_serializing_if = "scalars::Change::is_keep")]
                pub $change: scalars::Change<$change_ty>,
            )*)?
        }

        made!(
            $name
            { $($($required: $required_ty,)*)? }
            { $($($optional: $optional_ty,)*)? $($($change: $change_ty,)*)? }
        );
    };
}

/// What makes a value: `new` with what must be given, or the default if nothing must; a method for each other field.
macro_rules! made {
    ($name:ident {} { $($field:ident: $ty:ty,)* }) => {
        impl Default for $name {
            fn default() -> Self {
                Self { $($field: Default::default(),)* }
            }
        }

        setters!($name { $($field: $ty,)* });
    };
    ($name:ident { $($required:ident: $required_ty:ty,)+ } { $($field:ident: $ty:ty,)* }) => {
        impl $name {
            /// With what must be given.
            pub fn new($($required: impl Into<$required_ty>),+) -> Self {
                Self { $($required: $required.into(),)+ $($field: Default::default(),)* }
            }
        }

        setters!($name { $($field: $ty,)* });
    };
}

/// A method for each field that may be left out.
macro_rules! setters {
    ($name:ident {}) => {};
    ($name:ident { $($field:ident: $ty:ty,)+ }) => {
        impl $name {
            $(
                #[doc = concat!("Sets `", stringify!($field), "`.")]
                #[must_use]
                pub fn $field(mut self, value: impl Into<$ty>) -> Self {
                    let value: $ty = value.into();
                    self.$field = Some(value).into();
                    self
                }
            )+
        }
    };
}

/// What an operation is called in its document and in the schema, what it answers, and its document.
macro_rules! operation {
    ($kind:ident $name:ident = $operation:literal, $field:literal, $output:ty, $document:literal) => {
        impl super::client::Operation for $name {
            const NAME: &'static str = $operation;
            const FIELD: &'static str = $field;
            const DOCUMENT: &'static str = $document;
            type Output = $output;
        }

        impl super::client::$kind for $name {}
    };
}
