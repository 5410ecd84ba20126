//! `forms/groups.tsx`: the inputs of each custom type, which stand wherever a form holds one.

use super::form::{Inputs, inputs};
use super::plan::Plan;
use crate::print::js::Code;

/// The text of the file.
pub(super) fn print(plan: &Plan<'_>) -> String {
    let mut code = Code::default();
    code.line("'use client';");
    code.line("// The inputs of custom types.");
    code.line("");
    let names: Vec<String> = plan.groups.iter().map(|group| group.names.fields.to_string()).collect();
    code.line(format_args!("import {{ {} }} from './definitions';", names.join(", ")));
    code.line("import { inputsOf } from './support';");
    for group in &plan.groups {
        let used = Inputs::of(&group.fields).of_object(&format!("inputsOf({})", group.names.fields));
        code.line("");
        code.block(format!("export function {}() {{", group.names.inputs), "}", |code| {
            code.line(used);
            code.block("return (", ");", |code| {
                code.block("<>", "</>", |code| inputs(&group.fields, plan, code));
            });
        });
    }
    code.into_text()
}
