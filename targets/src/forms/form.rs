//! `forms/<Model>CreateForm.tsx` and `forms/<Model>UpdateForm.tsx`: a form as markup.

use super::names::FormNames;
use super::plan::{FormField, Kind, ModelForm, Plan, Write};
use crate::print::js::{Code, Comment, Text};
use crate::print::jsx::Attribute;
use crate::print::ts::Name;

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To make a record.
    Create,
    /// To change one.
    Update,
}

impl Purpose {
    /// The form's component, which its file is named after.
    pub(super) fn component(self, names: &FormNames) -> &Name {
        match self {
            Self::Create => &names.create,
            Self::Update => &names.update,
        }
    }

    /// Whether the form shows a field: to change what can only be read, it is shown.
    fn shows(self, field: &FormField<'_>) -> bool {
        match (&field.kind, self) {
            (Kind::Owner(_), _) => false,
            (_, Self::Create) => matches!(field.write, Write::Always | Write::Create | Write::Unread),
            (_, Self::Update) => field.write != Write::Unread,
        }
    }
}

/// The text of the file.
pub(super) fn print(model: &ModelForm<'_>, purpose: Purpose, plan: &Plan<'_>) -> String {
    let shown: Vec<&FormField<'_>> = model.fields.iter().filter(|field| purpose.shows(field)).collect();
    let (component, definition, entry) =
        (purpose.component(&model.names), &model.names.definition, Text(model.model));
    let used = Inputs::of(shown.iter().copied());
    let (base, ty, record) = match purpose {
        Purpose::Create => ("CreateForm", "createType", None),
        Purpose::Update => ("UpdateForm", "updateType", Some(&model.names.record)),
    };
    let arguments = match (record, model.key.as_slice()) {
        (None, _) => String::new(),
        (Some(record), [key]) => format!(", {}, {}", Text(record), Text(key)),
        (Some(record), _) => format!(", {}", Text(record)),
    };
    let mut code = Code::default();
    code.line("'use client';");
    code.line("");
    code.line("import type { Schema } from '../client/schema';");
    code.line(format_args!("import {{ {definition} }} from './definitions';"));
    let mut groups: Vec<String> = shown.iter().filter_map(|field| group_inputs(&field.kind, plan)).collect();
    groups.sort();
    groups.dedup();
    if !groups.is_empty() {
        code.line(format_args!("import {{ {} }} from './groups';", groups.join(", ")));
    }
    code.line("import { overrides } from './overrides';");
    let inputs_of = if shown.is_empty() { "" } else { ", inputsOf" };
    code.line(format_args!("import {{ {base}{inputs_of}, type {base}Props }} from './support';"));
    code.line("");
    code.line(format_args!("export type {component}InputValues = Schema[{entry}]['{ty}'];"));
    code.line(format_args!(
        "export type {component}Props = {base}Props<'{component}', Schema[{entry}], typeof {definition}.fields{arguments}>;"
    ));
    code.line("");
    if !shown.is_empty() {
        code.line(used.of_object(&format!("inputsOf({definition}.fields)")));
        code.line("");
    }
    let doc = match purpose {
        Purpose::Create => format!("Makes a record of {}.", model.model),
        Purpose::Update => format!("Changes a record of {}, given by its key or itself.", model.model),
    };
    code.line(format_args!("/** {} */", Comment(&doc)));
    code.block(format!("export default function {component}(props: {component}Props) {{"), "}", |code| {
        code.block("return (", ");", |code| {
            let record =
                record.map_or_else(String::new, |record| format!(" {}", Attribute("recordProp", record)));
            code.block(
                format!(
                    "<{base} form={{{definition}}} {}{record} settings={{overrides}} props={{props}}>",
                    Attribute("name", &component.to_string())
                ),
                format!("</{base}>"),
                |code| inputs(shown.iter().copied(), plan, code),
            );
        });
    });
    code.into_text()
}

/// The kinds of inputs that some fields need.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Inputs {
    input: bool,
    group: bool,
    rows: bool,
    picker: bool,
}

impl Inputs {
    /// Those of these fields.
    pub(super) fn of<'f, 'a: 'f>(fields: impl IntoIterator<Item = &'f FormField<'a>>) -> Self {
        let mut used = Self::default();
        for field in fields {
            match &field.kind {
                Kind::Scalar { .. } | Kind::Enum { .. } => used.input = true,
                Kind::Group(_) => used.group = true,
                Kind::List(item) if matches!(**item, Kind::Group(_)) => used.rows = true,
                Kind::List(_) => used.input = true,
                Kind::BelongsTo(_) | Kind::Has(_) => used.picker = true,
                Kind::Owner(_) => {}
            }
        }
        used
    }

    /// `const { Input, Group } = object;`
    pub(super) fn of_object(self, object: &str) -> String {
        let all =
            [(self.input, "Input"), (self.group, "Group"), (self.rows, "Rows"), (self.picker, "Picker")];
        let names: Vec<&str> =
            all.into_iter().filter(|(is_used, _)| *is_used).map(|(_, name)| name).collect();
        format!("const {{ {} }} = {object};", names.join(", "))
    }
}

/// The inputs of fields, one a line.
pub(super) fn inputs<'f, 'a: 'f>(
    fields: impl IntoIterator<Item = &'f FormField<'a>>,
    plan: &Plan<'_>,
    code: &mut Code,
) {
    for field in fields {
        let name = Attribute("name", field.name);
        match (&field.kind, group_inputs(&field.kind, plan)) {
            (Kind::Group(_), Some(inside)) => holding("Group", name, &inside, code),
            (Kind::List(_), Some(inside)) => holding("Rows", name, &inside, code),
            (Kind::BelongsTo(_) | Kind::Has(_), _) => code.line(format_args!("<Picker {name} />")),
            _ => code.line(format_args!("<Input {name} />")),
        }
    }
}

fn holding(input: &str, name: Attribute<'_>, inside: &str, code: &mut Code) {
    code.block(format!("<{input} {name}>"), format!("</{input}>"), |code| {
        code.line(format_args!("<{inside} />"))
    });
}

/// The component of a custom type's inputs, where a field holds one.
fn group_inputs(kind: &Kind<'_>, plan: &Plan<'_>) -> Option<String> {
    match kind {
        Kind::Group(place) => place.of(&plan.groups).map(|group| group.names.inputs.to_string()),
        Kind::List(item) => group_inputs(item, plan),
        Kind::Scalar { .. } | Kind::Enum { .. } | Kind::BelongsTo(_) | Kind::Has(_) | Kind::Owner(_) => None,
    }
}
