//! Objects: properties in JavaScript's order.

use amplify_schemac_grammar::Span;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::reason::ReasonId;
use super::value::Value;

/// How many properties are looked through one by one before an index is made.
const LINEAR: usize = 12;

/// A property of an object.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    pub(crate) key: SmolStr,
    pub(crate) key_span: Span,
    /// The comments right before it.
    pub(crate) docs: Option<SmolStr>,
    pub(crate) value: Value,
    pub(crate) value_span: Span,
    /// Whether something unknown was spread over it later.
    pub(crate) unsure: bool,
}

/// An object of the source.
#[derive(Debug, Default)]
pub(crate) struct Object {
    properties: Vec<Property>,
    /// Places by key, once there are many.
    index: FxHashMap<SmolStr, usize>,
    /// Why its properties aren't all known.
    pub(crate) doubt: Option<ReasonId>,
    /// Where the schema took its properties: later changes would go unseen.
    pub(crate) taken: Option<Span>,
    /// Whether it is `schema.models`: a name it lacks is worth a message of its own.
    pub(crate) is_models: bool,
}

impl Object {
    /// An object with room for `count` properties.
    pub(crate) fn with_capacity(count: usize) -> Self {
        Self { properties: Vec::with_capacity(count), ..Self::default() }
    }

    /// Its properties in JavaScript's order: integer keys ascending, then the others as first written.
    pub(crate) fn properties(&self) -> &[Property] {
        &self.properties
    }

    /// The property of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Property> {
        self.properties.get(self.place(key)?)
    }

    fn place(&self, key: &str) -> Option<usize> {
        if self.properties.len() <= LINEAR {
            self.properties.iter().position(|property| property.key == key)
        } else {
            self.index.get(key).copied()
        }
    }

    /// Sets a property. A repeated key keeps its first place.
    pub(crate) fn set(&mut self, property: Property) {
        if let Some(old) = self.place(&property.key).and_then(|place| self.properties.get_mut(place)) {
            *old = property;
            return;
        }
        let place = match integer_key(&property.key) {
            Some(key) => self
                .properties
                .iter()
                .position(|other| integer_key(&other.key).is_none_or(|other| other > key))
                .unwrap_or(self.properties.len()),
            None => self.properties.len(),
        };
        if place == self.properties.len() {
            if place >= LINEAR {
                if self.index.is_empty() {
                    self.reindex();
                }
                self.index.insert(property.key.clone(), place);
            }
            self.properties.push(property);
        } else {
            self.properties.insert(place, property);
            self.reindex();
        }
    }

    /// Removes a property, if it is there.
    pub(crate) fn remove(&mut self, key: &str) -> Option<Property> {
        let place = self.place(key)?;
        let property = self.properties.remove(place);
        self.reindex();
        Some(property)
    }

    /// Something unknown was spread in: what is there may be hidden, and there may be more.
    pub(crate) fn doubt(&mut self, reason: ReasonId) {
        self.doubt.get_or_insert(reason);
        for property in &mut self.properties {
            property.unsure = true;
        }
    }

    fn reindex(&mut self) {
        self.index.clear();
        if self.properties.len() >= LINEAR {
            let places = self.properties.iter().enumerate();
            self.index.extend(places.map(|(place, property)| (property.key.clone(), place)));
        }
    }
}

/// The number of a key that JavaScript sorts as an integer: `0`, `42`; not `01`, `-1`, `1.5`.
fn integer_key(key: &str) -> Option<u32> {
    let first = key.bytes().next()?;
    if !first.is_ascii_digit() || (first == b'0' && key.len() > 1) {
        return None;
    }
    key.parse().ok().filter(|number| *number != u32::MAX)
}

#[cfg(test)]
mod tests {
    use amplify_schemac_grammar::SourceMap;

    use super::*;

    fn keys(written: &[&str]) -> Vec<String> {
        let file = SourceMap::default().add("a.ts", "");
        let span = Span::new(file, 0, 0);
        let mut object = Object::default();
        for key in written {
            object.set(Property {
                key: SmolStr::new(key),
                key_span: span,
                docs: None,
                value: Value::Undefined,
                value_span: span,
                unsure: false,
            });
        }
        assert!(written.iter().all(|key| object.get(key).is_some()));
        object.properties().iter().map(|property| property.key.to_string()).collect()
    }

    #[test]
    fn integer_keys_come_first_in_ascending_order() {
        assert_eq!(keys(&["b", "10", "a", "2", "01"]), ["2", "10", "b", "a", "01"]);
    }

    #[test]
    fn a_repeated_key_keeps_its_first_place() {
        assert_eq!(keys(&["b", "a", "b"]), ["b", "a"]);
    }

    #[test]
    fn many_keys_are_found() {
        let names: Vec<String> = (0..40).map(|n| format!("k{}", 39 - n)).collect();
        let mut written: Vec<&str> = names.iter().map(String::as_str).collect();
        written.push("7");
        assert_eq!(keys(&written).first().map(String::as_str), Some("7"));
    }
}
