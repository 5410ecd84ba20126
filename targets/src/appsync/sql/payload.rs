//! What the function is asked: the payload that the reference's templates send.

use amplify_schemac_compiler::api::types::ValueType;
use amplify_schemac_compiler::api::{Field, FieldKind, Model};

use crate::print::js::{Code, List, Text};

/// A request for records of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Payload<'p, 'a> {
    /// The model.
    pub(super) model: &'p Model<'a>,
    /// What is done: `GET`, `LIST`, ….
    pub(super) operation: &'p str,
    /// What is shown in the function's log.
    pub(super) name: &'p str,
    /// The filter of the caller's records.
    pub(super) auth_filter: AuthFilter<'p>,
    /// Whether the function is told the key.
    pub(super) keys: Keys,
}

/// The filter in the metadata.
#[derive(Debug, Clone, Copy)]
pub(super) enum AuthFilter<'p> {
    /// There is none.
    Absent,
    /// There is one that lets everything through.
    Empty,
    /// What an expression gives, unless that is `null`.
    Of(&'p str),
}

/// The columns of the key in the metadata.
#[derive(Debug, Clone, Copy)]
pub(super) enum Keys {
    /// They are there.
    Told,
    /// The list is empty.
    Untold,
}

/// `return { operation: 'Invoke', … }`
pub(super) fn invoke(code: &mut Code, payload: impl FnOnce(&mut Code)) {
    code.block("return {", "};", |code| {
        code.line("operation: 'Invoke',");
        code.block("payload: {", "},", payload);
    });
}

impl Payload<'_, '_> {
    /// The request; `arguments` writes what is there besides the metadata.
    pub(super) fn send(&self, code: &mut Code, arguments: impl FnOnce(&mut Code)) {
        invoke(code, |code| {
            code.line(format_args!("table: {},", Text(table_of(self.model))));
            code.line(format_args!("operation: {},", Text(self.operation)));
            code.line(format_args!("operationName: {},", Text(self.name)));
            code.block("args: {", "},", |code| {
                code.block("metadata: {", "},", |code| self.metadata(code));
                arguments(code);
            });
        });
    }

    fn metadata(&self, code: &mut Code) {
        let Self { model, keys, .. } = self;
        let keys: Vec<&str> = match keys {
            Keys::Told => key_of(model).collect(),
            Keys::Untold => Vec::new(),
        };
        code.line(format_args!("keys: {},", texts(&keys)));
        match self.auth_filter {
            AuthFilter::Absent => {}
            AuthFilter::Empty => code.line("authFilter: {},"),
            AuthFilter::Of(filter) => {
                code.line(format_args!("...({filter} && {{ authFilter: {filter} }}),"));
            }
        }
        code.line(format_args!("nonScalarFields: {},", texts(&names(model, is_compound))));
        code.line(format_args!("arrayFields: {},", texts(&names(model, is_list))));
        code.line("fieldMap: {},");
    }
}

/// The columns of a model's key.
pub(super) fn key_of<'m>(model: &'m Model<'_>) -> impl Iterator<Item = &'m str> {
    model.key.fields().map(|id| model.fields[id].name.as_str())
}

/// The name of the table, which the model's may differ from.
fn table_of<'m>(model: &'m Model<'_>) -> &'m str {
    model.declaration().and_then(|model| model.table_name.as_deref()).unwrap_or(&model.name)
}

fn texts(names: &[&str]) -> String {
    List(names.iter().map(|name| Text(name))).to_string()
}

fn names<'m>(model: &'m Model<'_>, is_wanted: impl Fn(&Field<'_>) -> bool) -> Vec<&'m str> {
    model.fields.values().filter(|field| is_wanted(field)).map(|field| field.name.as_str()).collect()
}

/// Whether a field holds a list or an object.
fn is_compound(field: &Field<'_>) -> bool {
    match &field.kind {
        FieldKind::Value(value) => {
            value.ty.list.is_some() || matches!(value.ty.named, ValueType::CustomType(_))
        }
        FieldKind::Relationship(_) => true,
    }
}

/// Whether a field holds a list of values.
fn is_list(field: &Field<'_>) -> bool {
    field.value().is_some_and(|value| value.ty.list.is_some())
}
