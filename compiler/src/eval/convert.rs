//! Conversions between values, as JavaScript makes them.

use amplify_schemac_grammar::{Span, Spanned};
use smol_str::SmolStr;

use super::json::Json;
use super::machine::Machine;
use super::value::{Item, Value};
use crate::draft::Constant;

impl Machine<'_> {
    /// `String(value)`; `Err` holds an unknown value.
    pub(crate) fn text_of(&mut self, value: &Value, span: Span) -> Result<SmolStr, Value> {
        Ok(match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number_text(*number),
            Value::Undefined => SmolStr::new_static("undefined"),
            Value::Null => SmolStr::new_static("null"),
            Value::Boolean(true) => SmolStr::new_static("true"),
            Value::Boolean(false) => SmolStr::new_static("false"),
            Value::Regex(regex) => SmolStr::new(format!("/{}/{}", regex.pattern, regex.flags)),
            Value::Array(_) => self.join(value, ",", span)?,
            Value::Object(_) => SmolStr::new_static("[object Object]"),
            Value::Unknown(_) | Value::Opaque(_) | Value::Unset(_) => return Err(self.not_known(value)),
            _ => {
                let what = format!("turning {} into text", value.describe());
                return Err(self.unsupported(&what, span));
            }
        })
    }

    /// The elements of an array as one text; `Err` holds an unknown value.
    pub(crate) fn join(&mut self, array: &Value, separator: &str, span: Span) -> Result<SmolStr, Value> {
        let items = self.iterate(array, span).map_err(Value::Unknown)?;
        if let Some(unknown) = self.descend(span) {
            return Err(unknown);
        }
        let mut whole = String::new();
        let mut result = Ok(());
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                whole.push_str(separator);
            }
            if matches!(item.value, Value::Undefined | Value::Null) {
                continue;
            }
            match self.text_of(&item.value, item.span) {
                Ok(text) => whole.push_str(&text),
                Err(unknown) => {
                    result = Err(unknown);
                    break;
                }
            }
        }
        self.ascend();
        result?;
        match self.text(whole, span) {
            Value::String(text) => Ok(text),
            unknown => Err(unknown),
        }
    }

    /// `Number(value)`; `Err` holds an unknown value.
    pub(crate) fn number_of(&mut self, value: &Value, span: Span) -> Result<f64, Value> {
        Ok(match value {
            Value::Number(number) => *number,
            Value::Boolean(value) => f64::from(u8::from(*value)),
            Value::Null => 0.0,
            Value::Undefined => f64::NAN,
            Value::String(text) => parse_number(text),
            Value::Unknown(_) | Value::Opaque(_) | Value::Unset(_) => return Err(self.not_known(value)),
            _ => {
                let what = format!("turning {} into a number", value.describe());
                return Err(self.unsupported(&what, span));
            }
        })
    }

    /// The elements of something iterable; `Err` holds why they aren't known.
    pub(crate) fn iterate(
        &mut self,
        value: &Value,
        span: Span,
    ) -> Result<Vec<Item>, super::reason::ReasonId> {
        match value {
            Value::Array(id) | Value::Set(id) | Value::Map(id) => {
                let array = self.heap.array(*id);
                if let Some(reason) = array.doubt {
                    return Err(reason);
                }
                let items = array.items.clone();
                match self.spend(items.len(), span) {
                    Some(Value::Unknown(reason)) => Err(reason),
                    _ => Ok(items),
                }
            }
            Value::String(text) => {
                let items =
                    text.chars().map(|c| Item { value: Value::text(c.encode_utf8(&mut [0; 4])), span });
                Ok(items.collect())
            }
            _ => {
                let unknown = match self.reason(value) {
                    Some(reason) => return Err(reason),
                    None => self.missing(&crate::diag::eval::NOT_A_FUNCTION, span, |mut diagnostic| {
                        diagnostic.message = format!("{} can't be iterated", value.describe());
                        diagnostic.help("an array is needed here")
                    }),
                };
                match unknown {
                    Value::Unknown(reason) => Err(reason),
                    _ => Ok(Vec::new()),
                }
            }
        }
    }

    /// A value as plain data; what has no text form becomes [`Constant::Other`].
    pub(crate) fn constant(&self, value: &Value, depth: usize) -> Constant {
        const DEEPEST: usize = 64;
        match value {
            Value::Undefined => Constant::Undefined,
            Value::Null => Constant::Null,
            Value::Boolean(value) => Constant::Boolean(*value),
            Value::Number(value) => Constant::Number(*value),
            Value::String(text) => Constant::String(text.clone()),
            Value::Regex(regex) => {
                Constant::String(SmolStr::new(format!("/{}/{}", regex.pattern, regex.flags)))
            }
            Value::Array(id) if depth < DEEPEST => Constant::Array(
                self.heap.array(*id).items.iter().map(|item| self.constant(&item.value, depth + 1)).collect(),
            ),
            Value::Object(id) if depth < DEEPEST => Constant::Object(
                self.heap
                    .object(*id)
                    .properties()
                    .iter()
                    .map(|property| (property.key.clone(), self.constant(&property.value, depth + 1)))
                    .collect(),
            ),
            _ => Constant::Other,
        }
    }

    /// Why plain data isn't wholly known, if it isn't.
    pub(crate) fn constant_reason(
        &mut self,
        value: &Value,
        span: Span,
    ) -> Option<Spanned<super::reason::ReasonId>> {
        // A work list: values may hold each other in any depth, or in a ring.
        let mut waiting = vec![value.clone()];
        let mut steps = 0;
        while let Some(value) = waiting.pop() {
            steps += 1;
            if steps > 10_000 {
                let place = span;
                let reason = self.reasons.add(&crate::diag::eval::LIMIT, place, |mut diagnostic| {
                    diagnostic.message = "this value is too large, or holds itself".to_owned();
                    diagnostic
                });
                return Some(Spanned::new(reason, place));
            }
            if let Some(reason) = self.reason(&value) {
                let span = self.reasons.get(reason).diagnostic.primary.as_ref().map(|label| label.span)?;
                return Some(Spanned::new(reason, span));
            }
            match value {
                Value::Array(id) => {
                    waiting.extend(self.heap.array(id).items.iter().map(|item| item.value.clone()));
                }
                Value::Object(id) => {
                    let object = self.heap.object(id);
                    if let Some(reason) = object.doubt {
                        waiting.push(Value::Unknown(reason));
                    }
                    waiting.extend(object.properties().iter().map(|property| property.value.clone()));
                }
                _ => {}
            }
        }
        None
    }

    /// `JSON.parse(text)`
    pub(crate) fn parse_json(&mut self, text: &str, span: Span) -> Value {
        match Json::parse(text) {
            Json::Invalid(what) => self.missing(&crate::diag::eval::THROWS, span, |mut diagnostic| {
                diagnostic.message = format!("the text is not JSON: {what}");
                diagnostic.help("correct the text, or write the value as a literal")
            }),
            json => self.json_value(&json, span),
        }
    }
}

