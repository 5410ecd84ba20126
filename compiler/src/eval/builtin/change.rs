//! Methods that change an array.

use smol_str::SmolStr;

use super::Arguments;
use crate::eval::convert;
use crate::eval::heap::ArrayId;
use crate::eval::machine::{Machine, Site};
use crate::eval::value::{Item, Value};

/// Methods that change the array.
pub(super) fn change(
    machine: &mut Machine<'_>,
    id: ArrayId,
    name: &str,
    arguments: &Arguments,
    site: Site,
) -> Value {
    let new: Vec<Item> = (0..arguments.len()).map(|index| arguments.item(index)).collect();
    if let Some(unknown) = machine.spend(machine.heap.array(id).items.len() / 16 + new.len(), site.span) {
        return unknown;
    }
    if name == "push" {
        // Also of an array that isn't wholly known: it stays so.
        let array = machine.heap.array_mut(id);
        array.items.extend(new);
        return Value::Number(array.items.len() as f64);
    }
    if let Some(reason) = machine.heap.array(id).doubt {
        return Value::Unknown(reason);
    }
    let taken = |item: Option<Item>| item.map_or(Value::Undefined, |item| item.value);
    match name {
        "pop" => taken(machine.heap.array_mut(id).items.pop()),
        "shift" => {
            let items = &mut machine.heap.array_mut(id).items;
            let first = if items.is_empty() { None } else { Some(items.remove(0)) };
            taken(first)
        }
        "unshift" => {
            let items = &mut machine.heap.array_mut(id).items;
            items.splice(0..0, new);
            Value::Number(items.len() as f64)
        }
        "reverse" => {
            machine.heap.array_mut(id).items.reverse();
            Value::Array(id)
        }
        "sort" => sort(machine, id, arguments, site),
        "fill" if arguments.len() == 1 => {
            let filler = arguments.item(0);
            machine.heap.array_mut(id).items.fill(filler);
            Value::Array(id)
        }
        "splice" => splice(machine, id, arguments, new).unwrap_or_else(|unknown| unknown),
        _ => {
            let unknown = machine.unknown_method("an array", name, site);
            if let Value::Unknown(reason) = unknown {
                machine.heap.array_mut(id).doubt.get_or_insert(reason);
            }
            unknown
        }
    }
}

fn splice(
    machine: &mut Machine<'_>,
    id: ArrayId,
    arguments: &Arguments,
    new: Vec<Item>,
) -> Result<Value, Value> {
    let len = machine.heap.array(id).items.len();
    let start = arguments.place(machine, 0, len, 0)?;
    let count = match arguments.len() {
        0 => 0,
        1 => len - start,
        _ => convert::relative(arguments.number(machine, 1, 0.0)?.max(0.0), len - start),
    };
    let items = &mut machine.heap.array_mut(id).items;
    let removed = items.splice(start..start + count, new.into_iter().skip(2)).collect();
    Ok(machine.array(removed))
}

/// Sorts by text or by a comparing function; stable, and of a size that keeps its cost in bounds.
fn sort(machine: &mut Machine<'_>, id: ArrayId, arguments: &Arguments, site: Site) -> Value {
    let items = std::mem::take(&mut machine.heap.array_mut(id).items);
    let function = arguments.item(0);
    let mut unknown = None;
    let sorted = if matches!(function.value, Value::Undefined) {
        let mut keyed = Vec::with_capacity(items.len());
        for item in items {
            let key = machine.text_of(&item.value, item.span).unwrap_or_else(|value| {
                unknown.get_or_insert(value);
                SmolStr::default()
            });
            let is_last = matches!(item.value, Value::Undefined);
            keyed.push(((is_last, key.encode_utf16().collect::<Vec<u16>>()), item));
        }
        keyed.sort_by(|left, right| left.0.cmp(&right.0));
        keyed.into_iter().map(|(_, item)| item).collect()
    } else {
        // Insertion keeps to what the function says, whether or not it is consistent.
        let mut sorted: Vec<Item> = Vec::with_capacity(items.len());
        for item in items {
            let mut place = sorted.len();
            while let Some(before) = place.checked_sub(1).and_then(|index| sorted.get(index)).cloned() {
                let order = machine.call_back(&function, vec![before, item.clone()]);
                match machine.number_of(&order, site.span) {
                    Ok(order) if order > 0.0 => place -= 1,
                    Ok(_) => break,
                    Err(value) => {
                        unknown.get_or_insert(value);
                        break;
                    }
                }
            }
            sorted.insert(place, item);
        }
        sorted
    };
    let array = machine.heap.array_mut(id);
    array.items = sorted;
    match unknown {
        Some(Value::Unknown(reason)) => {
            array.doubt = Some(reason);
            Value::Unknown(reason)
        }
        _ => Value::Array(id),
    }
}
