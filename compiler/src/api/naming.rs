//! Every name that the reference generates (chapters 1.4, 2.2 to 2.4): from authored names to generated ones.
//!
//! Names are plain text here; nothing is escaped or checked. `Cap` of the chapters is [`capitalize`].

mod pluralize;

pub use pluralize::plural;

use md5::{Digest, Md5};

/// The text with its first character upper-cased: `Cap`.
pub fn capitalize(text: &str) -> String {
    with_first(text, char::to_uppercase)
}

/// The text with its first character lower-cased.
pub fn uncapitalize(text: &str) -> String {
    with_first(text, char::to_lowercase)
}

fn with_first<Letters: Iterator<Item = char>>(text: &str, change: fn(char) -> Letters) -> String {
    let mut changed = String::with_capacity(text.len());
    let mut letters = text.chars();
    changed.extend(letters.next().into_iter().flat_map(change));
    changed + letters.as_str()
}

/// Names joined as one lower-camel name: `b`, `dE` is `bDE`.
pub fn camel_joined<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut joined = String::new();
    for name in names {
        joined += &if joined.is_empty() { uncapitalize(name) } else { capitalize(name) };
    }
    joined
}

/// An enum or custom type that is written inline in field `field` of `owner`, at any depth: `LocTag`.
pub fn inline_type(owner: &str, field: &str) -> String {
    capitalize(owner) + &capitalize(field)
}

/// An enum or custom type that is written inline in `returns` of an operation: `NearReturnType`.
pub fn return_type(operation: &str) -> String {
    capitalize(operation) + "ReturnType"
}

/// An enum or custom type that is written inline as an argument of an operation: `NearOpts`. A custom type's input
/// has [`argument_input`]'s suffix behind it.
pub fn argument_type(operation: &str, argument: &str) -> String {
    capitalize(operation) + &capitalize(argument)
}

/// The input of a custom type as an argument uses it, the type's name untouched: `LocInput`, `locInput`.
pub fn argument_input(custom_type: &str) -> String {
    format!("{custom_type}Input")
}

/// The input of a custom type as a model's input uses it, capitalised: `LocInput`.
pub fn model_input(custom_type: &str) -> String {
    capitalize(custom_type) + "Input"
}

/// The name of an index that is given none: `eKSByEkAndEn`. `fields` are its keys, partition first.
pub fn default_index_name<'a>(model: &str, fields: impl IntoIterator<Item = &'a str>) -> String {
    format!("{}By{}", uncapitalize(&plural(model)), joined_by_and(fields))
}

/// The query of an index that is given none: `listEKByEkAndEn`, the model in the singular.
pub fn default_query_field<'a>(model: &str, fields: impl IntoIterator<Item = &'a str>) -> String {
    format!("list{}By{}", capitalize(model), joined_by_and(fields))
}

fn joined_by_and<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    fields.into_iter().map(capitalize).collect::<Vec<_>>().join("And")
}

/// What the reference calls the function of an operation's step, counted from 0: `FnNear`, `FnNear2`.
pub fn function_name(operation: &str, step: usize) -> String {
    let number = if step == 0 { String::new() } else { (step + 1).to_string() };
    format!("Fn{}{number}", capitalize(operation))
}

/// The index of a child model's table that serves a `hasOne` or `hasMany` field of its parent (chapter 4.3).
pub fn relationship_index(parent: &str, field: &str) -> String {
    format!("gsi-{parent}.{field}")
}

/// `getPost`, `createPost`, `onCreatePost`: a root field of a model that is named by the singular.
pub fn root_field(prefix: &str, model: &str) -> String {
    prefix.to_owned() + &capitalize(model)
}

/// `listPosts`
pub fn list_field(model: &str) -> String {
    format!("list{}", capitalize(&plural(model)))
}

/// A subscription's name: one over 50 characters ends in the start of its own MD5 sum instead.
pub fn subscription_field(full: &str) -> String {
    const LONGEST: usize = 50;
    const KEPT: usize = 45;
    if full.len() <= LONGEST {
        return full.to_owned();
    }
    let sum = Md5::digest(full.as_bytes());
    let hash: String = sum.iter().take(3).map(|byte| format!("{byte:02x}")).collect();
    full.chars().take(KEPT).chain(hash.chars().take(LONGEST - KEPT)).collect()
}

/// `ModelPostConnection`. `name` is the model's as the place that needs the connection spells it: capitalised for the
/// list query, as written for indexes and relationships.
pub fn connection(name: &str) -> String {
    format!("Model{name}Connection")
}

/// `ModelPostFilterInput`; `name` as for [`connection`].
pub fn filter_input(name: &str) -> String {
    format!("Model{name}FilterInput")
}

/// `ModelPostConditionInput`
pub fn condition_input(model: &str) -> String {
    format!("Model{}ConditionInput", capitalize(model))
}

/// `ModelSubscriptionPostFilterInput`
pub fn subscription_filter_input(model: &str) -> String {
    format!("ModelSubscription{}FilterInput", capitalize(model))
}

/// `CreatePostInput`; `verb` is `Create`, `Update` or `Delete`.
pub fn mutation_input(verb: &str, model: &str) -> String {
    format!("{verb}{}Input", capitalize(model))
}

/// How an enum's values are compared: `ModelStatusInput`.
pub fn enum_input(name: &str) -> String {
    format!("Model{name}Input")
}

/// How lists of an enum's values are compared: `ModelStatusListInput`.
pub fn enum_list_input(name: &str) -> String {
    format!("Model{name}ListInput")
}

/// Names of the two inputs for a sort key of several fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompositeKeyNames {
    /// The comparison: `ModelQPrimaryCompositeKeyConditionInput`.
    pub condition: String,
    /// The value: `ModelQPrimaryCompositeKeyInput`.
    pub value: String,
}

/// The inputs for a model's own sort key of several fields.
pub fn primary_composite_key(model: &str) -> CompositeKeyNames {
    composite_key(&format!("Model{model}Primary"))
}

/// The inputs for an index's sort key of several fields.
pub fn index_composite_key(model: &str, index: &str) -> CompositeKeyNames {
    composite_key(&format!("Model{model}{}", capitalize(index)))
}

fn composite_key(prefix: &str) -> CompositeKeyNames {
    CompositeKeyNames {
        condition: format!("{prefix}CompositeKeyConditionInput"),
        value: format!("{prefix}CompositeKeyInput"),
    }
}

/// The attribute that joins several key fields: `b#c`.
pub fn composite_attribute<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    fields.into_iter().collect::<Vec<_>>().join("#")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn index_names_are_plural_and_query_fields_singular() {
        assert_eq!(default_index_name("EK", ["ek", "en"]), "eKSByEkAndEn");
        assert_eq!(default_index_name("T", ["a_b", "c_d", "eF"]), "tSByA_bAndC_dAndEF");
        assert_eq!(default_query_field("person", ["d", "C"]), "listPersonByDAndC");
    }

    #[test]
    fn composite_keys_join_in_camel_case() {
        assert_eq!(camel_joined(["G", "c_d"]), "gC_d");
        assert_eq!(camel_joined(["c_d", "eF"]), "c_dEF");
    }

    #[test]
    fn long_subscription_names_end_in_their_hash() {
        let full = "onCreateAVeryLongModelNameThatGoesOnAndOnForSomeTime";
        let short = subscription_field(full);
        assert_eq!(short.len(), 50);
        assert!(full.starts_with(&short[..45]));
        assert_eq!(subscription_field("onCreatePost"), "onCreatePost");
    }
}
