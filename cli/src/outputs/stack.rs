//! What `aws cloudformation describe-stacks` answers.

use std::collections::BTreeMap;
use std::path::Path;

use amplify_schemac_targets::introspection::outputs::Outputs;
use serde::Deserialize;

use super::place::{PLACES, Place};
use super::{Introspection, unreadable};
use crate::error::Error;

/// Outputs by their names.
pub(super) type Values = BTreeMap<String, String>;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Description {
    stacks: Vec<Stack>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Stack {
    #[serde(default)]
    outputs: Vec<Output>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Output {
    output_key: String,
    output_value: String,
}

/// The outputs of every stack that the file describes.
pub(super) fn read(path: &Path) -> Result<Values, Error> {
    let description: Description = serde_json::from_str(&super::read(path)?).map_err(|error| {
        unreadable(path, format!("not what `aws cloudformation describe-stacks` answers: {error}"))
    })?;
    let mut values = Values::new();
    for output in description.stacks.into_iter().flat_map(|stack| stack.outputs) {
        let is_read = PLACES.iter().any(|place| place.outputs.contains(&output.output_key.as_str()));
        let before = values.get(&output.output_key);
        if is_read && before.is_some_and(|before| *before != output.output_value) {
            let reason = format!("two stacks have an output `{}`; describe only one", output.output_key);
            return Err(unreadable(path, reason));
        }
        values.insert(output.output_key, output.output_value);
    }
    Ok(values)
}

/// The value of a place.
pub(super) fn value(values: &Values, place: &Place) -> Option<String> {
    place.outputs.iter().find_map(|name| values.get(*name).cloned())
}

/// Whether the stack tells everything about the API. Of Auth it need not tell: another stack may have made it.
pub(super) fn check(values: &Values, outputs: &mut Outputs<Introspection>, path: &Path) -> Result<(), Error> {
    let is_untold = |place: &&Place| {
        place.is_of_api() && (place.slot)(outputs).is_some() && value(values, place).is_none()
    };
    let untold: Vec<String> =
        PLACES.iter().filter(is_untold).map(|place| place.outputs.join(" or ")).collect();
    if untold.is_empty() {
        return Ok(());
    }
    Err(unreadable(path, format!("no stack has an output {}", untold.join(", nor "))))
}
