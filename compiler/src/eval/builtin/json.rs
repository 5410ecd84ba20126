//! `JSON.stringify`.

use amplify_schemac_grammar::Span;

use crate::eval::convert::number_text;
use crate::eval::machine::Machine;
use crate::eval::value::Value;

/// How deep a value may nest.
const DEEPEST: usize = 100;

/// `JSON.stringify(value, null, indent)`; `Ok(None)` for what has no JSON, `Err` holds an unknown value.
pub(super) fn stringify(
    machine: &mut Machine<'_>,
    value: &Value,
    indent: &str,
    span: Span,
) -> Result<Option<String>, Value> {
    let mut text = String::new();
    let written = write(machine, value, indent, 0, &mut text, span)?;
    Ok(written.then_some(text))
}

/// Appends a value; `false` if it has no JSON.
fn write(
    machine: &mut Machine<'_>,
    value: &Value,
    indent: &str,
    depth: usize,
    text: &mut String,
    span: Span,
) -> Result<bool, Value> {
    if let Some(unknown) = machine.spend(1, span) {
        return Err(unknown);
    }
    if depth > DEEPEST {
        return Err(machine.unsupported("`JSON.stringify` of a value this deep", span));
    }
    match value {
        Value::Null => text.push_str("null"),
        Value::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) if number.is_finite() => text.push_str(&number_text(*number)),
        Value::Number(_) => text.push_str("null"),
        Value::String(string) => quote(string, text),
        Value::Array(_) => {
            let items = machine.iterate(value, span).map_err(Value::Unknown)?;
            let mut parts = Vec::with_capacity(items.len());
            for item in items {
                let mut part = String::new();
                if !write(machine, &item.value, indent, depth + 1, &mut part, span)? {
                    part.push_str("null");
                }
                parts.push(part);
            }
            enclose('[', &parts, ']', indent, depth, text);
        }
        Value::Object(_) => {
            let (properties, doubt) = machine.own_properties(value, span);
            if let Some(reason) = doubt {
                return Err(Value::Unknown(reason));
            }
            let mut parts = Vec::with_capacity(properties.len());
            for property in properties {
                let mut part = String::new();
                quote(&property.key, &mut part);
                part.push_str(if indent.is_empty() { ":" } else { ": " });
                if write(machine, &property.value, indent, depth + 1, &mut part, span)? {
                    parts.push(part);
                }
            }
            enclose('{', &parts, '}', indent, depth, text);
        }
        Value::Undefined | Value::Closure(_) | Value::Method(_) => return Ok(false),
        Value::Set(_) | Value::Map(_) | Value::Regex(_) => text.push_str("{}"),
        Value::Unknown(_) | Value::Opaque(_) | Value::Unset(_) => return Err(machine.not_known(value)),
        _ => {
            let what = format!("`JSON.stringify` of {}", value.describe());
            return Err(machine.unsupported(&what, span));
        }
    }
    Ok(true)
}

fn enclose(open: char, parts: &[String], close: char, indent: &str, depth: usize, text: &mut String) {
    text.push(open);
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        if !indent.is_empty() {
            text.push('\n');
            text.push_str(&indent.repeat(depth + 1));
        }
        text.push_str(part);
    }
    if !indent.is_empty() && !parts.is_empty() {
        text.push('\n');
        text.push_str(&indent.repeat(depth));
    }
    text.push(close);
}

fn quote(string: &str, text: &mut String) {
    text.push('"');
    for c in string.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            c if (c as u32) < 0x20 => text.push_str(&format!("\\u{:04x}", c as u32)),
            c => text.push(c),
        }
    }
    text.push('"');
}
