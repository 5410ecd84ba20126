//! Methods of strings. Places count UTF-16 code units, as in JavaScript.

use smol_str::SmolStr;

use super::Arguments;
use crate::eval::convert;
use crate::eval::machine::{Machine, Site};
use crate::eval::value::{Item, Regex, Value};

/// Every method that is evaluated.
pub(super) const METHODS: [&str; 30] = [
    "at",
    "charAt",
    "charCodeAt",
    "concat",
    "endsWith",
    "includes",
    "indexOf",
    "lastIndexOf",
    "match",
    "normalize",
    "padEnd",
    "padStart",
    "repeat",
    "replace",
    "replaceAll",
    "search",
    "slice",
    "split",
    "startsWith",
    "substr",
    "substring",
    "toLowerCase",
    "toString",
    "toUpperCase",
    "trim",
    "trimEnd",
    "trimStart",
    "valueOf",
    "toLocaleLowerCase",
    "toLocaleUpperCase",
];

/// Calls a method of a string.
pub(crate) fn string_method(
    machine: &mut Machine<'_>,
    this: &SmolStr,
    name: &SmolStr,
    arguments: Vec<Item>,
    site: Site,
) -> Value {
    let arguments = Arguments::new(arguments, site);
    if let Some(unknown) = machine.spend(this.len() / 64, site.span) {
        return unknown;
    }
    let result = match name.as_str() {
        "replace" | "replaceAll" => replace(machine, this, name, &arguments, site),
        "split" => split(machine, this, &arguments, site),
        "slice" | "substring" | "substr" | "at" | "charAt" | "charCodeAt" => {
            part(machine, this, name, &arguments, site)
        }
        "padStart" | "padEnd" | "repeat" => lengthen(machine, this, name, &arguments, site),
        _ => simple(machine, this, name, &arguments, site),
    };
    result.unwrap_or_else(|unknown| unknown)
}

fn simple(
    machine: &mut Machine<'_>,
    this: &SmolStr,
    name: &str,
    arguments: &Arguments,
    site: Site,
) -> Result<Value, Value> {
    let space = |c: char| c.is_whitespace() || c == '\u{feff}';
    Ok(match name {
        "toString" | "valueOf" => Value::String(this.clone()),
        "trim" => Value::text(this.trim_matches(space)),
        "trimStart" => Value::text(this.trim_start_matches(space)),
        "trimEnd" => Value::text(this.trim_end_matches(space)),
        "toLowerCase" => Value::text(this.to_lowercase()),
        "toUpperCase" => Value::text(this.to_uppercase()),
        "includes" | "startsWith" | "indexOf" if arguments.len() == 2 => {
            let wanted = arguments.text(machine, 0)?;
            let units: Vec<u16> = this.encode_utf16().collect();
            let start = convert::relative(arguments.number(machine, 1, 0.0)?.max(0.0), units.len());
            let rest = String::from_utf16_lossy(units.get(start..).unwrap_or_default());
            let found = rest.find(wanted.as_str());
            match name {
                "includes" => Value::Boolean(found.is_some()),
                "startsWith" => Value::Boolean(found == Some(0)),
                _ => Value::Number(
                    found
                        .and_then(|end| rest.get(..end))
                        .map_or(-1.0, |before| (start + before.encode_utf16().count()) as f64),
                ),
            }
        }
        "includes" | "startsWith" | "endsWith" | "indexOf" | "lastIndexOf" if arguments.len() == 1 => {
            let wanted = arguments.text(machine, 0)?;
            let wanted = wanted.as_str();
            let place = |found: Option<usize>| {
                let units = |end: usize| this.get(..end).map_or(0, |before| before.encode_utf16().count());
                Value::Number(found.map_or(-1.0, |end| units(end) as f64))
            };
            match name {
                "includes" => Value::Boolean(this.contains(wanted)),
                "startsWith" => Value::Boolean(this.starts_with(wanted)),
                "endsWith" => Value::Boolean(this.ends_with(wanted)),
                "indexOf" => place(this.find(wanted)),
                _ => place(this.rfind(wanted)),
            }
        }
        "concat" => {
            let mut whole = this.to_string();
            for index in 0..arguments.len() {
                whole.push_str(&arguments.text(machine, index)?);
            }
            machine.text(whole, site.span)
        }
        _ => return Err(machine.unknown_method("a string", name, site)),
    })
}

