//! Reading the arguments of the schema language. What can't be read is reported, or is a doubt about its owner.

use amplify_schemac_grammar::{Diagnostic, Span, Spanned};
use smol_str::SmolStr;

use crate::diag;
use crate::draft::{Entry, NodeId, NodeKind, Word};
use crate::eval::machine::{Machine, Site};
use crate::eval::object::Property;
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};

/// The argument at a place; `undefined` where there is none.
pub(crate) fn argument(arguments: &[Item], index: usize, site: Site) -> Item {
    arguments.get(index).cloned().unwrap_or(Item { value: Value::Undefined, span: site.modifier() })
}

impl Machine<'_> {
    /// A value that may not stand where it stands. `need` says what may: "`a.ref` takes the name of a type".
    pub(crate) fn refuse(&mut self, item: &Item, owner: Owner, need: &str) {
        match self.reason(&item.value) {
            Some(reason) => self.doubt(owner, reason, item.span),
            None => self.wrong(item, need, None),
        }
    }

    /// Reports an argument of the wrong kind.
    pub(crate) fn wrong(&mut self, item: &Item, need: &str, help: Option<&str>) {
        let message = format!("{need}, and got {}", item.value.describe());
        let diagnostic =
            Diagnostic::new(&diag::builder::WRONG_ARGUMENT, message, item.span).saying(item.value.describe());
        self.report(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }

    /// A text.
    pub(crate) fn read_word(&mut self, item: &Item, owner: Owner, need: &str) -> Option<Word> {
        match &item.value {
            Value::String(text) => Some(Spanned::new(text.clone(), item.span)),
            _ => {
                self.refuse(item, owner, need);
                None
            }
        }
    }

    /// A text that may be left out.
    pub(crate) fn read_optional_word(&mut self, item: &Item, owner: Owner, need: &str) -> Option<Word> {
        match item.value {
            Value::Undefined => None,
            _ => self.read_word(item, owner, need),
        }
    }

    /// An array of texts.
    pub(crate) fn read_words(&mut self, item: &Item, owner: Owner, need: &str) -> Vec<Word> {
        let items = self.read_items(item, owner, need);
        items.iter().filter_map(|item| self.read_word(item, owner, need)).collect()
    }

    /// An array of texts, if all of them are known.
    pub(crate) fn read_known_words(&mut self, item: &Item, owner: Owner, need: &str) -> Option<Vec<Word>> {
        let is_known = matches!(item.value, Value::Array(id) if self.heap.array(id).doubt.is_none());
        let items = self.read_items(item, owner, need);
        let words: Vec<Word> = items.iter().filter_map(|item| self.read_word(item, owner, need)).collect();
        (is_known && words.len() == items.len()).then_some(words)
    }

    /// The elements of an array; what isn't known stands there as such.
    pub(crate) fn read_items(&mut self, item: &Item, owner: Owner, need: &str) -> Vec<Item> {
        match &item.value {
            Value::Array(id) => {
                let array = self.heap.array_mut(*id);
                array.taken.get_or_insert(item.span);
                let items = array.items.clone();
                if let Some(reason) = array.doubt {
                    self.doubt(owner, reason, item.span);
                }
                items
            }
            _ => {
                self.refuse(item, owner, need);
                Vec::new()
            }
        }
    }

    /// A property of an object argument; `undefined` where there is none.
    pub(crate) fn read_property(&mut self, item: &Item, name: &str, site: Site) -> Item {
        let name = SmolStr::new(name);
        match &item.value {
            Value::Object(id) => {
                let object = self.heap.object_mut(*id);
                object.taken.get_or_insert(item.span);
                let span = object.get(&name).map_or(item.span, |property| property.value_span);
                let is_there = object.get(&name).is_some() || object.doubt.is_some();
                let value =
                    if is_there { self.get(&item.value, &name, span, site.module) } else { Value::Undefined };
                Item { value, span }
            }
            Value::Namespace(_) => {
                Item { value: self.get(&item.value, &name, item.span, site.module), span: item.span }
            }
            _ => Item { value: Value::Undefined, span: item.span },
        }
    }

    /// The properties of an object argument, in order.
    pub(crate) fn read_properties(&mut self, item: &Item, owner: Owner, need: &str) -> Vec<Property> {
        match &item.value {
            Value::Object(id) => {
                self.heap.object_mut(*id).taken.get_or_insert(item.span);
            }
            Value::Namespace(_) => {}
            _ => {
                self.refuse(item, owner, need);
                return Vec::new();
            }
        }
        let (properties, doubt) = self.own_properties(&item.value, item.span);
        if let Some(reason) = doubt {
            self.doubt(owner, reason, item.span);
        }
        properties
    }

    /// An object of builders: fields, arguments, definitions.
    pub(crate) fn read_entries(&mut self, item: &Item, owner: Owner, need: &str) -> Vec<Entry> {
        let properties = self.read_properties(item, owner, need);
        let mut entries = Vec::with_capacity(properties.len());
        for property in properties {
            let item = Item { value: property.value, span: property.value_span };
            let node = self.read_node(&item, &property.key);
            entries.push(Entry {
                docs: property.docs.or_else(|| self.docs.get(&node).cloned()),
                name: property.key,
                name_span: property.key_span,
                node,
            });
        }
        entries
    }

    /// A builder, called `name` in messages. What is none becomes an invalid node.
    pub(crate) fn read_node(&mut self, item: &Item, name: &str) -> NodeId {
        match &item.value {
            Value::Builder(node) => return *node,
            Value::Method(method) => {
                let text = self.excerpt(item.span);
                let is_ours = matches!(method.receiver, Value::Dsl(_) | Value::Builder(_));
                if is_ours {
                    let message = format!("`{text}` is not called, so `{name}` is a function");
                    self.report(
                        Diagnostic::new(&diag::builder::NOT_CALLED, message, item.span)
                            .saying("a function")
                            .help(format!("write `{text}()`")),
                    );
                    return self.add_node(item.span, NodeKind::Invalid);
                }
            }
            _ => {}
        }
        let node = self.add_node(item.span, NodeKind::Invalid);
        match self.reason(&item.value) {
            Some(reason) => self.doubt(Owner::Node(node), reason, item.span),
            None => {
                let help = match &item.value {
                    Value::Object(_) => "wrap it in `a.customType({ … })`",
                    Value::Array(_) => "for a list, write the type of its elements and `.array()`",
                    Value::Closure(_) => "call the function",
                    Value::Undefined => "leave the property out, or give it a builder such as `a.string()`",
                    _ => "use a builder such as `a.string()`",
                };
                self.wrong(item, &format!("`{name}` must be a builder"), Some(help));
            }
        }
        node
    }

    /// A function argument; `None` if it is none.
    pub(crate) fn read_function(&mut self, item: &Item, owner: Owner, need: &str) -> bool {
        if matches!(item.value, Value::Closure(_) | Value::Method(_)) {
            return true;
        }
        self.refuse(item, owner, need);
        false
    }

    /// Sets an entry as JavaScript sets a property: a name that is there keeps its place.
    pub(crate) fn merge(entries: &mut Vec<Entry>, new: Vec<Entry>) {
        for entry in new {
            match entries.iter_mut().find(|old| old.name == entry.name) {
                Some(old) => *old = entry,
                None => entries.push(entry),
            }
        }
    }

    /// Keys of an object that mean nothing there.
    pub(crate) fn unknown_keys(&mut self, item: &Item, what: &str, known: &[&str]) {
        let Value::Object(id) = &item.value else { return };
        let keys: Vec<(SmolStr, Span)> = self
            .heap
            .object(*id)
            .properties()
            .iter()
            .filter(|property| !known.contains(&property.key.as_str()))
            .map(|property| (property.key.clone(), property.key_span))
            .collect();
        for (key, span) in keys {
            let help = crate::suggest::did_you_mean(&key, "properties", known);
            self.report(
                Diagnostic::new(
                    &diag::builder::UNKNOWN_PROPERTY,
                    format!("{what} has no property `{key}`"),
                    span,
                )
                .saying("ignored")
                .help(help),
            );
        }
    }
}
