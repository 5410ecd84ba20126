//! Globals: names that no module declares.

use amplify_schemac_grammar::Span;
use smol_str::SmolStr;

use super::{Arguments, json, object};
use crate::diag;
use crate::eval::convert::{self, number_text};
use crate::eval::machine::{Machine, Site};
use crate::eval::value::{Item, Method, Value};

/// Globals that have members or can be called.
const GLOBALS: [&str; 24] = [
    "Array",
    "BigInt",
    "Boolean",
    "Date",
    "Error",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Promise",
    "RangeError",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "TypeError",
    "console",
    "crypto",
    "isFinite",
    "isNaN",
    "parseFloat",
    "parseInt",
    "process",
];

/// Globals that only name something at run time.
const OPAQUE: [&str; 8] =
    ["__dirname", "__filename", "globalThis", "Buffer", "URL", "require", "fetch", "structuredClone"];

impl Machine<'_> {
    /// The value of a global name.
    pub(crate) fn global(&mut self, name: &str, span: Span) -> Option<Value> {
        match name {
            "undefined" => return Some(Value::Undefined),
            "NaN" => return Some(Value::Number(f64::NAN)),
            "Infinity" => return Some(Value::Number(f64::INFINITY)),
            _ => {}
        }
        if let Some(global) = GLOBALS.iter().find(|global| **global == name) {
            return Some(Value::Global(global));
        }
        OPAQUE.contains(&name).then(|| Value::Opaque(self.heap.member(None, None, SmolStr::new(name), span)))
    }

    /// `process.env.NAME`
    pub(crate) fn variable(&mut self, name: &str, span: Span) -> Value {
        let loader = self.loader;
        let value = self.variables.entry(name.to_owned()).or_insert_with(|| loader.variable(name));
        if let Some(value) = value {
            return Value::text(value);
        }
        let reason = self.reasons.add(&diag::eval::UNSET_VARIABLE, span, |mut diagnostic| {
            diagnostic.message = format!("the environment variable `{name}` is not set");
            diagnostic.help(format!("set `{name}`, or give a default: `process.env.{name} ?? 'value'`"))
        });
        self.reasons.get_mut(reason).is_missing = true;
        Value::Unset(reason)
    }
}

/// A value that differs from run to run.
pub(super) fn not_repeatable(machine: &mut Machine<'_>, text: &str, span: Span) -> Value {
    machine.unknown(&diag::eval::NOT_REPEATABLE, span, |mut diagnostic| {
        diagnostic.message = format!("`{text}` gives another value each time");
        diagnostic.help(
            "the build would settle it once for all records: write a constant; `id`, `createdAt` and `updatedAt` are filled in without a default",
        )
    })
}

/// `Global.name`
pub(crate) fn global_member(
    machine: &mut Machine<'_>,
    global: &'static str,
    name: &SmolStr,
    span: Span,
) -> Value {
    use std::f64::consts;
    match (global, name.as_str()) {
        ("process", "env") => Value::Global("process.env"),
        ("process.env", name) => machine.variable(name, span),
        ("Math", "PI") => Value::Number(consts::PI),
        ("Math", "E") => Value::Number(consts::E),
        ("Number", "MAX_SAFE_INTEGER") => Value::Number(9_007_199_254_740_991.0),
        ("Number", "MIN_SAFE_INTEGER") => Value::Number(-9_007_199_254_740_991.0),
        ("Number", "MAX_VALUE") => Value::Number(f64::MAX),
        ("Number", "EPSILON") => Value::Number(f64::EPSILON),
        ("Number", "POSITIVE_INFINITY") => Value::Number(f64::INFINITY),
        ("Number", "NEGATIVE_INFINITY") => Value::Number(f64::NEG_INFINITY),
        _ => Value::Method(std::rc::Rc::new(Method { receiver: Value::Global(global), name: name.clone() })),
    }
}