fn part(
    machine: &mut Machine<'_>,
    this: &SmolStr,
    name: &str,
    arguments: &Arguments,
    site: Site,
) -> Result<Value, Value> {
    let units: Vec<u16> = this.encode_utf16().collect();
    let len = units.len();
    let number = arguments.number(machine, 0, 0.0)?;
    let (start, end) = match name {
        "slice" => (arguments.place(machine, 0, len, 0)?, arguments.place(machine, 1, len, len)?),
        "substring" => {
            let clamp = |number: f64| convert::relative(number.max(0.0), len);
            let other = arguments.number(machine, 1, len as f64)?;
            let (one, other) = (clamp(number), clamp(other));
            (one.min(other), one.max(other))
        }
        "substr" => {
            let start = convert::relative(number, len);
            let count = arguments.number(machine, 1, len as f64)?.max(0.0);
            (start, start + convert::relative(count, len - start))
        }
        _ => {
            let number = if number.is_nan() { 0.0 } else { number.trunc() };
            let is_outside = number >= len as f64 || number < if name == "at" { -(len as f64) } else { 0.0 };
            if is_outside {
                return Ok(match name {
                    "at" => Value::Undefined,
                    "charAt" => Value::text(""),
                    _ => Value::Number(f64::NAN),
                });
            }
            let start = convert::relative(number, len);
            (start, start + 1)
        }
    };
    let part = units.get(start..end.max(start)).unwrap_or_default();
    if name == "charCodeAt" {
        return Ok(Value::Number(part.first().map_or(f64::NAN, |unit| f64::from(*unit))));
    }
    Ok(machine.text(String::from_utf16_lossy(part), site.span))
}

fn lengthen(
    machine: &mut Machine<'_>,
    this: &SmolStr,
    name: &str,
    arguments: &Arguments,
    site: Site,
) -> Result<Value, Value> {
    /// Longer texts are refused anyway.
    const LONGEST: usize = 1 << 21;
    let number = arguments.number(machine, 0, 0.0)?;
    let count = convert::relative(number.max(0.0), LONGEST);
    if name == "repeat" {
        if this.len().saturating_mul(count) >= LONGEST {
            return Err(machine.unsupported("a text this long", site.span));
        }
        return Ok(machine.text(this.repeat(count), site.span));
    }
    let filler = match arguments.value(1) {
        Value::Undefined => SmolStr::new_static(" "),
        _ => arguments.text(machine, 1)?,
    };
    let missing = count.saturating_sub(this.encode_utf16().count());
    let filling: Vec<u16> =
        filler.encode_utf16().cycle().take(if filler.is_empty() { 0 } else { missing }).collect();
    let filling = String::from_utf16_lossy(&filling);
    let whole = if name == "padStart" { format!("{filling}{this}") } else { format!("{this}{filling}") };
    Ok(machine.text(whole, site.span))
}

fn split(
    machine: &mut Machine<'_>,
    this: &SmolStr,
    arguments: &Arguments,
    site: Site,
) -> Result<Value, Value> {
    let parts: Vec<String> = match arguments.value(0) {
        Value::Undefined => vec![this.to_string()],
        Value::Regex(regex) => {
            let pattern = compile(machine, &regex, site)?;
            let mut parts = Vec::new();
            let mut from = 0;
            for found in pattern.find_iter(this) {
                if found.range().is_empty() || found.groups().count() > 1 {
                    return Err(machine.unsupported("this use of `split`", site.name));
                }
                parts.push(this.get(from..found.start()).unwrap_or_default().to_owned());
                from = found.end();
            }
            parts.push(this.get(from..).unwrap_or_default().to_owned());
            parts
        }
        _ => {
            let separator = arguments.text(machine, 0)?;
            if separator.is_empty() {
                this.chars().map(String::from).collect()
            } else {
                this.split(separator.as_str()).map(str::to_owned).collect()
            }
        }
    };
    let most = arguments.number(machine, 1, f64::INFINITY)?;
    let most = convert::relative(most, parts.len());
    let span = site.span;
    let items = parts.into_iter().take(most).map(|part| Item { value: Value::text(part), span }).collect();
    Ok(machine.array(items))
}

