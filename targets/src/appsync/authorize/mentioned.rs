//! Protected fields in filters and conditions. Who may not read a field may not find out its value by asking for records
//! that have it either (chapter 3.5, defect 3): such a filter only sees the records whose field the caller may read.

use amplify_schemac_compiler::api::Model;

use super::read::{QueryKey, authorize_named};
use crate::appsync::callers::Callers;
use crate::appsync::fields::protection;
use crate::appsync::script::Script;
use crate::print::js::{List, Text};

/// Adds `readable(ctx, filter)`, which answers what must hold besides a filter, and says how it is called. `None` if the
/// model protects no field.
pub(in crate::appsync) fn guard_mentioned(
    model: &Model<'_>,
    filter: &str,
    keys: &[QueryKey<'_>],
    script: &mut Script,
) -> Option<String> {
    let groups = protected_alike(model);
    if groups.is_empty() {
        return None;
    }
    let comment =
        "What must hold besides a filter that asks for protected fields: that the caller may read them.";
    script.function(comment, "readable(ctx, filter)", |code, _| {
        code.line("const asked = JSON.stringify(filter ?? {});");
        code.line("const terms = [];");
        for (at, (names, _)) in groups.iter().enumerate() {
            let keys: Vec<String> = names.iter().map(|name| format!("\"{name}\":")).collect();
            let keys = List(keys.iter().map(|key| Text(key)));
            code.block(format_args!("if ({keys}.some((key) => asked.indexOf(key) >= 0)) {{"), "}", |code| {
                code.line(format_args!("terms.push({}(ctx));", function_of(at)));
            });
        }
        code.line("return terms;");
    });
    for (at, (names, callers)) in groups.iter().enumerate() {
        let comment = format!(
            "Records of which the caller may read {}: `null` stands for all of them.",
            names.join(", ")
        );
        authorize_named(&function_of(at), &comment, callers, keys, script);
    }
    Some(format!("...readable(ctx, {filter})"))
}

/// The protected fields, those that the same callers may read together.
fn protected_alike<'m, 'a>(model: &'m Model<'a>) -> Vec<(Vec<&'m str>, Callers<'a, ()>)> {
    let mut groups: Vec<(Vec<&str>, Callers<'_, ()>)> = Vec::new();
    for field in model.fields.values().filter(|field| field.value().is_some()) {
        let Some(callers) = protection(model, field) else { continue };
        match groups.iter_mut().find(|(_, others)| *others == callers) {
            Some((names, _)) => names.push(&field.name),
            None => groups.push((vec![&field.name], callers)),
        }
    }
    groups
}

fn function_of(group: usize) -> String {
    format!("authorizeFields{}", group + 1)
}
