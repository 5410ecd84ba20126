//! Syntax that the runtime refuses.

use amplify_schemac_grammar::syntax::{BinaryOp, Construct, Expr, ExprKind, StatementKind, UnaryOp};
use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};
use rustc_hash::FxHashSet;

use super::code::Code;
use crate::diag;
use crate::vocab::AppsyncJs;

/// What the documentation says isn't supported, and what AWS's own linter refuses.
pub(super) fn no_syntax_is_refused(code: &Code<'_>, diagnostics: &mut Diagnostics) {
    let heads = heads_of_for_in(code);
    for expr in code.module.expressions() {
        match expression(code, expr) {
            Some(("in", _)) if heads.contains(&expr.span) => {}
            Some((word, what)) => refuse(code, word, what, expr.span, diagnostics),
            None => {}
        }
    }
    for statement in &code.statements {
        let (word, what) = match &statement.kind {
            StatementKind::Throw(_) => ("throw", "`throw`"),
            StatementKind::Class { .. } => ("class", "a class"),
            StatementKind::Enum { .. } => ("enum", "an enum"),
            StatementKind::Opaque(opaque) => (word(opaque.construct), opaque.construct.describe()),
            _ => continue,
        };
        refuse(code, word, what, statement.span, diagnostics);
    }
    for function in &code.functions {
        for (is_so, word, what) in [
            (function.is_async, "async", "an asynchronous function"),
            (function.is_generator, "generator", "a generator"),
        ] {
            if is_so {
                refuse(code, word, what, function.span, diagnostics);
            }
        }
    }
}

fn refuse(code: &Code<'_>, word: &str, what: &str, span: Span, diagnostics: &mut Diagnostics) {
    if let Some(instead) = AppsyncJs::facts().instead_of(word) {
        let message = format!("AppSync refuses {what}");
        let diagnostic = Diagnostic::new(&diag::handler::UNSUPPORTED_SYNTAX, message, head(code, span));
        diagnostics.push(diagnostic.saying("not supported").help(instead));
    }
}

/// The first line of a construct, up to its block.
fn head(code: &Code<'_>, span: Span) -> Span {
    let text = code.text_of(span);
    let end = text.find(['{', '\n', '\r']).filter(|end| *end > 0).unwrap_or(text.len());
    let shown = text.get(..end).unwrap_or(text).trim_end();
    Span::new(span.file, span.start as usize, span.start as usize + shown.len())
}

/// `for (key in object)` without a declaration holds an `in` that is no operator.
fn heads_of_for_in(code: &Code<'_>) -> FxHashSet<Span> {
    let mut heads = FxHashSet::default();
    for statement in &code.statements {
        if let StatementKind::Opaque(opaque) = &statement.kind
            && opaque.construct == Construct::ForIn
        {
            heads.extend(opaque.exprs.first().map(|head| code.expr(*head).span));
        }
    }
    heads
}

/// AWS's word for an expression, and ours.
fn expression(code: &Code<'_>, expr: &Expr) -> Option<(&'static str, &'static str)> {
    Some(match &expr.kind {
        ExprKind::Unary { op: UnaryOp::BitNot, .. } => ("~", "the operator `~`"),
        ExprKind::Update { .. } => {
            let text = code.text_of(expr.span);
            let is_plus = text.starts_with("++") || text.ends_with("++");
            if is_plus { ("++", "the operator `++`") } else { ("--", "the operator `--`") }
        }
        ExprKind::Binary { op: BinaryOp::In, .. } => ("in", "the operator `in`"),
        ExprKind::Binary { op: BinaryOp::Instanceof, .. } => ("instanceof", "the operator `instanceof`"),
        ExprKind::Regex { .. } => ("regular expression", "a regular expression"),
        ExprKind::This => ("this", "`this`"),
        ExprKind::Await(_) => ("await", "`await`"),
        ExprKind::DynamicImport(_) => ("import()", "`import()`"),
        ExprKind::Unsupported(construct) => (word(*construct), construct.describe()),
        _ => return None,
    })
}

fn word(construct: Construct) -> &'static str {
    match construct {
        Construct::For => "for",
        Construct::ForIn => "for in",
        Construct::ForAwait => "for await",
        Construct::ForOf => "for of",
        Construct::While => "while",
        Construct::Do => "do",
        Construct::With => "with",
        Construct::Switch => "switch",
        Construct::Try => "try",
        Construct::Label => "label",
        Construct::Break => "break",
        Construct::Continue => "continue",
        Construct::Debugger => "debugger",
        Construct::Namespace => "namespace",
        Construct::ImportEquals => "import =",
        Construct::ExportEquals => "export =",
        Construct::TaggedTemplate => "tagged template",
        Construct::BigInteger => "big integer",
        Construct::Class => "class",
        Construct::Super => "super",
        Construct::ImportMeta => "import.meta",
        Construct::NewTarget => "new.target",
        Construct::Yield => "yield",
    }
}
