//! Functions are called, and are no values: none is handed to another, given back or renamed.

use amplify_schemac_grammar::syntax::{
    AssignOp, Element, Expr, ExprId, ExprKind, FunctionBody, Pattern, StatementKind,
};
use amplify_schemac_grammar::{Diagnostic, Diagnostics};

use super::code::Code;
use crate::diag;
use crate::vocab::AppsyncJs;

/// The callbacks of arrays are the exception.
pub(super) fn no_function_is_a_value(code: &Code<'_>, diagnostics: &mut Diagnostics) {
    let mut tell = |id: ExprId, what: &str, help: &str| {
        let diagnostic = Diagnostic::new(&diag::handler::FUNCTION_AS_VALUE, what, code.expr(id).span);
        diagnostics.push(diagnostic.saying("a function").help(help));
    };
    for expr in code.module.expressions() {
        match &expr.kind {
            ExprKind::Call { callee, arguments, .. } if !may_take_function(code, code.expr(*callee)) => {
                for argument in arguments {
                    if let Element::Item(id) = argument
                        && is_function(code, *id)
                    {
                        let help = "only the methods of arrays, such as `map`, take one; `sort` takes none";
                        tell(*id, "AppSync lets no function be an argument", help);
                    }
                }
            }
            ExprKind::Assign { op: AssignOp::Plain, value, .. } if names_function(code, *value) => {
                tell(*value, "AppSync lets no function get a second name", "use the first name");
            }
            _ => {}
        }
    }
    let returned = "AppSync lets no function be a result";
    let compute = "return what the function would compute";
    for function in &code.functions {
        if let FunctionBody::Expression(id) = function.body
            && is_function(code, id)
        {
            tell(id, returned, compute);
        }
    }
    for statement in &code.statements {
        match &statement.kind {
            StatementKind::Return(Some(id)) if is_function(code, *id) => tell(*id, returned, compute),
            StatementKind::Variables { declarators, .. } => {
                for declarator in declarators {
                    if let (Pattern::Name { .. }, Some(id)) = (&declarator.pattern, declarator.init)
                        && names_function(code, id)
                    {
                        tell(id, "AppSync lets no function get a second name", "use the first name");
                    }
                }
            }
            _ => {}
        }
    }
}

/// `list.map` and its kin, and what isn't known.
fn may_take_function(code: &Code<'_>, callee: &Expr) -> bool {
    match &callee.kind {
        ExprKind::Member { property, .. } => AppsyncJs::facts().callbacks.contains(property.as_str()),
        ExprKind::Identifier(name) => code.bindings(name).is_empty(),
        _ => true,
    }
}

fn is_function(code: &Code<'_>, id: ExprId) -> bool {
    matches!(code.expr(id).kind, ExprKind::Function(_)) || names_function(code, id)
}

fn names_function(code: &Code<'_>, id: ExprId) -> bool {
    code.named_function(code.expr(id)).is_some()
}
