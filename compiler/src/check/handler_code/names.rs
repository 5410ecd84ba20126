//! Names that the code doesn't define: globals, members of built-in objects, methods of values.

use amplify_schemac_grammar::syntax::{Expr, ExprKind};
use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};
use rustc_hash::FxHashSet;

use super::code::Code;
use crate::diag;
use crate::vocab::{AppsyncJs, Standing};

/// Each built-in that is missing is told once; one that is only undocumented is a warning.
pub(super) fn every_built_in_is_there(code: &Code<'_>, diagnostics: &mut Diagnostics) {
    let mut told = FxHashSet::default();
    for expr in code.module.expressions() {
        let Some((name, standing, span)) = built_in(code, expr) else { continue };
        if standing == Standing::Documented || !told.insert(name.clone()) {
            continue;
        }
        let is_refused = standing == Standing::Refused;
        let diagnostic = if is_refused {
            Diagnostic::new(&diag::handler::UNSUPPORTED_BUILTIN, format!("AppSync has no `{name}`"), span)
                .help(instead_of(&name))
        } else {
            let message = format!("`{name}` is not among what AWS documents of the runtime");
            Diagnostic::new(&diag::handler::UNDOCUMENTED_BUILTIN, message, span)
                .help("see https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html")
        };
        diagnostics.push(diagnostic);
    }
}

fn instead_of(name: &str) -> &'static str {
    match name {
        "Promise" | "setTimeout" | "setInterval" | "setImmediate" | "queueMicrotask" | "clearTimeout"
        | "clearInterval" => {
            "nothing is waited for in the code: AppSync calls the data source between `request` and `response`"
        }
        "fetch" | "XMLHttpRequest" | "WebSocket" => {
            "let `request` return a request to an HTTP data source; AppSync makes the call"
        }
        "process" => "values of the deployment are in `ctx.env`",
        "require" => "use `import`",
        "Function" => "write the function out",
        _ => "use what the runtime documents, such as `Object.keys` and `Object.assign`",
    }
}

/// The built-in that an expression names, how it stands, and where.
fn built_in(code: &Code<'_>, expr: &Expr) -> Option<(String, Standing, Span)> {
    let facts = AppsyncJs::facts();
    match &expr.kind {
        ExprKind::Identifier(name) if code.bindings(name).is_empty() => {
            Some((name.to_string(), facts.global(name), expr.span))
        }
        ExprKind::Member { object, property, property_span, .. } => {
            let object = global(code, code.expr(*object))?;
            Some((format!("{object}.{property}"), facts.member(object, property)?, *property_span))
        }
        ExprKind::Call { callee, .. } => {
            let ExprKind::Member { object, property, property_span, .. } = &code.expr(*callee).kind else {
                return None;
            };
            let object = code.expr(*object);
            let is_value = global(code, object).is_none() && !is_imported(code, object);
            (is_value && facts.lacks_method(property))
                .then(|| (format!(".{property}()"), Standing::Undocumented, *property_span))
        }
        _ => None,
    }
}

/// The name of a global.
fn global<'t>(code: &Code<'_>, expr: &'t Expr) -> Option<&'t str> {
    match &expr.kind {
        ExprKind::Identifier(name) if code.bindings(name).is_empty() => Some(name),
        _ => None,
    }
}

fn is_imported(code: &Code<'_>, expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Identifier(name) => code.bindings(name).iter().any(|bound| bound.is_import),
        _ => false,
    }
}
