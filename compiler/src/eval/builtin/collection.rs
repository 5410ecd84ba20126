//! `Set` and `Map`, and what `new` makes of globals.

use smol_str::SmolStr;

use super::Arguments;
use crate::diag;
use crate::eval::heap::ArrayId;
use crate::eval::machine::{Machine, Site};
use crate::eval::operator;
use crate::eval::value::{Item, Value};

/// Every method that is evaluated.
pub(super) const METHODS: [&str; 8] = ["add", "entries", "forEach", "get", "has", "keys", "set", "values"];

/// `new Name(…)` of a global.
pub(crate) fn construct(machine: &mut Machine<'_>, name: &str, arguments: Vec<Item>, site: Site) -> Value {
    let count = arguments.len();
    let arguments = Arguments::new(arguments, site);
    let first = arguments.item(0);
    match name {
        "Set" | "Map" => {
            let items = match (&first.value, machine.iterate(&first.value, first.span)) {
                (Value::Undefined | Value::Null, _) => Vec::new(),
                (_, Ok(items)) => items,
                (_, Err(reason)) => return Value::Unknown(reason),
            };
            let id = machine.heap.add_array(Vec::with_capacity(items.len()));
            for item in items {
                if name == "Set" {
                    add(machine, id, item);
                } else {
                    let pair = machine.iterate(&item.value, item.span).unwrap_or_default();
                    let part = |index: usize| {
                        pair.get(index).cloned().unwrap_or(Item { value: Value::Undefined, span: item.span })
                    };
                    put(machine, id, part(0), part(1));
                }
            }
            if name == "Set" { Value::Set(id) } else { Value::Map(id) }
        }
        "Array" if count != 1 => machine.array((0..count).map(|index| arguments.item(index)).collect()),
        "Date" if count == 0 => super::global::not_repeatable(machine, "new Date()", site.span),
        "Error" | "TypeError" | "RangeError" => {
            machine.unknown(&diag::eval::THROWS, site.span, |mut diagnostic| {
                diagnostic.message = "this is an error object".to_owned();
                diagnostic
            })
        }
        _ => machine.unsupported(&format!("`new {name}`"), site.span),
    }
}

fn add(machine: &mut Machine<'_>, id: ArrayId, item: Item) {
    if !machine.heap.array(id).items.iter().any(|other| operator::equal(&other.value, &item.value)) {
        machine.heap.array_mut(id).items.push(item);
    }
}

/// Where a map keeps a key's pair.
fn pair_of(machine: &Machine<'_>, id: ArrayId, key: &Value) -> Option<ArrayId> {
    machine.heap.array(id).items.iter().find_map(|item| match item.value {
        Value::Array(pair) => {
            let first = machine.heap.array(pair).items.first()?;
            operator::equal(&first.value, key).then_some(pair)
        }
        _ => None,
    })
}

fn put(machine: &mut Machine<'_>, id: ArrayId, key: Item, value: Item) {
    match pair_of(machine, id, &key.value) {
        Some(pair) => machine.heap.array_mut(pair).items = vec![key, value],
        None => {
            let span = key.span;
            let value = machine.array(vec![key, value]);
            machine.heap.array_mut(id).items.push(Item { value, span });
        }
    }
}

/// Calls a method of a `Set` or `Map`.
pub(crate) fn collection_method(
    machine: &mut Machine<'_>,
    this: &Value,
    name: &SmolStr,
    arguments: Vec<Item>,
    site: Site,
) -> Value {
    let (Value::Set(id) | Value::Map(id)) = *this else { return Value::Undefined };
    let is_map = matches!(this, Value::Map(_));
    let arguments = Arguments::new(arguments, site);
    let size = machine.heap.array(id).items.len();
    if let Some(unknown) = machine.spend(size, site.span) {
        return unknown;
    }
    let items = match machine.iterate(this, site.span) {
        Ok(items) => items,
        Err(reason) => return Value::Unknown(reason),
    };
    let key = arguments.item(0);
    match (name.as_str(), is_map) {
        (_, _) if matches!(key.value, Value::Unknown(_)) => key.value,
        ("add", false) => {
            machine.changed(this, site.name);
            add(machine, id, key);
            this.clone()
        }
        ("set", true) => {
            machine.changed(this, site.name);
            put(machine, id, key, arguments.item(1));
            this.clone()
        }
        ("has", false) => Value::Boolean(items.iter().any(|item| operator::equal(&item.value, &key.value))),
        ("has", true) => Value::Boolean(pair_of(machine, id, &key.value).is_some()),
        ("get", true) => {
            let pair = pair_of(machine, id, &key.value);
            let value = pair.and_then(|pair| machine.heap.array(pair).items.get(1));
            value.map_or(Value::Undefined, |item| item.value.clone())
        }
        ("keys" | "values", false) | ("entries", true) => machine.array(items),
        ("keys" | "values", true) => {
            let place = usize::from(name == "values");
            let part = |item: &Item| match item.value {
                Value::Array(pair) => machine.heap.array(pair).items.get(place).cloned(),
                _ => None,
            };
            let parts = items.iter().filter_map(part).collect();
            machine.array(parts)
        }
        ("forEach", _) => {
            for item in items {
                let (key, value) = match (&item.value, is_map) {
                    (Value::Array(pair), true) => {
                        let pair = &machine.heap.array(*pair).items;
                        (pair.first().cloned().unwrap_or(item.clone()), pair.get(1).cloned().unwrap_or(item))
                    }
                    _ => (item.clone(), item),
                };
                machine.call_back(&arguments.item(0), vec![value, key]);
            }
            Value::Undefined
        }
        _ => {
            let unknown = machine.unknown_method(this.describe(), name, site);
            if let Value::Unknown(reason) = unknown {
                machine.taint(this, reason);
            }
            unknown
        }
    }
}
