//! Methods of arrays.

use smol_str::SmolStr;

use super::Arguments;
use super::change::change;
use crate::eval::convert;
use crate::eval::heap::ArrayId;
use crate::eval::machine::{Machine, Site};
use crate::eval::operator;
use crate::eval::value::{Item, Value};

/// Every method that is evaluated.
pub(super) const METHODS: [&str; 36] = [
    "at",
    "concat",
    "entries",
    "every",
    "fill",
    "filter",
    "find",
    "findIndex",
    "findLast",
    "flat",
    "flatMap",
    "forEach",
    "includes",
    "indexOf",
    "join",
    "keys",
    "lastIndexOf",
    "map",
    "pop",
    "push",
    "reduce",
    "reduceRight",
    "reverse",
    "shift",
    "slice",
    "some",
    "sort",
    "splice",
    "toReversed",
    "toSorted",
    "toString",
    "unshift",
    "values",
    "with",
    "toSpliced",
    "findLastIndex",
];

/// Calls a method of an array.
pub(crate) fn array_method(
    machine: &mut Machine<'_>,
    id: ArrayId,
    name: &SmolStr,
    arguments: Vec<Item>,
    site: Site,
) -> Value {
    let this = Value::Array(id);
    let arguments = Arguments::new(arguments, site);
    if matches!(name.as_str(), "push" | "pop" | "shift" | "unshift" | "reverse" | "sort" | "splice" | "fill")
    {
        machine.changed(&this, site.name);
        return change(machine, id, name, &arguments, site);
    }
    let items = match machine.iterate(&this, site.span) {
        Ok(items) => items,
        Err(reason) => return Value::Unknown(reason),
    };
    let result = match name.as_str() {
        "map" | "filter" | "find" | "findLast" | "findIndex" | "findLastIndex" | "some" | "every"
        | "forEach" | "flatMap" | "reduce" | "reduceRight" => {
            with_callback(machine, &this, items, name, &arguments)
        }
        _ => plain(machine, items, name, &arguments, site),
    };
    result.unwrap_or_else(|unknown| unknown)
}

/// A copy of an array's elements after a change of it is an array of its own.
fn changed_copy(
    machine: &mut Machine<'_>,
    items: Vec<Item>,
    name: &str,
    arguments: &Arguments,
    site: Site,
) -> Value {
    let copy = machine.heap.add_array(items);
    change(machine, copy, name, arguments, site);
    Value::Array(copy)
}

/// Methods without callback that change nothing.
fn plain(
    machine: &mut Machine<'_>,
    items: Vec<Item>,
    name: &str,
    arguments: &Arguments,
    site: Site,
) -> Result<Value, Value> {
    let len = items.len();
    Ok(match name {
        "at" => {
            let number = arguments.number(machine, 0, 0.0)?;
            let place = convert::relative(number, len);
            let inside = number >= -(len as f64);
            items.get(place).filter(|_| inside).map_or(Value::Undefined, |item| item.value.clone())
        }
        "concat" => {
            let mut whole = items;
            for index in 0..arguments.len() {
                let item = arguments.item(index);
                match &item.value {
                    Value::Array(_) => {
                        whole.extend(machine.iterate(&item.value, item.span).map_err(Value::Unknown)?)
                    }
                    _ => whole.push(item),
                }
            }
            machine.array(whole)
        }
        "slice" => {
            let start = arguments.place(machine, 0, len, 0)?;
            let end = arguments.place(machine, 1, len, len)?;
            let part = items.into_iter().take(end).skip(start).collect();
            machine.array(part)
        }
        "join" => {
            let separator = match arguments.value(0) {
                Value::Undefined => SmolStr::new_static(","),
                _ => arguments.text(machine, 0)?,
            };
            let array = machine.array(items);
            Value::String(machine.join(&array, &separator, site.span)?)
        }
        "toString" => {
            let array = machine.array(items);
            Value::String(machine.join(&array, ",", site.span)?)
        }
        "includes" | "indexOf" | "lastIndexOf" if arguments.len() > 1 => {
            if name == "lastIndexOf" {
                return Err(machine.unknown_method("an array with a second argument", name, site));
            }
            let start = arguments.place(machine, 1, len, 0)?;
            let part = items.get(start..).unwrap_or_default();
            match search(machine, part, name, &arguments.item(0))? {
                Value::Number(place) if place >= 0.0 => Value::Number(place + start as f64),
                found => found,
            }
        }
        "includes" | "indexOf" | "lastIndexOf" => search(machine, &items, name, &arguments.item(0))?,
        "flat" => {
            let depth = arguments.number(machine, 0, 1.0)?;
            let depth = convert::relative(depth, 64);
            let mut whole = Vec::new();
            flatten(machine, items, depth, &mut whole)?;
            machine.array(whole)
        }
        "toReversed" => changed_copy(machine, items, "reverse", arguments, site),
        "toSorted" => changed_copy(machine, items, "sort", arguments, site),
        "toSpliced" => changed_copy(machine, items, "splice", arguments, site),
        "values" => machine.array(items),
        "keys" => {
            let keys = items.iter().enumerate();
            let keys = keys.map(|(index, item)| Item { value: Value::Number(index as f64), span: item.span });
            let keys = keys.collect();
            machine.array(keys)
        }
        "entries" => {
            let mut pairs = Vec::with_capacity(len);
            for (index, item) in items.into_iter().enumerate() {
                let span = item.span;
                let value = machine.array(vec![Item { value: Value::Number(index as f64), span }, item]);
                pairs.push(Item { value, span });
            }
            machine.array(pairs)
        }
        _ => return Err(machine.unknown_method("an array", name, site)),
    })
}

