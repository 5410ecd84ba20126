//! Custom types.

use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use super::Subject;
use crate::diag;
use crate::ir::{FieldType, ReturnType};

/// Inputs that require themselves can't be written (defect G5).
pub(super) fn no_custom_types_require_each_other(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let types = &subject.schema.custom_types;
    for cycle in subject.graph.required_cycles() {
        let Some((first, rest)) = cycle.split_first() else { continue };
        let names: Vec<String> = cycle.iter().map(|id| format!("`{}`", types[*id].name)).collect();
        let message = if rest.is_empty() {
            format!("custom type {} requires itself", names.join(""))
        } else {
            format!("custom types {} require each other", names.join(", "))
        };
        let mut diagnostic = Diagnostic::new(&diag::custom_type::REQUIRED_CYCLE, message, types[*first].span);
        for id in rest {
            diagnostic = diagnostic.label(types[*id].span, "part of the cycle");
        }
        diagnostics.push(diagnostic.help("make one of the fields optional or a list"));
    }
}

/// The reference overflows its stack on them (defect D12).
pub(super) fn no_operation_returns_a_recursive_type(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let recursive = subject.graph.recursive_types();
    for operation in subject.schema.operations.values() {
        let Some(ReturnType::Value(FieldType::CustomType(id))) =
            operation.returns.map(|returns| returns.named)
        else {
            continue;
        };
        if recursive.contains(&id) {
            let custom_type = &subject.schema.custom_types[id];
            let message =
                format!("`{}` returns `{}`, which contains itself", operation.name, custom_type.name);
            let diagnostic = Diagnostic::new(&diag::custom_type::RECURSIVE_RESULT, message, operation.span)
                .label(custom_type.span, "contains itself")
                .help("return a.json(), or a type that names the deeper levels by their ids");
            diagnostics.push(diagnostic);
        }
    }
}
