//! The context that `request` and `response` are given: it and its own properties are only read.

use amplify_schemac_grammar::syntax::{Expr, ExprId, ExprKind, Function, Pattern, UnaryOp};
use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};

use super::code::Code;
use crate::diag;

/// What lies deeper, such as `ctx.stash.key`, can be set.
pub(super) fn the_context_is_only_read(code: &Code<'_>, diagnostics: &mut Diagnostics) {
    let contexts: Vec<(&Function, &str)> = ["request", "response"]
        .iter()
        .filter_map(|name| context_of(code, code.function_called(name)?))
        .collect();
    for expr in code.module.expressions() {
        let target = match &expr.kind {
            ExprKind::Assign { target, .. } => *target,
            ExprKind::Unary { op: UnaryOp::Delete, operand } => *operand,
            _ => continue,
        };
        let Some((name, property)) = changed(code, target) else { continue };
        if contexts.iter().any(|(function, context)| *context == name && holds(function.span, expr.span)) {
            let what = property.map_or_else(|| name.to_owned(), |property| format!("{name}.{property}"));
            let message = format!("`{what}` can't be set: the context is only read");
            diagnostics.push(
                Diagnostic::new(&diag::handler::READ_ONLY_CONTEXT, message, expr.span)
                    .help(format!("set what lies in it, such as `{name}.stash.key`")),
            );
        }
    }
}

/// A function and its first parameter, unless something in the function has the same name.
fn context_of<'t>(code: &Code<'t>, function: &'t Function) -> Option<(&'t Function, &'t str)> {
    let Pattern::Name { name, .. } = &function.parameters.first()?.pattern else { return None };
    let inside = code.bindings(name).iter().filter(|bound| holds(function.span, bound.span)).count();
    (inside == 1).then_some((function, name))
}

/// `name`, or `name.property`.
fn changed<'t>(code: &Code<'t>, target: ExprId) -> Option<(&'t str, Option<&'t str>)> {
    match &code.expr(target).kind {
        ExprKind::Identifier(name) => Some((name, None)),
        ExprKind::Member { object, property, .. } => match code.expr(*object) {
            Expr { kind: ExprKind::Identifier(name), .. } => Some((name, Some(property))),
            _ => None,
        },
        _ => None,
    }
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
