//! The part of JavaScript's own library that is evaluated: what is pure and what real schemas use.

mod array;
mod change;
mod collection;
mod global;
mod json;
mod object;
mod string;

pub(crate) use array::array_method;
pub(crate) use collection::{collection_method, construct};
pub(crate) use global::{call_global, global_member, global_method, other_method};
pub(crate) use object::object_method;
pub(crate) use string::string_method;

use smol_str::SmolStr;

use super::machine::{Machine, Site};
use super::value::{Item, Value};

/// Arguments of a call, read by place.
pub(crate) struct Arguments {
    items: Vec<Item>,
    site: Site,
}

impl Arguments {
    pub(crate) fn new(items: Vec<Item>, site: Site) -> Self {
        Self { items, site }
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    /// The argument at a place; `undefined` where there is none.
    pub(crate) fn item(&self, index: usize) -> Item {
        self.items.get(index).cloned().unwrap_or(Item { value: Value::Undefined, span: self.site.span })
    }

    pub(crate) fn value(&self, index: usize) -> Value {
        self.item(index).value
    }

    /// The argument as text; `Err` holds an unknown value.
    pub(crate) fn text(&self, machine: &mut Machine<'_>, index: usize) -> Result<SmolStr, Value> {
        let item = self.item(index);
        machine.text_of(&item.value, item.span)
    }

    /// The argument as a number, `fallback` where there is none; `Err` holds an unknown value.
    pub(crate) fn number(
        &self,
        machine: &mut Machine<'_>,
        index: usize,
        fallback: f64,
    ) -> Result<f64, Value> {
        let item = self.item(index);
        match item.value {
            Value::Undefined => Ok(fallback),
            value => machine.number_of(&value, item.span),
        }
    }

    /// Where a relative place such as `slice(-2)` is in a list of `len`.
    pub(crate) fn place(
        &self,
        machine: &mut Machine<'_>,
        index: usize,
        len: usize,
        fallback: usize,
    ) -> Result<usize, Value> {
        match self.value(index) {
            Value::Undefined => Ok(fallback),
            _ => Ok(super::convert::relative(self.number(machine, index, 0.0)?, len)),
        }
    }
}

impl Machine<'_> {
    /// Whether a value of the language has a method that is evaluated, so that it may be taken off its object.
    pub(crate) fn has_method(&self, value: &Value, name: &str) -> bool {
        match value {
            Value::Array(_) => array::METHODS.contains(&name),
            Value::String(_) => string::METHODS.contains(&name),
            Value::Object(_) => object::METHODS.contains(&name),
            Value::Set(_) | Value::Map(_) => collection::METHODS.contains(&name),
            _ => {
                matches!(
                    value,
                    Value::Builder(_)
                        | Value::Schema(..)
                        | Value::Rule(..)
                        | Value::Index(_)
                        | Value::Validators(_)
                        | Value::Handler(_)
                ) && self.builder_methods(value).contains(&name)
            }
        }
    }

    /// A method of the language that is not evaluated.
    pub(crate) fn unknown_method(&mut self, what: &str, name: &str, site: Site) -> Value {
        self.unsupported(&format!("`{name}` of {what}"), site.name)
    }

    /// Calls a function given as an argument.
    pub(crate) fn call_back(&mut self, function: &Item, arguments: Vec<Item>) -> Value {
        // The call stands nowhere in the source; its function does.
        let site = Site { span: function.span, name: function.span, module: super::load::ModuleId::new(0) };
        self.call_value(&function.value, arguments, site)
    }
}