/// A number as JavaScript writes it.
pub(crate) fn number_text(number: f64) -> SmolStr {
    SmolStr::new(ryu_js::Buffer::new().format(number))
}

/// `typeof`; `None` if it can't be known.
pub(crate) fn type_of(value: &Value) -> Option<&'static str> {
    Some(match value {
        Value::Undefined | Value::Unset(_) => "undefined",
        Value::Boolean(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Closure(_) | Value::Method(_) => "function",
        Value::Unknown(_) | Value::Opaque(_) => return None,
        Value::Global(name) => match *name {
            "Object" | "Array" | "String" | "Number" | "Boolean" | "Set" | "Map" | "Date" => "function",
            "Math" | "JSON" | "process" | "process.env" | "console" => "object",
            _ => "function",
        },
        Value::Dsl(dsl) => dsl.type_of(),
        _ => "object",
    })
}

/// `Number(text)`
pub(crate) fn parse_number(text: &str) -> f64 {
    let text = text.trim();
    let radix =
        |digits: &str, radix| u64::from_str_radix(digits, radix).map_or(f64::NAN, |number| number as f64);
    match text.get(..2) {
        Some("0x" | "0X") => radix(text.get(2..).unwrap_or_default(), 16),
        Some("0b" | "0B") => radix(text.get(2..).unwrap_or_default(), 2),
        Some("0o" | "0O") => radix(text.get(2..).unwrap_or_default(), 8),
        _ if text.is_empty() => 0.0,
        _ => match text {
            "Infinity" | "+Infinity" => f64::INFINITY,
            "-Infinity" => f64::NEG_INFINITY,
            // Rust also takes the names of numbers that are none.
            _ if text.contains(|c: char| !matches!(c, '0'..='9' | '.' | 'e' | 'E' | '+' | '-')) => f64::NAN,
            _ => text.parse().unwrap_or(f64::NAN),
        },
    }
}

/// The low 32 bits of a number's integer part.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "that is what it is for")]
pub(crate) fn to_uint32(number: f64) -> u32 {
    if number.is_finite() { number.trunc().rem_euclid(4_294_967_296.0) as u32 } else { 0 }
}

/// [`to_uint32`] with a sign.
#[expect(clippy::cast_possible_wrap, reason = "that is what it is for")]
pub(crate) fn to_int32(number: f64) -> i32 {
    to_uint32(number) as i32
}

/// Relative indexes as in `slice(-2)`: a number as a place in a list of `len`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the list first")]
pub(crate) fn relative(number: f64, len: usize) -> usize {
    let len = len as f64;
    let number = if number.is_nan() { 0.0 } else { number.trunc() };
    let place = if number < 0.0 { (len + number).max(0.0) } else { number.min(len) };
    place as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_as_javascript_prints_them() {
        assert_eq!(number_text(-1500.0), "-1500");
        assert_eq!(number_text(1e21), "1e+21");
        assert_eq!(number_text(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(number_text(-0.0), "0");
    }

    #[test]
    fn numbers_are_read_as_javascript_reads_them() {
        assert_eq!(parse_number(" 12 "), 12.0);
        assert_eq!(parse_number(""), 0.0);
        assert_eq!(parse_number("0x10"), 16.0);
        assert!(parse_number("1px").is_nan() && parse_number("inf").is_nan() && parse_number("nan").is_nan());
        assert_eq!(to_int32(4_294_967_295.0), -1);
    }

    #[test]
    fn negative_places_count_from_the_end() {
        assert_eq!((relative(-1.0, 3), relative(-9.0, 3), relative(9.0, 3)), (2, 0, 3));
    }
}
