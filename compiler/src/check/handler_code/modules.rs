//! What the code imports and exports.

use amplify_schemac_grammar::syntax::{Pattern, StatementKind};
use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};

use super::code::Code;
use crate::diag;
use crate::vocab::AppsyncJs;

/// The runtime has its own modules and no others; nothing is bundled (reference chapter 9, fact 10).
pub(super) fn every_import_is_there(code: &Code<'_>, diagnostics: &mut Diagnostics) {
    for statement in &code.module.statements {
        let (StatementKind::Import { from, .. }
        | StatementKind::ExportNamed { from: Some(from), .. }
        | StatementKind::ExportAll { from, .. }) = &statement.kind
        else {
            continue;
        };
        if AppsyncJs::facts().modules.contains(from.value.as_str()) {
            continue;
        }
        let stem = code.path.rsplit_once('.').map_or(code.path, |(stem, _)| stem);
        let target = format!("{stem}.bundle.js");
        let message = format!("`{}` can't be imported: the code is deployed alone", from.value);
        let help = format!("bundle it and name the result in `entry`: `{}`", bundle(code.path, &target));
        diagnostics.push(
            Diagnostic::new(&diag::handler::UNSUPPORTED_IMPORT, message, from.span)
                .saying("not a module of AppSync")
                .help(help),
        );
    }
}

/// The command that makes one JavaScript file of a file and what it imports.
pub(super) fn bundle(source: &str, target: &str) -> String {
    format!(
        "npx esbuild {} --bundle --format=esm --target=esnext --platform=node --external:@aws-appsync/utils --outfile={}",
        quoted(source),
        quoted(target)
    )
}

/// A path for a shell.
fn quoted(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-+@".contains(&byte);
    if path.bytes().all(is_plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

/// `request` and `response`: AppSync calls both.
pub(super) fn both_functions_are_exported(code: &Code<'_>, diagnostics: &mut Diagnostics) {
    let exported: Vec<&str> =
        code.module.statements.iter().flat_map(|statement| exports(&statement.kind)).collect();
    let exports_unseen = code
        .module
        .statements
        .iter()
        .any(|statement| matches!(statement.kind, StatementKind::ExportAll { name: None, .. }));
    for name in ["request", "response"] {
        if exports_unseen || exported.contains(&name) {
            continue;
        }
        let message = format!("the code exports no `{name}`");
        let (span, label, help) = match code.bindings(name) {
            [bound, ..] if code.function_called(name).is_some() => {
                (first_line(code, bound.span), "not exported", format!("write `export` before `{name}`"))
            }
            _ => {
                let end = Span::new(code.file, code.text.len(), code.text.len());
                (end, "the end of the code", example(name))
            }
        };
        let diagnostic = Diagnostic::new(&diag::handler::MISSING_FUNCTION, message, span);
        diagnostics.push(diagnostic.saying(label).help(help));
    }
}

fn example(name: &str) -> String {
    let what = if name == "request" { "makes the request to the data source" } else { "gives the answer" };
    let body = if name == "request" { "({ payload: ctx.args })" } else { "ctx.result" };
    format!("`{name}` {what}; the least is `export const {name} = (ctx) => {body};`")
}

fn first_line(code: &Code<'_>, span: Span) -> Span {
    let length = code.text_of(span).lines().next().map_or(0, |line| line.trim_end().len());
    Span::new(span.file, span.start as usize, span.start as usize + length)
}

/// The names that a statement exports.
fn exports(statement: &StatementKind) -> Vec<&str> {
    match statement {
        StatementKind::Variables { declarators, exported: true, .. } => {
            let mut names = Vec::new();
            for declarator in declarators {
                names_of(&declarator.pattern, &mut names);
            }
            names
        }
        StatementKind::Function { function, exported: true, .. } => {
            function.name.iter().map(|name| name.as_str()).collect()
        }
        StatementKind::ExportNamed { specifiers, .. } => {
            specifiers.iter().map(|specifier| specifier.exported.as_str()).collect()
        }
        _ => Vec::new(),
    }
}

fn names_of<'t>(pattern: &'t Pattern, names: &mut Vec<&'t str>) {
    match pattern {
        Pattern::Name { name, .. } => names.push(name),
        Pattern::Object { properties, rest, .. } => {
            properties.iter().for_each(|property| names_of(&property.value, names));
            rest.iter().for_each(|rest| names_of(rest, names));
        }
        Pattern::Array { elements, rest, .. } => {
            elements
                .iter()
                .filter_map(|element| element.value.as_ref())
                .for_each(|value| names_of(value, names));
            rest.iter().for_each(|rest| names_of(rest, names));
        }
        Pattern::Invalid(_) => {}
    }
}
