//! GraphQL's schema language: from the type system to text. Here, and nowhere else, its strings are escaped.

use std::fmt::Write;

use amplify_schemac_compiler::api::auth::AuthDirective;
use amplify_schemac_compiler::api::graphql::{
    EnumType, FieldDefinition, InputType, InputValue, InterfaceType, ObjectType, TypeDefinition, TypeRef,
    TypeSystem,
};
use amplify_schemac_compiler::vocab::Provider;
use smol_str::SmolStr;

/// The whole document, definitions parted by blank lines.
pub fn print(types: &TypeSystem) -> String {
    let mut out = String::new();
    for definition in types.iter() {
        if !out.is_empty() {
            out.push('\n');
        }
        match definition {
            TypeDefinition::Object(object) => print_object(object, &mut out),
            TypeDefinition::Interface(interface) => print_interface(interface, &mut out),
            TypeDefinition::Input(input) => print_input(input, &mut out),
            TypeDefinition::Enum(of_values) => print_enum(of_values, &mut out),
        }
    }
    out
}

/// The same document with no more between its tokens than it takes to part them.
pub fn minify(document: &str) -> String {
    let mut out = String::with_capacity(document.len());
    let mut is_parted = false;
    let mut in_text = false;
    let mut is_escaped = false;
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    for letter in document.chars() {
        if in_text {
            in_text = is_escaped || letter != '"';
            is_escaped = !is_escaped && letter == '\\';
        } else if letter.is_whitespace() || letter == ',' {
            is_parted = true;
            continue;
        } else {
            // Two names would be one; of two texts, three quotes could begin another kind of text.
            let is_alike = |last: char| is_name(last) && is_name(letter) || last == '"' && letter == '"';
            if is_parted && out.chars().next_back().is_some_and(is_alike) {
                out.push(' ');
            }
            in_text = letter == '"';
        }
        is_parted = false;
        out.push(letter);
    }
    out
}

fn print_object(object: &ObjectType, out: &mut String) {
    out.push_str("type ");
    name(&object.name, out);
    for (at, interface) in object.interfaces.iter().enumerate() {
        out.push_str(if at == 0 { " implements " } else { " & " });
        name(interface, out);
    }
    directives(&object.auth, out);
    fields(&object.fields, out);
}

fn print_interface(interface: &InterfaceType, out: &mut String) {
    out.push_str("interface ");
    name(&interface.name, out);
    fields(&interface.fields, out);
}

fn fields(fields: &[FieldDefinition], out: &mut String) {
    block(fields, out, |field, out| {
        name(&field.name, out);
        if !field.arguments.is_empty() {
            out.push('(');
            separated(&field.arguments, out, input_value);
            out.push(')');
        }
        out.push_str(": ");
        type_ref(&field.ty, out);
        if !field.subscribes_to.is_empty() {
            out.push_str(" @aws_subscribe(mutations: ");
            strings(&field.subscribes_to, out);
            out.push(')');
        }
        directives(&field.auth, out);
    });
}

fn print_input(input: &InputType, out: &mut String) {
    out.push_str("input ");
    name(&input.name, out);
    block(&input.fields, out, input_value);
}

fn print_enum(of_values: &EnumType, out: &mut String) {
    out.push_str("enum ");
    name(&of_values.name, out);
    block(&of_values.values, out, |value, out| name(value, out));
}

/// One item a line, in braces.
fn block<T>(items: &[T], out: &mut String, print: fn(&T, &mut String)) {
    out.push_str(" {\n");
    for item in items {
        out.push_str("  ");
        print(item, out);
        out.push('\n');
    }
    out.push_str("}\n");
}

fn separated<T>(items: &[T], out: &mut String, print: fn(&T, &mut String)) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        print(item, out);
    }
}

fn input_value(value: &InputValue, out: &mut String) {
    name(&value.name, out);
    out.push_str(": ");
    type_ref(&value.ty, out);
}

/// A type as it stands behind a field: `[Todo!]!`.
pub fn type_text(ty: &TypeRef) -> String {
    let mut out = String::new();
    type_ref(ty, &mut out);
    out
}

/// `[String!]!`
pub(super) fn type_ref(ty: &TypeRef, out: &mut String) {
    if ty.list.is_some() {
        out.push('[');
    }
    name(&ty.named, out);
    if ty.required {
        out.push('!');
    }
    if let Some(list) = ty.list {
        out.push(']');
        if list.required {
            out.push('!');
        }
    }
}

fn directives(directives: &[AuthDirective], out: &mut String) {
    for directive in directives {
        out.push_str(match directive.provider {
            Provider::ApiKey => " @aws_api_key",
            Provider::Iam => " @aws_iam",
            Provider::Oidc => " @aws_oidc",
            Provider::UserPools => " @aws_cognito_user_pools",
            Provider::Lambda => " @aws_lambda",
        });
        if !directive.groups.is_empty() {
            out.push_str("(cognito_groups: ");
            strings(&directive.groups, out);
            out.push(')');
        }
    }
}

fn strings(texts: &[SmolStr], out: &mut String) {
    out.push('[');
    separated(texts, out, |text, out| string(text, out));
    out.push(']');
}

/// A name. Names were checked to be names; what no name can hold is left out rather than let it end a definition.
pub(super) fn name(text: &str, out: &mut String) {
    let is_in_names = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'_';
    match text.bytes().all(is_in_names) {
        true => out.push_str(text),
        false => out.extend(text.bytes().filter(|&letter| is_in_names(letter)).map(char::from)),
    }
}

/// A string in quotes.
fn string(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Writing to a string cannot fail.
            control if control.is_control() => _ = write!(out, "\\u{:04x}", u32::from(control)),
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minified_documents_keep_their_texts() {
        let document = "type A implements B & C @aws_iam {\n  a(b: [Int!], c: D): E! @aws_subscribe(mutations: [\"x, \\\" y\"])\n}\n";
        let minified =
            r#"type A implements B&C@aws_iam{a(b:[Int!]c:D):E!@aws_subscribe(mutations:["x, \" y"])}"#;
        assert_eq!(minify(document), minified);
    }

    #[test]
    fn strings_are_escaped() {
        let mut out = String::new();
        strings(&["My \"G\"".into(), "a\\b\u{7}".into()], &mut out);
        assert_eq!(out, r#"["My \"G\"", "a\\b\u0007"]"#);
    }
}
