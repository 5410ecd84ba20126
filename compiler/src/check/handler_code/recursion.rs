//! Functions that call themselves, directly or through others.

use amplify_schemac_grammar::syntax::{Expr, ExprKind, Function};
use amplify_schemac_grammar::{Diagnostic, Diagnostics};
use rustc_hash::{FxHashMap, FxHashSet};

use super::code::Code;
use crate::diag;
use crate::graph::components;

/// Of each circle of calls, the first call in it is told.
pub(super) fn no_function_calls_itself(code: &Code<'_>, diagnostics: &mut Diagnostics) {
    let functions = code.named_functions();
    let calls = calls(code, &functions);
    let circles = components(functions.len(), calls.iter().map(|call| (call.from, call.to)));
    let mut told = FxHashSet::default();
    for Call { from, to, expr } in calls {
        let (Some(circle), Some((caller, _)), Some((callee, _))) =
            (circles.get(from), functions.get(from), functions.get(to))
        else {
            continue;
        };
        if circles.get(to) != Some(circle) || !told.insert(*circle) {
            continue;
        }
        let message = if from == to {
            format!("`{caller}` calls itself, which AppSync refuses")
        } else {
            format!("`{caller}` calls itself by way of `{callee}`, which AppSync refuses")
        };
        diagnostics.push(
            Diagnostic::new(&diag::handler::RECURSION, message, expr.span)
                .saying("leads back to where it stands")
                .help("write a loop, or let a Lambda function do the work"),
        );
    }
}

/// A call of a named function inside of a named function: positions in the list of these, and where.
struct Call<'t> {
    from: usize,
    to: usize,
    expr: &'t Expr,
}

/// Only functions whose name is bound once count; a call belongs to the innermost of them around it.
fn calls<'t>(code: &Code<'t>, functions: &[(&'t str, &'t Function)]) -> Vec<Call<'t>> {
    let positions: FxHashMap<&str, usize> =
        functions.iter().enumerate().map(|(position, (name, _))| (*name, position)).collect();
    let mut calls: Vec<(usize, &'t Expr)> = Vec::new();
    for expr in code.module.expressions() {
        if let ExprKind::Call { callee, .. } = &expr.kind
            && let ExprKind::Identifier(name) = &code.expr(*callee).kind
        {
            calls.extend(positions.get(name.as_str()).map(|to| (*to, expr)));
        }
    }
    calls.sort_by_key(|(_, call)| call.span.start);
    let mut found = Vec::new();
    let mut around: Vec<(usize, &Function)> = Vec::new();
    let mut ahead = functions.iter().map(|(_, function)| *function).enumerate().peekable();
    for (to, expr) in calls {
        while let Some(next) = ahead.next_if(|(_, function)| function.span.start <= expr.span.start) {
            around.retain(|(_, function)| function.span.end > next.1.span.start);
            around.push(next);
        }
        around.retain(|(_, function)| function.span.end > expr.span.start);
        found.extend(around.last().map(|&(from, _)| Call { from, to, expr }));
    }
    found
}