fn compile(machine: &mut Machine<'_>, regex: &Regex, site: Site) -> Result<regress::Regex, Value> {
    regress::Regex::with_flags(&regex.pattern, regex.flags.as_str())
        .map_err(|_| machine.unsupported("this regular expression", site.span))
}

fn replace(
    machine: &mut Machine<'_>,
    this: &SmolStr,
    name: &str,
    arguments: &Arguments,
    site: Site,
) -> Result<Value, Value> {
    let pattern = arguments.value(0);
    // (range, groups) of everything that is replaced.
    let mut found: Vec<(std::ops::Range<usize>, Vec<Option<String>>)> = Vec::new();
    if let Value::Regex(regex) = &pattern {
        let is_global = name == "replaceAll" || regex.flags.contains('g');
        let compiled = compile(machine, regex, site)?;
        for one in compiled.find_iter(this).take(if is_global { usize::MAX } else { 1 }) {
            let text = |range: Option<std::ops::Range<usize>>| {
                range.and_then(|range| this.get(range)).map(str::to_owned)
            };
            found.push((one.range(), one.groups().skip(1).map(text).collect()));
        }
    } else {
        let wanted = arguments.text(machine, 0)?;
        let all = this.match_indices(wanted.as_str());
        let ranges = all.map(|(start, text)| (start..start + text.len(), Vec::new()));
        found.extend(ranges.take(if name == "replaceAll" { usize::MAX } else { 1 }));
    }
    let replacement = arguments.item(1);
    let is_function = matches!(replacement.value, Value::Closure(_) | Value::Method(_));
    let template = if is_function { SmolStr::default() } else { arguments.text(machine, 1)? };
    let mut whole = String::new();
    let mut from = 0;
    for (range, groups) in found {
        whole.push_str(this.get(from..range.start).unwrap_or_default());
        let matched = this.get(range.clone()).unwrap_or_default();
        if is_function {
            let span = replacement.span;
            let mut given = vec![Item { value: Value::text(matched), span }];
            given.extend(
                groups
                    .iter()
                    .map(|group| Item { value: group.as_ref().map_or(Value::Undefined, Value::text), span }),
            );
            let value = machine.call_back(&replacement, given);
            whole.push_str(&machine.text_of(&value, span)?);
        } else {
            expand(&template, this, &range, &groups, &mut whole);
        }
        from = range.end;
    }
    whole.push_str(this.get(from..).unwrap_or_default());
    Ok(machine.text(whole, site.span))
}

/// Writes a replacement, its `$&`, `$1`, `$$`, `` $` `` and `$'` resolved.
fn expand(
    template: &str,
    this: &str,
    range: &std::ops::Range<usize>,
    groups: &[Option<String>],
    whole: &mut String,
) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('$') {
        whole.push_str(before);
        let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let group = (1..=digits.min(2))
            .rev()
            .filter_map(|len| Some((len, after.get(..len)?.parse::<usize>().ok()?)))
            .find(|(_, number)| (1..=groups.len()).contains(number));
        if let Some((len, number)) = group {
            whole.push_str(groups.get(number - 1).and_then(Option::as_deref).unwrap_or_default());
            rest = after.get(len..).unwrap_or_default();
            continue;
        }
        let (text, len) = match after.bytes().next() {
            Some(b'$') => ("$", 1),
            Some(b'&') => (this.get(range.clone()).unwrap_or_default(), 1),
            Some(b'`') => (this.get(..range.start).unwrap_or_default(), 1),
            Some(b'\'') => (this.get(range.end..).unwrap_or_default(), 1),
            _ => ("$", 0),
        };
        whole.push_str(text);
        rest = after.get(len..).unwrap_or_default();
    }
    whole.push_str(rest);
}