fn search(machine: &mut Machine<'_>, items: &[Item], name: &str, wanted: &Item) -> Result<Value, Value> {
    if matches!(wanted.value, Value::Unknown(_)) {
        return Err(wanted.value.clone());
    }
    let is_nan = |value: &Value| matches!(value, Value::Number(number) if number.is_nan());
    let same = |item: &Item| {
        operator::equal(&item.value, &wanted.value)
            || (name == "includes" && is_nan(&item.value) && is_nan(&wanted.value))
    };
    let place =
        if name == "lastIndexOf" { items.iter().rposition(same) } else { items.iter().position(same) };
    let unknown = items.iter().find(|item| matches!(item.value, Value::Unknown(_)));
    if let (None, Some(item)) = (place, unknown) {
        return Err(machine.not_known(&item.value));
    }
    Ok(match (name, place) {
        ("includes", place) => Value::Boolean(place.is_some()),
        (_, Some(place)) => Value::Number(place as f64),
        (_, None) => Value::Number(-1.0),
    })
}

fn flatten(
    machine: &mut Machine<'_>,
    items: Vec<Item>,
    depth: usize,
    whole: &mut Vec<Item>,
) -> Result<(), Value> {
    for item in items {
        if depth > 0 && matches!(item.value, Value::Array(_)) {
            let inner = machine.iterate(&item.value, item.span).map_err(Value::Unknown)?;
            flatten(machine, inner, depth - 1, whole)?;
        } else {
            whole.push(item);
        }
    }
    Ok(())
}

/// Methods that call a function for each element.
fn with_callback(
    machine: &mut Machine<'_>,
    this: &Value,
    items: Vec<Item>,
    name: &str,
    arguments: &Arguments,
) -> Result<Value, Value> {
    let function = arguments.item(0);
    if let "reduce" | "reduceRight" = name {
        return reduce(machine, this, items, name, arguments);
    }
    let mut kept = Vec::new();
    let count = items.len();
    let places: Vec<usize> =
        if name.starts_with("findLast") { (0..count).rev().collect() } else { (0..count).collect() };
    for place in places {
        let Some(item) = items.get(place) else { continue };
        let span = item.span;
        let index = Item { value: Value::Number(place as f64), span };
        let result =
            machine.call_back(&function, vec![item.clone(), index, Item { value: this.clone(), span }]);
        match name {
            "forEach" => {}
            "map" => kept.push(Item { value: result, span }),
            "flatMap" => match &result {
                Value::Array(_) => kept.extend(machine.iterate(&result, span).map_err(Value::Unknown)?),
                _ => kept.push(Item { value: result, span }),
            },
            _ => {
                let Some(truthy) = result.truthy() else { return Err(machine.not_known(&result)) };
                match (name, truthy) {
                    ("filter", true) => kept.push(item.clone()),
                    ("find" | "findLast", true) => return Ok(item.value.clone()),
                    ("findIndex" | "findLastIndex", true) => return Ok(Value::Number(place as f64)),
                    ("some", true) => return Ok(Value::Boolean(true)),
                    ("every", false) => return Ok(Value::Boolean(false)),
                    _ => {}
                }
            }
        }
    }
    Ok(match name {
        "map" | "filter" | "flatMap" => machine.array(kept),
        "findIndex" | "findLastIndex" => Value::Number(-1.0),
        "some" => Value::Boolean(false),
        "every" => Value::Boolean(true),
        _ => Value::Undefined,
    })
}

fn reduce(
    machine: &mut Machine<'_>,
    this: &Value,
    items: Vec<Item>,
    name: &str,
    arguments: &Arguments,
) -> Result<Value, Value> {
    let function = arguments.item(0);
    let mut numbered: Vec<(usize, Item)> = items.into_iter().enumerate().collect();
    if name == "reduceRight" {
        numbered.reverse();
    }
    let mut rest = numbered.into_iter();
    let mut total = if arguments.len() > 1 {
        arguments.item(1)
    } else {
        match rest.next() {
            Some((_, first)) => first,
            None => return Err(machine.unsupported("`reduce` of an empty array", function.span)),
        }
    };
    for (place, item) in rest {
        let span = item.span;
        let index = Item { value: Value::Number(place as f64), span };
        let value =
            machine.call_back(&function, vec![total, item, index, Item { value: this.clone(), span }]);
        total = Item { value, span };
    }
    Ok(total.value)
}