/// `Name(…)`
pub(crate) fn call_global(machine: &mut Machine<'_>, name: &str, arguments: Vec<Item>, site: Site) -> Value {
    let count = arguments.len();
    let arguments = Arguments::new(arguments, site);
    let result = match name {
        "String" if count == 0 => Ok(Value::text("")),
        "String" => arguments.text(machine, 0).map(Value::String),
        "Number" if count == 0 => Ok(Value::Number(0.0)),
        "Number" => {
            let item = arguments.item(0);
            machine.number_of(&item.value, item.span).map(Value::Number)
        }
        "Boolean" => {
            let value = arguments.value(0);
            value.truthy().map(Value::Boolean).ok_or_else(|| machine.not_known(&value))
        }
        "parseInt" => parse_int(machine, &arguments),
        "parseFloat" => arguments.text(machine, 0).map(|text| Value::Number(parse_float(&text))),
        "isNaN" => {
            let item = arguments.item(0);
            machine.number_of(&item.value, item.span).map(|number| Value::Boolean(number.is_nan()))
        }
        "isFinite" => {
            let item = arguments.item(0);
            machine.number_of(&item.value, item.span).map(|number| Value::Boolean(number.is_finite()))
        }
        "Date" => Ok(not_repeatable(machine, "Date()", site.span)),
        "Array" if count != 1 => Ok(machine.array((0..count).map(|index| arguments.item(index)).collect())),
        _ => Err(machine.unsupported(&format!("calling `{name}`"), site.span)),
    };
    result.unwrap_or_else(|unknown| unknown)
}

/// `Global.name(…)`
pub(crate) fn global_method(
    machine: &mut Machine<'_>,
    global: &'static str,
    name: &SmolStr,
    arguments: Vec<Item>,
    site: Site,
) -> Value {
    match (global, name.as_str()) {
        ("Object", name) => object::object_function(machine, name, arguments, site),
        ("Array", name) => object::array_function(machine, name, arguments, site),
        ("console", _) => Value::Undefined,
        ("JSON", "stringify") => stringify(machine, &Arguments::new(arguments, site), site),
        ("JSON", "parse") => match Arguments::new(arguments, site).text(machine, 0) {
            Ok(text) => machine.parse_json(&text, site.span),
            Err(unknown) => unknown,
        },
        ("Date", "now") | ("Math", "random") | ("crypto", "randomUUID" | "getRandomValues") => {
            not_repeatable(machine, &format!("{global}.{name}()"), site.span)
        }
        ("Math", name) => math(machine, name, &Arguments::new(arguments, site), site),
        ("Number", "parseInt" | "parseFloat") => call_global(machine, name, arguments, site),
        ("Number", "isInteger" | "isFinite" | "isNaN" | "isSafeInteger") => {
            match Arguments::new(arguments, site).value(0) {
                Value::Number(number) => Value::Boolean(match name.as_str() {
                    "isNaN" => number.is_nan(),
                    "isFinite" => number.is_finite(),
                    "isInteger" => number.fract() == 0.0,
                    _ => number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_991.0,
                }),
                value @ (Value::Unknown(_) | Value::Opaque(_)) => machine.not_known(&value),
                _ => Value::Boolean(false),
            }
        }
        ("process.env", _) => {
            let value = machine.variable(name, site.name);
            machine.call_value(&value, arguments, site)
        }
        _ => machine.unsupported(&format!("`{global}.{name}`"), site.span),
    }
}

fn stringify(machine: &mut Machine<'_>, arguments: &Arguments, site: Site) -> Value {
    if !arguments.value(1).is_nullish() {
        return machine.unsupported("`JSON.stringify` with a second argument", site.span);
    }
    let indent = match arguments.value(2) {
        Value::Number(number) => " ".repeat(convert::relative(number.max(0.0), 10)),
        Value::String(text) => text.chars().take(10).collect(),
        _ => String::new(),
    };
    match json::stringify(machine, &arguments.value(0), &indent, site.span) {
        Ok(Some(text)) => machine.text(text, site.span),
        Ok(None) => Value::Undefined,
        Err(unknown) => unknown,
    }
}

