//! What a language model must give, written as JSON Schema in JavaScript.

use amplify_schemac_compiler::api::ai::{JsonType, Property, Shape};

use crate::print::js::{Code, Key, List, Text};

/// `name: { … },`: the schema of a value.
pub(super) fn property(name: &str, shape: &Shape, code: &mut Code) {
    let name = Key(name);
    match shape {
        Shape::Scalar(scalar) => {
            let JsonType { name: ty, description, pattern } = JsonType::from(*scalar);
            let pattern = pattern.map(|pattern| format!(", pattern: {}", Text(pattern))).unwrap_or_default();
            code.line(format_args!(
                "{name}: {{ type: {}, description: {}{pattern} }},",
                Text(ty),
                Text(description)
            ));
        }
        Shape::Enum(values) => {
            let values = List(values.iter().map(|value| Text(value)));
            code.line(format_args!("{name}: {{ type: 'string', enum: {values} }},"));
        }
        Shape::List(element) => code.block(format_args!("{name}: {{"), "},", |code| {
            code.line("type: 'array',");
            property("items", element, code);
        }),
        Shape::Object(properties) => {
            code.block(format_args!("{name}: {{"), "},", |code| object(properties.iter().map(parts), code));
        }
    }
}

/// The inside of an object's schema. Each property has a name and a shape, and may be needed.
pub(super) fn object<'s>(
    properties: impl Iterator<Item = (&'s str, &'s Shape, bool)> + Clone,
    code: &mut Code,
) {
    code.line("type: 'object',");
    if properties.clone().next().is_none() {
        code.line("properties: {},");
    } else {
        code.block("properties: {", "},", |code| {
            for (name, shape, _) in properties.clone() {
                property(name, shape, code);
            }
        });
    }
    let required = properties.filter(|(.., is_required)| *is_required);
    code.line(format_args!("required: {},", List(required.map(|(name, ..)| Text(name)))));
}

fn parts(property: &Property) -> (&str, &Shape, bool) {
    (&property.name, &property.shape, property.is_required)
}
