//! CloudFormation: names, references and texts as values of a template. Here, and nowhere else, what CloudFormation
//! itself reads in texts is escaped; JSON's own escaping is [`super::json`]'s.

use serde_json::{Value, json};

/// `{ "Ref": … }`: a parameter's value, or what names a resource.
pub fn reference(name: &str) -> Value {
    json!({ "Ref": name })
}

/// `{ "Fn::GetAtt": […] }`: an attribute of a resource.
pub fn attribute(resource: &str, name: &str) -> Value {
    json!({ "Fn::GetAtt": [resource, name] })
}

/// `{ "Fn::Sub": … }`: a text in which `${Name}` stands for a value. What comes from a schema goes in by [`literal`].
pub fn substitute(text: impl Into<String>) -> Value {
    json!({ "Fn::Sub": text.into() })
}

/// `{ "Fn::Join": […] }`: texts and values one after the other. Nothing in the texts is read.
pub fn join<const N: usize>(parts: [Value; N]) -> Value {
    json!({ "Fn::Join": ["", Value::from(parts)] })
}

/// `{ "Fn::If": […] }`: one of two values, by a condition.
pub fn choose(condition: &str, then: Value, otherwise: Value) -> Value {
    json!({ "Fn::If": [condition, then, otherwise] })
}

/// The condition that a parameter has a value, for one whose default is the empty text.
pub fn is_given(parameter: &str) -> Value {
    json!({ "Fn::Not": [{ "Fn::Equals": [reference(parameter), ""] }] })
}

/// What leaves a property out.
pub fn nothing() -> Value {
    reference("AWS::NoValue")
}

/// A text that [`substitute`] keeps as it is.
pub fn literal(text: &str) -> String {
    text.replace("${", "${!")
}

/// The id of a resource, parameter or output: letters and digits, all that CloudFormation takes.
pub fn id(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Code of JavaScript or GraphQL in which CloudFormation finds no dynamic reference: `{{resolve:…}}`, which it would
/// replace wherever it stands. Both languages read the escape as the letter that it is.
pub fn code(text: &str) -> String {
    text.replace("{{resolve:", "{{\\u0072esolve:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_schemas_are_no_references() {
        assert_eq!(substitute(literal("${AWS::AccountId}")), json!({ "Fn::Sub": "${!AWS::AccountId}" }));
        assert_eq!(code("'{{resolve:ssm:/key}}'"), "'{{\\u0072esolve:ssm:/key}}'");
    }

    #[test]
    fn ids_are_letters_and_digits() {
        assert_eq!(id("getMy_Post-2é"), "getMyPost2");
    }
}
