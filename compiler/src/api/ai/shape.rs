//! What a value that a language model gives must look like: from types to what JSON Schema can say of them.

use smol_str::SmolStr;

use super::DEEPEST;
use crate::api::types::{CustomType, Types, ValueType};
use crate::ir::{Id, TypeUse};
use crate::vocab::Scalar;

/// How many properties a shape may have, those of inner objects counted too. More don't fit into a resolver.
const MOST_PROPERTIES: usize = 500;

/// A value's shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A scalar.
    Scalar(Scalar),
    /// One of these texts.
    Enum(Vec<SmolStr>),
    /// A list.
    List(Box<Self>),
    /// An object.
    Object(Vec<Property>),
}

/// A property of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// Its name.
    pub name: SmolStr,
    /// Its value.
    pub shape: Shape,
    /// Whether it must be there.
    pub is_required: bool,
}

/// What JSON Schema says of a scalar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JsonType {
    /// `type`
    pub name: &'static str,
    /// `description`
    pub description: &'static str,
    /// `pattern`
    pub pattern: Option<&'static str>,
}

impl Shape {
    /// The shape of a type. A type inside itself is left out. `None`: it is larger than a resolver, or too deep.
    pub(super) fn of(ty: TypeUse<ValueType>, types: &Types) -> Option<Self> {
        let mut left = MOST_PROPERTIES;
        shape(ty, types, &mut Vec::new(), &mut left)
    }

    /// Whether its value is a text in itself, so that a text isn't JSON to be read.
    pub fn is_text(&self) -> bool {
        match self {
            Self::Scalar(scalar) => json_type(*scalar).name == "string",
            Self::Enum(_) => true,
            Self::List(_) | Self::Object(_) => false,
        }
    }
}

impl From<Scalar> for JsonType {
    fn from(scalar: Scalar) -> Self {
        json_type(scalar)
    }
}

fn shape(
    ty: TypeUse<ValueType>,
    types: &Types,
    path: &mut Vec<Id<CustomType>>,
    left: &mut usize,
) -> Option<Shape> {
    let named = match ty.named {
        ValueType::Scalar(scalar) => Shape::Scalar(scalar),
        ValueType::Enum(id) => Shape::Enum(types.enums[id].values.clone()),
        ValueType::CustomType(id) => Shape::Object(properties(id, types, path, left)?),
    };
    Some(if ty.list.is_some() { Shape::List(Box::new(named)) } else { named })
}

fn properties(
    id: Id<CustomType>,
    types: &Types,
    path: &mut Vec<Id<CustomType>>,
    left: &mut usize,
) -> Option<Vec<Property>> {
    if path.len() == DEEPEST {
        return None;
    }
    path.push(id);
    let mut found = Vec::new();
    for field in &types.custom_types[id].fields {
        if matches!(field.ty.named, ValueType::CustomType(inner) if path.contains(&inner)) {
            continue;
        }
        *left = left.checked_sub(1)?;
        found.push(Property {
            name: field.name.clone(),
            shape: shape(field.ty, types, path, left)?,
            is_required: field.ty.is_required(),
        });
    }
    path.pop();
    Some(found)
}

fn json_type(scalar: Scalar) -> JsonType {
    let (name, description, pattern) = match scalar {
        Scalar::Id => ("string", "The identifier of something.", None),
        Scalar::String => ("string", "Any text.", None),
        Scalar::Integer => ("integer", "A whole number of at most 32 bits, with its sign.", None),
        Scalar::Float => ("number", "A number, with or without a fraction.", None),
        Scalar::Boolean => ("boolean", "Yes or no.", None),
        Scalar::Date => ("string", "A date as YYYY-MM-DD.", Some(r"^\d{4}-\d{2}-\d{2}$")),
        Scalar::Time => ("string", "A time of day as hh:mm:ss.sss.", Some(r"^\d{2}:\d{2}:\d{2}\.\d{3}$")),
        Scalar::DateTime => (
            "string",
            "A point in time, in UTC, as YYYY-MM-DDThh:mm:ss.sssZ.",
            Some(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$"),
        ),
        Scalar::Timestamp => {
            ("integer", "A point in time in whole seconds from the start of 1970, UTC.", None)
        }
        Scalar::Email => {
            ("string", "An email address.", Some(r"^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$"))
        }
        Scalar::Json => ("string", "Any value, written as JSON.", None),
        Scalar::Phone => ("string", "A phone number as 555-555-0100.", Some(r"^\d{3}-\d{3}-\d{4}$")),
        Scalar::Url => (
            "string",
            "A URL with its scheme, http, https or mailto.",
            Some(r"^(https?|mailto)://[^\s/$.?#].[^\s]*$"),
        ),
        Scalar::IpAddress => ("string", "An IPv4 or IPv6 address.", None),
    };
    JsonType { name, description, pattern }
}
