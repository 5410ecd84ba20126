//! `forms/definitions.ts`: what the forms of each model and custom type are about.

use std::fmt::{Display, Write};

use amplify_schemac_compiler::ir::Validator;
use amplify_schemac_compiler::vocab::Scalar;
use smol_str::SmolStr;

use super::plan::{FormField, Has, Kind, Link, ModelForm, Owner, Plan, Search, Write as When};
use crate::print::js::{Code, Key, List, Text};

/// The text of the file.
pub(super) fn print(plan: &Plan<'_>) -> String {
    let mut code = Code::default();
    code.line("// What the forms in this folder ask for. Made from the schema: what you want to be different goes into overrides.ts.");
    code.line("");
    let of_groups = if plan.groups.is_empty() { "" } else { "Fields, " };
    let of_models = if plan.models.is_empty() { "" } else { ", ModelForm, ModelSettings" };
    if !plan.models.is_empty() {
        code.line("import type { Schema } from '../client/schema';");
    }
    code.line(format_args!("import type {{ {of_groups}Messages{of_models} }} from './support';"));
    for group in &plan.groups {
        let name = &group.names.fields;
        let (open, close) = if group.is_recursive {
            (format!("export const {name}: Fields = {{"), "};")
        } else {
            (format!("export const {name} = {{"), "} as const satisfies Fields;")
        };
        code.line("");
        code.block(open, close, |code| fields(&group.fields, plan, code));
    }
    for model in &plan.models {
        code.line("");
        code.block(
            format!("export const {} = {{", model.names.definition),
            "} as const satisfies ModelForm;",
            |code| {
                code.line(format_args!("model: {},", Text(model.model)));
                code.line(format_args!("key: {},", List(model.key.iter().map(|name| Text(name)))));
                code.block("fields: {", "},", |code| fields(&model.fields, plan, code));
                if let Some(selection) = &model.selection {
                    code.line(format_args!("selection: {},", List(selection.iter().map(|path| Text(path)))));
                }
            },
        );
    }
    code.line("");
    code.line("/** What overrides.ts can set. */");
    code.block("export type FormSettings = {", "};", |code| {
        code.line("messages?: Partial<Messages>;");
        code.block("models?: {", "};", |code| plan.models.iter().for_each(|model| settings(model, code)));
    });
    code.into_text()
}

fn settings(model: &ModelForm<'_>, code: &mut Code) {
    let (key, name, text) = (Key(model.model), &model.names.definition, Text(model.model));
    code.line(format_args!("{key}?: ModelSettings<typeof {name}.fields, Schema[{text}]['type']>;"));
}

fn fields(fields: &[FormField<'_>], plan: &Plan<'_>, code: &mut Code) {
    for field in fields {
        let required = (field.required).then(|| property("required", "true"));
        let write = match field.write {
            When::Always => None,
            When::Create | When::Unread => Some(property("write", Text("create"))),
            When::Update => Some(property("write", Text("update"))),
            When::Never => Some(property("write", Text("never"))),
        };
        let parts = kind(&field.kind, plan).into_iter().chain(required).chain(write);
        code.line(format_args!("{}: {},", Key(field.name), object(parts)));
    }
}

/// The properties that say what a field holds.
fn kind(kind_: &Kind<'_>, plan: &Plan<'_>) -> Vec<String> {
    match kind_ {
        Kind::Scalar { scalar, default, rules } => {
            let mut parts = vec![property("kind", Text(scalar.builder()))];
            parts.extend(
                default.and_then(|text| literal(*scalar, text)).map(|value| property("default", value)),
            );
            if !rules.is_empty() {
                parts.push(property("rules", List(rules.iter().map(rule))));
            }
            parts
        }
        Kind::Enum { values, default } => {
            let mut parts = vec![
                property("kind", Text("enum")),
                property("values", List(values.iter().map(|value| Text(value)))),
            ];
            let known = default.filter(|default| values.contains(default));
            parts.extend(known.map(|default| property("default", Text(default))));
            parts
        }
        Kind::Group(place) => {
            let mut parts = vec![property("kind", Text("group"))];
            parts.extend(place.of(&plan.groups).map(|group| format!("fields: () => {}", group.names.fields)));
            parts
        }
        Kind::Owner(Owner { claim, many }) => {
            let mut parts = vec![property("kind", Text("owner"))];
            parts.extend(claim.map(|claim| property("claim", Text(claim))));
            parts.extend(many.then(|| property("many", "true")));
            parts
        }
        Kind::List(item) => vec![property("kind", Text("list")), property("of", object(kind(item, plan)))],
        Kind::BelongsTo(of) => link("belongsTo", of),
        Kind::Has(Has { link: of, many, query, unlinks }) => {
            let mut parts = link(if *many { "hasMany" } else { "hasOne" }, of);
            parts.extend(query.map(|query| property("query", Text(query))));
            parts.extend(unlinks.then(|| property("unlink", "true")));
            parts
        }
    }
}

fn link(kind: &str, link: &Link<'_>) -> Vec<String> {
    let search = match &link.search {
        Search::List { by } => {
            object([property("query", Text("list")), property("by", List(by.iter().map(|name| Text(name))))])
        }
        Search::Index { query, by } => object([
            property("query", Text(query)),
            property("by", List([Text(by)].into_iter())),
            property("exact", "true"),
        ]),
    };
    vec![
        property("kind", Text(kind)),
        property("model", Text(link.model)),
        property("references", List(link.references.iter().map(|name| Text(name)))),
        property("key", List(link.key.iter().map(|name| Text(name)))),
        property("label", List(link.label.iter().map(|name| Text(name)))),
        property("search", search),
    ]
}

fn rule(validator: &Validator) -> String {
    let message = validator.message.as_ref().map(|message| property("message", Text(message)));
    let parts = [property("rule", Text(validator.kind.word())), property("value", Text(&validator.value))];
    object(parts.into_iter().chain(message))
}

/// A default as the input begins with it; one that the type can't hold is left to the server.
fn literal(scalar: Scalar, text: &SmolStr) -> Option<String> {
    match scalar {
        Scalar::Integer | Scalar::Timestamp => text.parse::<i64>().ok().map(|number| number.to_string()),
        Scalar::Float => {
            text.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| number.to_string())
        }
        Scalar::Boolean => text.parse::<bool>().ok().map(|truth| truth.to_string()),
        _ => Some(Text(text).to_string()),
    }
}

fn property(name: &str, value: impl Display) -> String {
    format!("{name}: {value}")
}

fn object(parts: impl IntoIterator<Item = String>) -> String {
    let mut text = String::from("{");
    for (at, part) in parts.into_iter().enumerate() {
        // Writing to a string cannot fail.
        _ = write!(text, "{} {part}", if at == 0 { "" } else { "," });
    }
    text + " }"
}
