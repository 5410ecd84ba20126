//! A template of CloudFormation, in its own words. Everything is sorted by id, so that equal schemas give equal files.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::print;

/// A template.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Template {
    #[serde(rename = "AWSTemplateFormatVersion")]
    version: Version,
    pub(super) description: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) parameters: BTreeMap<String, Parameter>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) conditions: BTreeMap<String, Value>,
    pub(super) resources: BTreeMap<String, Resource>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) outputs: BTreeMap<String, Output>,
}

/// The only version there is.
#[derive(Debug, Default, Serialize)]
enum Version {
    #[default]
    #[serde(rename = "2010-09-09")]
    Only,
}

/// What a deployment is told.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Parameter {
    #[serde(rename = "Type")]
    kind: &'static str,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed_pattern: Option<&'static str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    allowed_values: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    min_value: Option<u32>,
}

impl Parameter {
    /// A text that must be given.
    pub(super) fn text(description: impl Into<String>) -> Self {
        Self {
            kind: "String",
            description: description.into(),
            default: None,
            allowed_pattern: None,
            allowed_values: &[],
            min_value: None,
        }
    }

    /// A number that must be given.
    pub(super) fn number(description: impl Into<String>) -> Self {
        Self { kind: "Number", ..Self::text(description) }
    }

    /// One of these words; without another, the first.
    pub(super) fn word(description: impl Into<String>, words: &'static [&'static str]) -> Self {
        let default = words.first().map(|&word| Value::from(word));
        Self { default, allowed_values: words, ..Self::text(description) }
    }

    /// The same with a value for whoever gives none.
    pub(super) fn or(self, default: impl Into<Value>) -> Self {
        Self { default: Some(default.into()), ..self }
    }

    /// The same, taking only what fits a regular expression.
    pub(super) fn like(self, pattern: &'static str) -> Self {
        Self { allowed_pattern: Some(pattern), ..self }
    }

    /// The same, taking no smaller number.
    pub(super) fn at_least(self, value: u32) -> Self {
        Self { min_value: Some(value), ..self }
    }
}

/// Something that is made.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Resource {
    #[serde(rename = "Type")]
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) condition: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) depends_on: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) deletion_policy: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) update_replace_policy: Option<&'static str>,
    #[serde(skip_serializing_if = "Value::is_null")]
    pub(super) properties: Value,
}

impl Resource {
    /// A resource of a type.
    pub(super) fn new(kind: &'static str, properties: Value) -> Self {
        Self {
            kind,
            condition: None,
            depends_on: Vec::new(),
            deletion_policy: None,
            update_replace_policy: None,
            properties,
        }
    }
}

/// What a deployment tells.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Output {
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    condition: Option<&'static str>,
    value: Value,
}

impl Template {
    /// An empty template.
    pub(super) fn new(description: impl Into<String>) -> Self {
        Self { description: description.into(), ..Self::default() }
    }

    /// The text of its file. Its bytes are limited, so it is no longer than reads well.
    pub(super) fn text(&self) -> String {
        print::json::print_dense(self)
    }

    /// Adds a resource.
    pub(super) fn add(&mut self, id: impl Into<String>, resource: Resource) {
        self.resources.insert(id.into(), resource);
    }

    /// How many resources of a type there are.
    pub(super) fn count(&self, kind: &str) -> usize {
        self.resources.values().filter(|resource| resource.kind == kind).count()
    }

    /// Adds an output.
    pub(super) fn tell(&mut self, id: impl Into<String>, description: impl Into<String>, value: Value) {
        self.outputs.insert(id.into(), Output { description: description.into(), condition: None, value });
    }

    /// Adds an output that is told only where a condition holds.
    pub(super) fn tell_if(
        &mut self,
        condition: &'static str,
        id: impl Into<String>,
        description: impl Into<String>,
        value: Value,
    ) {
        let output = Output { description: description.into(), condition: Some(condition), value };
        self.outputs.insert(id.into(), output);
    }
}
