//! Protected fields in filters and conditions. Who may not read a field may not find out its value by asking for records
//! that have it either (chapter 3.5, defect 3): such a filter only sees the records whose field the caller may read.

use amplify_schemac_compiler::api::Model;

use super::read::{QueryKey, authorize_named};
use crate::print::js::Text;
use crate::resolvers::fields::protection;
use crate::resolvers::script::Script;

/// Adds `readable(ctx, filter)`, which answers what must hold besides a filter, and says how it is called. `None` if the
/// model protects no field.
pub(in crate::resolvers) fn guard_mentioned(
    model: &Model<'_>,
    filter: &str,
    keys: &[QueryKey<'_>],
    script: &mut Script,
) -> Option<String> {
    let protected: Vec<_> = model
        .fields
        .values()
        .filter(|field| field.value().is_some())
        .filter_map(|field| Some((field.name.as_str(), protection(model, field)?)))
        .collect();
    if protected.is_empty() {
        return None;
    }
    let comment =
        "What must hold besides a filter that asks for protected fields: that the caller may read them.";
    script.function(comment, "readable(ctx, filter)", |code, _| {
        code.line("const asked = JSON.stringify(filter ?? {});");
        code.line("const terms = [];");
        for (name, _) in &protected {
            code.block(
                format_args!("if (asked.indexOf({}) >= 0) {{", Text(&format!("\"{name}\":"))),
                "}",
                |code| {
                    code.line(format_args!("terms.push({}(ctx));", function_of(name)));
                },
            );
        }
        code.line("return terms;");
    });
    for (name, callers) in &protected {
        let comment =
            format!("Records whose field {name} the caller may read: `null` stands for all of them.");
        authorize_named(&function_of(name), &comment, callers, keys, script);
    }
    Some(format!("...readable(ctx, {filter})"))
}

fn function_of(field: &str) -> String {
    format!("authorizeField_{field}")
}
