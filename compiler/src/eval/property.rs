//! Properties of values: reading, writing, spreading.

use amplify_schemac_grammar::{Diagnostic, Span};
use smol_str::SmolStr;

use super::builtin;
use super::heap::ObjectId;
use super::load::ModuleId;
use super::machine::Machine;
use super::object::{Object, Property};
use super::reason::ReasonId;
use super::value::{Item, Method, Value};
use crate::diag;
use crate::suggest;

/// Names that every object inherits and that are not evaluated.
const INHERITED: [&str; 8] = [
    "constructor",
    "__proto__",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
];

impl Machine<'_> {
    /// `value.name`, the name standing at `span`.
    pub(crate) fn get(&mut self, value: &Value, name: &SmolStr, span: Span, module: ModuleId) -> Value {
        match value {
            Value::Object(id) => self.get_own(*id, name, span),
            Value::Undefined | Value::Null => {
                let what = value.describe();
                self.missing(&diag::eval::NO_VALUE, span, |mut diagnostic| {
                    diagnostic.message = format!("`{name}` is read from {what}");
                    diagnostic.help("see why the value before the `.` is not there")
                })
            }
            Value::Unknown(_) => value.clone(),
            Value::Unset(reason) => Value::Unknown(*reason),
            Value::Namespace(of) => {
                let of = *of;
                self.contributions.insert((module, of));
                self.export(of, name, span, &mut Vec::new())
                    .unwrap_or_else(|| self.missing_member(of, name, span))
            }
            Value::Package(package) => self.package_export(package, name, span),
            Value::Opaque(id) => {
                let parent = self.heap.opaque(*id).clone();
                let text = SmolStr::new(format!("{}.{name}", parent.text));
                Value::Opaque(self.heap.member(Some(*id), parent.package, text, parent.span))
            }
            Value::Dsl(dsl) => self.dsl_member(*dsl, name, span),
            Value::Builder(_) | Value::Schema(..) => self.builder_member(value, name, span),
            Value::Global(global) => builtin::global_member(self, global, name, span),
            Value::String(text) if name == "length" => Value::Number(text.encode_utf16().count() as f64),
            Value::Array(id) if name == "length" => match self.heap.array(*id).doubt {
                Some(reason) => Value::Unknown(reason),
                None => Value::Number(self.heap.array(*id).items.len() as f64),
            },
            Value::Set(id) | Value::Map(id) if name == "size" => match self.heap.array(*id).doubt {
                Some(reason) => Value::Unknown(reason),
                None => Value::Number(self.heap.array(*id).items.len() as f64),
            },
            Value::Array(_) | Value::String(_) => self.get_at(value, name, span),
            _ => self.method(value, name, span),
        }
    }

    /// A function that is called later as a method of `value`, or what else the name is worth.
    pub(crate) fn method(&mut self, value: &Value, name: &SmolStr, span: Span) -> Value {
        if self.has_method(value, name) {
            return Value::Method(std::rc::Rc::new(Method { receiver: value.clone(), name: name.clone() }));
        }
        match value {
            // Every object inherits these; to take them for absent would be a guess.
            Value::Object(_) if !INHERITED.contains(&name.as_str()) => Value::Undefined,
            Value::Object(_)
            | Value::Array(_)
            | Value::String(_)
            | Value::Set(_)
            | Value::Map(_)
            | Value::Number(_)
            | Value::Boolean(_)
            | Value::Regex(_)
            | Value::Closure(_)
            | Value::Method(_) => self.unsupported(&format!("`{name}` of {}", value.describe()), span),
            _ => Value::Undefined,
        }
    }

    fn get_own(&mut self, id: ObjectId, name: &str, span: Span) -> Value {
        let object = self.heap.object(id);
        match (object.get(name), object.doubt) {
            (Some(property), Some(reason)) if property.unsure => Value::Unknown(reason),
            (Some(property), _) => property.value.clone(),
            (None, Some(reason)) => Value::Unknown(reason),
            (None, None) if object.is_models => {
                let names: Vec<&str> =
                    object.properties().iter().map(|property| property.key.as_str()).collect();
                let help = suggest::did_you_mean(name, "models", &names);
                self.missing(&diag::builder::UNKNOWN_MODEL, span, |mut diagnostic| {
                    diagnostic.message = format!("the schema has no model `{name}`");
                    diagnostic.help(help)
                })
            }
            (None, None) => self.method(&Value::Object(id), &SmolStr::new(name), span),
        }
    }

    fn missing_member(&mut self, module: ModuleId, name: &str, span: Span) -> Value {
        let names = self.export_names(module);
        let display = self.program.unit(module).display.clone();
        self.missing(&diag::import::MISSING_EXPORT, span, |mut diagnostic| {
            let words: Vec<&str> = names.iter().map(SmolStr::as_str).collect();
            diagnostic.message = format!("`{display}` has no export `{name}`");
            diagnostic.help(suggest::did_you_mean(name, "exports", &words))
        })
    }

    /// An element of an array or text by the text of its index, else a method.
    fn get_at(&mut self, value: &Value, name: &SmolStr, span: Span) -> Value {
        let Ok(index) = name.parse::<usize>() else {
            return self.method(value, name, span);
        };
        match value {
            Value::Array(id) => {
                let array = self.heap.array(*id);
                match array.doubt {
                    Some(reason) => Value::Unknown(reason),
                    None => array.items.get(index).map_or(Value::Undefined, |item| item.value.clone()),
                }
            }
            Value::String(text) => match text.encode_utf16().nth(index) {
                Some(unit) => self.text(String::from_utf16_lossy(&[unit]), span),
                None => Value::Undefined,
            },
            _ => Value::Undefined,
        }
    }

    /// `value[key]`
    pub(crate) fn get_by(&mut self, value: &Value, key: &Value, span: Span, module: ModuleId) -> Value {
        if let Value::Unset(_) = key {
            // `table[process.env.X]`: nothing, as long as nothing is called `undefined`.
            return key.clone();
        }
        match self.text_of(key, span) {
            Ok(name) => self.get(value, &name, span, module),
            Err(unknown) => unknown,
        }
    }

    /// `key in value`
    pub(crate) fn has(&mut self, value: &Value, key: &str, span: Span) -> Value {
        match value {
            Value::Object(id) => {
                let object = self.heap.object(*id);
                match (object.get(key).is_some(), object.doubt) {
                    (false, Some(reason)) => Value::Unknown(reason),
                    (has, _) => Value::Boolean(has),
                }
            }
            Value::Namespace(module) => {
                Value::Boolean(self.export_names(*module).iter().any(|name| name == key))
            }
            Value::Global("process.env") => {
                let value = self.variable(key, span);
                Value::Boolean(!matches!(value, Value::Unset(_)))
            }
            Value::Array(id) => {
                let len = self.heap.array(*id).items.len();
                Value::Boolean(key.parse::<usize>().is_ok_and(|index| index < len))
            }
            _ => self.unsupported("this use of `in`", span),
        }
    }

    /// `value.key = new`
    pub(crate) fn set(&mut self, value: &Value, key: SmolStr, key_span: Span, new: Value, span: Span) {
        match value {
            Value::Object(id) => {
                self.changed(value, key_span);
                let property =
                    Property { key, key_span, docs: None, value: new, value_span: span, unsure: false };
                self.heap.object_mut(*id).set(property);
            }
            Value::Array(id) => {
                self.changed(value, key_span);
                self.set_at(*id, &key, Item { value: new, span }, key_span);
            }
            Value::Unknown(_) | Value::Opaque(_) => {}
            _ => {
                let what = format!("setting a property of {}", value.describe());
                if let Value::Unknown(reason) = self.unsupported(&what, key_span) {
                    self.taint(value, reason);
                }
            }
        }
    }

    fn set_at(&mut self, id: super::heap::ArrayId, key: &str, item: Item, span: Span) {
        /// Arrays with larger holes are left alone.
        const LONGEST: usize = 100_000;
        let is_length = key == "length";
        let index = match (&item.value, is_length) {
            (Value::Number(length), true) => super::convert::relative(*length, LONGEST),
            _ => key.parse().unwrap_or(LONGEST),
        };
        if index >= LONGEST {
            if let Value::Unknown(reason) = self.unsupported("this change of an array", span) {
                self.heap.array_mut(id).doubt.get_or_insert(reason);
            }
            return;
        }
        let hole = Item { value: Value::Undefined, span: item.span };
        let items = &mut self.heap.array_mut(id).items;
        if is_length {
            items.resize(index, hole);
        } else {
            if items.len() <= index {
                items.resize(index + 1, hole);
            }
            if let Some(place) = items.get_mut(index) {
                *place = item;
            }
        }
    }

    /// `delete value.key`
    pub(crate) fn remove(&mut self, value: &Value, key: &str, span: Span) {
        if let Value::Object(id) = value {
            self.changed(value, span);
            self.heap.object_mut(*id).remove(key);
        } else if let Value::Unknown(reason) = self.unsupported("this use of `delete`", span) {
            self.taint(value, reason);
        }
    }

    /// An array or object changes. If the schema has taken its content already, that would go unseen.
    pub(crate) fn changed(&mut self, value: &Value, span: Span) {
        let taken = match value {
            Value::Array(id) | Value::Set(id) | Value::Map(id) => self.heap.array(*id).taken,
            Value::Object(id) => self.heap.object(*id).taken,
            _ => None,
        };
        if let Some(taken) = taken {
            let message = format!("{} is changed after the schema has taken it", value.describe());
            self.report(
                Diagnostic::new(&diag::eval::LATE_CHANGE, message, span)
                    .saying("changed here")
                    .label(taken, "taken here")
                    .help("make the change before the value is passed on"),
            );
        }
    }

    /// The properties that `...value` gives, and why they aren't all known.
    pub(crate) fn own_properties(&mut self, value: &Value, span: Span) -> (Vec<Property>, Option<ReasonId>) {
        match value {
            Value::Object(id) => {
                let object = self.heap.object(*id);
                let (properties, doubt) = (object.properties().to_vec(), object.doubt);
                match self.spend(properties.len(), span) {
                    Some(Value::Unknown(reason)) => (properties, Some(reason)),
                    _ => (properties, doubt),
                }
            }
            Value::Namespace(module) => (self.namespace_properties(*module, span), None),
            Value::Array(_) | Value::String(_) => match self.iterate(value, span) {
                Err(reason) => (Vec::new(), Some(reason)),
                Ok(items) => {
                    let numbered = items.into_iter().enumerate().map(|(index, item)| Property {
                        key: SmolStr::new(index.to_string()),
                        key_span: item.span,
                        docs: None,
                        value: item.value,
                        value_span: item.span,
                        unsure: false,
                    });
                    (numbered.collect(), None)
                }
            },
            Value::Undefined
            | Value::Null
            | Value::Boolean(_)
            | Value::Number(_)
            | Value::Closure(_)
            | Value::Unset(_)
            | Value::Set(_)
            | Value::Map(_) => (Vec::new(), None),
            Value::Unknown(_) | Value::Opaque(_) => (Vec::new(), self.reason(value)),
            _ => {
                let what = format!("taking {} apart", value.describe());
                let unknown = self.unsupported(&what, span);
                (Vec::new(), self.reason(&unknown))
            }
        }
    }

    fn namespace_properties(&mut self, module: ModuleId, span: Span) -> Vec<Property> {
        let names = self.export_names(module);
        let mut properties = Vec::with_capacity(names.len());
        for key in names {
            let value = self.export(module, &key, span, &mut Vec::new()).unwrap_or(Value::Undefined);
            properties.push(Property {
                key,
                key_span: span,
                docs: None,
                value,
                value_span: span,
                unsure: false,
            });
        }
        properties
    }

    /// `{ …, ...value }`
    pub(crate) fn spread_into(&mut self, object: &mut Object, value: &Value, span: Span) {
        let (properties, doubt) = self.own_properties(value, span);
        if let Some(reason) = doubt {
            object.doubt(reason);
        }
        for property in properties {
            object.set(property);
        }
    }

    /// What `{ taken, ...rest }` leaves for `rest`.
    pub(crate) fn copy_without(&mut self, value: &Value, taken: &[SmolStr], span: Span) -> Value {
        let mut object = Object::default();
        self.spread_into(&mut object, value, span);
        for key in taken {
            object.remove(key);
        }
        Value::Object(self.heap.add_object(object))
    }
}