fn math(machine: &mut Machine<'_>, name: &str, arguments: &Arguments, site: Site) -> Value {
    let mut numbers = Vec::with_capacity(arguments.len());
    for index in 0..arguments.len() {
        match arguments.number(machine, index, f64::NAN) {
            Ok(number) => numbers.push(number),
            Err(unknown) => return unknown,
        }
    }
    let first = numbers.first().copied().unwrap_or(f64::NAN);
    let second = numbers.get(1).copied().unwrap_or(f64::NAN);
    // NaN wins, as opposed to Rust's own `max`.
    let best = |better: fn(f64, f64) -> bool, start: f64| {
        numbers.iter().fold(start, |best, &number| {
            if best.is_nan() || number.is_nan() {
                f64::NAN
            } else if better(number, best) {
                number
            } else {
                best
            }
        })
    };
    Value::Number(match name {
        "max" => best(|new, old| new > old, f64::NEG_INFINITY),
        "min" => best(|new, old| new < old, f64::INFINITY),
        "floor" => first.floor(),
        "ceil" => first.ceil(),
        "round" => first.floor() + f64::from(u8::from(first - first.floor() >= 0.5)),
        "trunc" => first.trunc(),
        "abs" => first.abs(),
        "sign" if first == 0.0 || first.is_nan() => first,
        "sign" => first.signum(),
        "sqrt" => first.sqrt(),
        "pow" => first.powf(second),
        "log2" => first.log2(),
        "log10" => first.log10(),
        _ => return machine.unknown_method("`Math`", name, site),
    })
}

fn parse_int(machine: &mut Machine<'_>, arguments: &Arguments) -> Result<Value, Value> {
    let text = arguments.text(machine, 0)?;
    let radix = arguments.number(machine, 1, 10.0)?;
    let radix = match convert::to_uint32(radix) {
        0 => 10,
        radix @ 2..=36 => radix,
        _ => return Ok(Value::Number(f64::NAN)),
    };
    let text = text.trim_start();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let hexadecimal = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let (digits, radix) = match (hexadecimal, arguments.len()) {
        (Some(rest), 1) => (rest, 16),
        (Some(rest), _) if radix == 16 => (rest, 16),
        _ => (digits, radix),
    };
    let mut total = None;
    for digit in digits.chars().map_while(|c| c.to_digit(radix)) {
        total = Some(total.unwrap_or(0.0) * f64::from(radix) + f64::from(digit));
    }
    Ok(Value::Number(total.map_or(f64::NAN, |total| sign * total)))
}

/// The longest start of a text that is a number.
fn parse_float(text: &str) -> f64 {
    let text = text.trim_start();
    let end =
        text.find(|c: char| !matches!(c, '0'..='9' | '.' | 'e' | 'E' | '+' | '-')).unwrap_or(text.len());
    let longest = text.get(..end).unwrap_or_default();
    (1..=longest.len())
        .rev()
        .filter_map(|end| longest.get(..end)?.parse::<f64>().ok())
        .next()
        .unwrap_or(f64::NAN)
}

/// Calls a method of a number, boolean or regular expression.
pub(crate) fn other_method(
    machine: &mut Machine<'_>,
    this: &Value,
    name: &SmolStr,
    arguments: Vec<Item>,
    site: Site,
) -> Value {
    let arguments = Arguments::new(arguments, site);
    match (this, name.as_str()) {
        (Value::Number(number), "toString") if arguments.len() == 0 => Value::String(number_text(*number)),
        (Value::Number(number), "toFixed") => match arguments.number(machine, 0, 0.0) {
            Ok(digits) => Value::text(format!("{number:.*}", convert::relative(digits.max(0.0), 20))),
            Err(unknown) => unknown,
        },
        (Value::Boolean(value), "toString") => Value::text(if *value { "true" } else { "false" }),
        (Value::Regex(regex), "test") => match arguments.text(machine, 0) {
            Err(unknown) => unknown,
            Ok(text) => match regress::Regex::with_flags(&regex.pattern, regex.flags.as_str()) {
                Ok(pattern) => Value::Boolean(pattern.find(&text).is_some()),
                Err(_) => machine.unsupported("this regular expression", site.span),
            },
        },
        _ => machine.unknown_method(this.describe(), name, site),
    }
}
