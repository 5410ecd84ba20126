//! Stored values, arguments and the fields of custom types: from their types to members and types of TypeScript.
//!
//! What refers to a named enum or custom type takes `undefined` besides `null`, as the reference has it; the two differ
//! under `exactOptionalPropertyTypes`.

use amplify_schemac_compiler::ir::{CustomType, FieldType, Position, Schema, TypeUse};
use amplify_schemac_compiler::vocab::Scalar;
use smol_str::SmolStr;

use super::aliases::Aliases;
use super::library;
use crate::print::ts::{Member, Type};

/// What a missing value is.
pub(super) type Missing = &'static [&'static str];

/// A missing value of a scalar, or of what is written in place.
pub(super) const NULL: Missing = &["null"];

/// A missing value of what a reference leads to.
pub(super) const NULL_OR_UNDEFINED: Missing = &["null", "undefined"];

/// The type itself: no list, nothing missing.
pub(super) fn named(ty: FieldType, aliases: &Aliases) -> Type {
    match ty {
        FieldType::Scalar(scalar) => of_scalar(scalar),
        FieldType::Enum(id) => Type::Named(aliases.of_enum(id).clone()),
        FieldType::CustomType(id) => Type::Named(aliases.of_custom_type(id).clone()),
        // Reported: a valid schema has none.
        FieldType::Unresolved => Type::Keyword("unknown"),
    }
}

/// A scalar in JavaScript.
fn of_scalar(scalar: Scalar) -> Type {
    match scalar {
        Scalar::Integer | Scalar::Float | Scalar::Timestamp => Type::Keyword("number"),
        Scalar::Boolean => Type::Keyword("boolean"),
        Scalar::Json => Type::Named(library::JSON),
        Scalar::Id
        | Scalar::String
        | Scalar::Date
        | Scalar::Time
        | Scalar::DateTime
        | Scalar::Email
        | Scalar::Phone
        | Scalar::Url
        | Scalar::IpAddress => Type::Keyword("string"),
    }
}

/// What stands where a value of this type is missing.
pub(super) fn missing(ty: FieldType, schema: &Schema) -> Missing {
    let position = match ty {
        FieldType::Scalar(_) | FieldType::Unresolved => return NULL,
        FieldType::Enum(id) => schema.enums[id].position,
        FieldType::CustomType(id) => schema.custom_types[id].position,
    };
    match position {
        Position::TopLevel => NULL_OR_UNDEFINED,
        Position::Inline | Position::Argument => NULL,
    }
}

/// The use of a type, with its lists and what may be missing.
pub(super) fn of_use(ty: TypeUse<Type>, missing: Missing) -> Type {
    let unless = |required: bool, ty: Type| if required { ty } else { ty.or(missing.iter().copied()) };
    let element = unless(ty.required, ty.named);
    match ty.list {
        Some(list) => unless(list.required, element.array()),
        None => element,
    }
}

/// A field or an argument, which may be left out unless it is required.
pub(super) fn member(
    name: &SmolStr,
    docs: Option<&SmolStr>,
    ty: TypeUse<FieldType>,
    (schema, aliases): (&Schema, &Aliases),
) -> Member {
    let value = of_use(ty.map(|ty| named(ty, aliases)), missing(ty.named, schema));
    let member = Member::new(name.clone(), value).documented(docs.cloned());
    if ty.is_required() { member } else { member.optional() }
}

/// The fields of a custom type.
pub(super) fn custom_type(ty: &CustomType, schema: &Schema, aliases: &Aliases) -> Type {
    let members = ty
        .fields
        .values()
        .map(|field| member(&field.name, field.docs.as_ref(), field.ty, (schema, aliases)))
        .collect();
    Type::Object(members)
}
