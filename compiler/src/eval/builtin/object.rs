//! Methods of objects, and the functions of `Object` and `Array`.

use smol_str::SmolStr;

use super::Arguments;
use crate::eval::machine::{Machine, Site};
use crate::eval::object::{Object, Property};
use crate::eval::value::{Item, Value};

/// Methods that every object has.
pub(super) const METHODS: [&str; 3] = ["hasOwnProperty", "toString", "valueOf"];

/// Calls a method that every object has.
pub(crate) fn object_method(
    machine: &mut Machine<'_>,
    this: &Value,
    name: &SmolStr,
    arguments: Vec<Item>,
    site: Site,
) -> Value {
    let arguments = Arguments::new(arguments, site);
    match name.as_str() {
        "hasOwnProperty" => match arguments.text(machine, 0) {
            Ok(key) => machine.has(this, &key, site.name),
            Err(unknown) => unknown,
        },
        "valueOf" => this.clone(),
        "toString" => Value::text("[object Object]"),
        _ => machine.unknown_method("an object", name, site),
    }
}

/// Calls a function of `Object`.
pub(super) fn object_function(
    machine: &mut Machine<'_>,
    name: &str,
    arguments: Vec<Item>,
    site: Site,
) -> Value {
    let arguments = Arguments::new(arguments, site);
    let first = arguments.item(0);
    match name {
        "keys" | "values" | "entries" | "getOwnPropertyNames" => {
            if first.value.is_nullish() {
                return machine.get(&first.value, &SmolStr::new(name), first.span, site.module);
            }
            let (properties, doubt) = machine.own_properties(&first.value, first.span);
            if let Some(reason) = doubt {
                return Value::Unknown(reason);
            }
            let mut items = Vec::with_capacity(properties.len());
            for property in properties {
                let key = Item { value: Value::String(property.key), span: property.key_span };
                let value = Item { value: property.value, span: property.value_span };
                items.push(match name {
                    "values" => value,
                    "entries" => Item { span: key.span, value: machine.array(vec![key, value]) },
                    _ => key,
                });
            }
            machine.array(items)
        }
        "fromEntries" => from_entries(machine, &first),
        "assign" => assign(machine, &first, &arguments),
        "freeze" | "seal" | "preventExtensions" => first.value,
        "hasOwn" => match arguments.text(machine, 1) {
            Ok(key) => machine.has(&first.value, &key, site.name),
            Err(unknown) => unknown,
        },
        _ => machine.unknown_method("`Object`", name, site),
    }
}

fn from_entries(machine: &mut Machine<'_>, entries: &Item) -> Value {
    let pairs = match machine.iterate(&entries.value, entries.span) {
        Ok(pairs) => pairs,
        Err(reason) => return Value::Unknown(reason),
    };
    let mut object = Object::with_capacity(pairs.len());
    for pair in pairs {
        let parts = match machine.iterate(&pair.value, pair.span) {
            Ok(parts) => parts,
            Err(reason) => {
                object.doubt(reason);
                continue;
            }
        };
        let nothing = Item { value: Value::Undefined, span: pair.span };
        let key = parts.first().unwrap_or(&nothing);
        let value = parts.get(1).unwrap_or(&nothing);
        match machine.text_of(&key.value, key.span) {
            Ok(name) => object.set(Property {
                key: name,
                key_span: key.span,
                docs: None,
                value: value.value.clone(),
                value_span: value.span,
                unsure: false,
            }),
            Err(Value::Unknown(reason)) => object.doubt(reason),
            Err(_) => {}
        }
    }
    Value::Object(machine.heap.add_object(object))
}

fn assign(machine: &mut Machine<'_>, target: &Item, arguments: &Arguments) -> Value {
    let Value::Object(id) = &target.value else {
        return machine.unsupported("`Object.assign` to this value", target.span);
    };
    machine.changed(&target.value, target.span);
    for index in 1..arguments.len() {
        let source = arguments.item(index);
        let (properties, doubt) = machine.own_properties(&source.value, source.span);
        let object = machine.heap.object_mut(*id);
        if let Some(reason) = doubt {
            object.doubt(reason);
        }
        for property in properties {
            object.set(property);
        }
    }
    target.value.clone()
}

/// Calls a function of `Array`.
pub(super) fn array_function(
    machine: &mut Machine<'_>,
    name: &str,
    arguments: Vec<Item>,
    site: Site,
) -> Value {
    let arguments = Arguments::new(arguments, site);
    let first = arguments.item(0);
    match name {
        "isArray" => match first.value {
            Value::Unknown(_) | Value::Opaque(_) => machine.not_known(&first.value),
            value => Value::Boolean(matches!(value, Value::Array(_))),
        },
        "of" => machine.array((0..arguments.len()).map(|index| arguments.item(index)).collect()),
        "from" => {
            let items = match &first.value {
                Value::Object(_) => {
                    let length =
                        machine.get(&first.value, &SmolStr::new_static("length"), first.span, site.module);
                    match machine.number_of(&length, first.span) {
                        Ok(number) => {
                            let count = crate::eval::convert::relative(number.max(0.0), 100_000);
                            vec![Item { value: Value::Undefined, span: first.span }; count]
                        }
                        Err(unknown) => return unknown,
                    }
                }
                _ => match machine.iterate(&first.value, first.span) {
                    Ok(items) => items,
                    Err(reason) => return Value::Unknown(reason),
                },
            };
            let function = arguments.item(1);
            if matches!(function.value, Value::Undefined) {
                return machine.array(items);
            }
            let mut mapped = Vec::with_capacity(items.len());
            for (index, item) in items.into_iter().enumerate() {
                let span = item.span;
                let index = Item { value: Value::Number(index as f64), span };
                let value = machine.call_back(&function, vec![item, index]);
                mapped.push(Item { value, span });
            }
            machine.array(mapped)
        }
        _ => machine.unknown_method("`Array`", name, site),
    }
}
