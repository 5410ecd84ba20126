//! Text in, the tree as one short line out, so that a test can say what it expects.

#![allow(dead_code, unreachable_pub, reason = "each test binary uses its own part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests, outside of their functions")]

use std::fmt::Write as _;

use amplify_schemac_grammar::syntax::*;
use amplify_schemac_grammar::{Diagnostic, Diagnostics, SourceMap, parse};

/// A parse and what it was of.
pub struct Parsed {
    pub module: Module,
    pub errors: Vec<Diagnostic>,
    pub map: SourceMap,
}

/// Parses on a thread as large as the compiler's.
pub fn parsed(text: &str) -> Parsed {
    let text = text.to_owned();
    let run = move || {
        let mut map = SourceMap::default();
        let file = map.add("test.ts", text.as_str());
        let mut errors = Diagnostics::default();
        let module = parse(file, &text, &mut errors);
        Parsed { module, errors: errors.sorted(), map }
    };
    std::thread::Builder::new().stack_size(32 << 20).spawn(run).unwrap().join().unwrap()
}

/// The first statement's expression, which must be without errors.
pub fn expression(text: &str) -> String {
    let parsed = parsed(text);
    assert_eq!(messages(&parsed), Vec::<String>::new(), "{text}");
    match &parsed.module.statements[..] {
        [Statement { kind: StatementKind::Expression(id), .. }] => show(&parsed.module, *id),
        other => panic!("{text}: {other:?}"),
    }
}

/// All statements, which must be without errors.
pub fn statements(text: &str) -> String {
    let parsed = parsed(text);
    assert_eq!(messages(&parsed), Vec::<String>::new(), "{text}");
    list(&parsed.module, &parsed.module.statements)
}

/// Each error as `line:column message`.
pub fn messages(parsed: &Parsed) -> Vec<String> {
    let show = |error: &Diagnostic| {
        let span = error.primary.as_ref().unwrap().span;
        let at = parsed.map.file(span.file).unwrap().line_column(span.start);
        format!("{}:{} {}", at.line, at.column, error.message)
    };
    parsed.errors.iter().map(show).collect()
}

pub fn errors(text: &str) -> Vec<String> {
    messages(&parsed(text))
}

pub fn list(module: &Module, statements: &[Statement]) -> String {
    let shown: Vec<String> = statements.iter().map(|statement| stmt(module, statement)).collect();
    shown.join("; ")
}

fn ids(module: &Module, ids: &[ExprId]) -> String {
    let shown: Vec<String> = ids.iter().map(|id| show(module, *id)).collect();
    shown.join(" ")
}

fn optional(module: &Module, id: Option<ExprId>) -> String {
    id.map_or(String::new(), |id| format!(" = {}", show(module, id)))
}

fn stmt(module: &Module, statement: &Statement) -> String {
    match &statement.kind {
        StatementKind::Invalid => "invalid".to_owned(),
        StatementKind::Empty => "empty".to_owned(),
        StatementKind::Import { specifiers, from } => {
            let mut out = format!("import {:?}", from.value);
            for specifier in specifiers {
                let _ = write!(out, " {:?}:{}", specifier.imported, specifier.local);
            }
            out
        }
        StatementKind::ExportNamed { specifiers, from } => {
            let mut out = "export".to_owned();
            for specifier in specifiers {
                let _ = write!(out, " {}:{}", specifier.local, specifier.exported);
            }
            if let Some(from) = from {
                let _ = write!(out, " from {:?}", from.value);
            }
            out
        }
        StatementKind::ExportAll { name, from } => {
            format!("export * {:?} {:?}", name.as_ref().map(|name| name.value.as_str()), from.value)
        }
        StatementKind::ExportDefault(id) => format!("default {}", show(module, *id)),
        StatementKind::Variables { binding, declarators, exported } => {
            let shown: Vec<String> = declarators
                .iter()
                .map(|one| format!("{}{}", pattern(module, &one.pattern), optional(module, one.init)))
                .collect();
            let export = if *exported { "export " } else { "" };
            format!("{export}{binding:?} {}", shown.join(", "))
        }
        StatementKind::Function { function: inner, exported, default } => {
            let export = if *exported { "export " } else { "" };
            let default = if *default { "default " } else { "" };
            format!("{export}{default}{}", function(module, inner))
        }
        StatementKind::Enum { name, members, exported } => {
            let shown: Vec<String> = members
                .iter()
                .map(|member| format!("{}{}", member.name, optional(module, member.init)))
                .collect();
            let export = if *exported { "export " } else { "" };
            format!("{export}enum {} {{{}}}", name.value, shown.join(", "))
        }
        StatementKind::Class { name, exported, default } => {
            let name = name.as_ref().map_or("-", |name| name.value.as_str());
            format!(
                "class {name}{}{}",
                if *exported { " exported" } else { "" },
                if *default { " default" } else { "" }
            )
        }
        StatementKind::Expression(id) => show(module, *id),
        StatementKind::Return(id) => format!("return{}", optional(module, *id)),
        StatementKind::Throw(id) => format!("throw {}", show(module, *id)),
        StatementKind::If { test, yes, no } => {
            format!("if {} {{{}}} {{{}}}", show(module, *test), list(module, yes), list(module, no))
        }
        StatementKind::Block(inner) => format!("{{{}}}", list(module, inner)),
        StatementKind::ForOf { pattern: target, iterable, body } => {
            format!(
                "for {} of {} {{{}}}",
                pattern(module, target),
                show(module, *iterable),
                list(module, body)
            )
        }
        StatementKind::Opaque(opaque) => {
            format!(
                "<{}: {} | {}>",
                opaque.construct.describe(),
                ids(module, &opaque.exprs),
                list(module, &opaque.statements)
            )
        }
    }
}

fn function(module: &Module, function: &Function) -> String {
    let mut out = String::new();
    if function.is_async {
        out.push_str("async ");
    }
    out.push_str(if function.is_generator { "fn* " } else { "fn " });
    if let Some(name) = &function.name {
        let _ = write!(out, "{name} ");
    }
    let parameters: Vec<String> = function
        .parameters
        .iter()
        .map(|one| {
            let rest = if one.rest { "..." } else { "" };
            format!("{rest}{}{}", pattern(module, &one.pattern), optional(module, one.default))
        })
        .collect();
    let _ = write!(out, "({}) ", parameters.join(", "));
    match &function.body {
        FunctionBody::Expression(id) => out.push_str(&show(module, *id)),
        FunctionBody::Block(inner) => {
            let _ = write!(out, "{{{}}}", list(module, inner));
        }
    }
    out
}

fn pattern(module: &Module, target: &Pattern) -> String {
    match target {
        Pattern::Name { name, .. } => name.to_string(),
        Pattern::Invalid(_) => "INVALID".to_owned(),
        Pattern::Object { properties, rest, .. } => {
            let mut shown: Vec<String> = properties
                .iter()
                .map(|one| {
                    let value = pattern(module, &one.value);
                    format!("{}: {value}{}", key(module, &one.key), optional(module, one.default))
                })
                .collect();
            shown.extend(rest.iter().map(|rest| format!("...{}", pattern(module, rest))));
            format!("{{{}}}", shown.join(", "))
        }
        Pattern::Array { elements, rest, .. } => {
            let mut shown: Vec<String> = elements
                .iter()
                .map(|one| {
                    let value = one.value.as_ref().map_or("-".to_owned(), |value| pattern(module, value));
                    format!("{value}{}", optional(module, one.default))
                })
                .collect();
            shown.extend(rest.iter().map(|rest| format!("...{}", pattern(module, rest))));
            format!("[{}]", shown.join(", "))
        }
    }
}

fn key(module: &Module, key: &PropertyKey) -> String {
    match key {
        PropertyKey::Static(name) => name.to_string(),
        PropertyKey::Computed(id) => format!("[{}]", show(module, *id)),
    }
}

fn elements(module: &Module, elements: &[Element]) -> String {
    let shown: Vec<String> = elements
        .iter()
        .map(|element| match element {
            Element::Item(id) => show(module, *id),
            Element::Spread(id) => format!("...{}", show(module, *id)),
            Element::Hole => "-".to_owned(),
        })
        .collect();
    shown.join(" ")
}

fn property(module: &Module, property: &Property) -> String {
    match property {
        Property::Named { key: name, value, docs, .. } => {
            let docs = docs.as_ref().map_or(String::new(), |docs| format!("{docs:?} "));
            format!("{docs}{}: {}", key(module, name), show(module, *value))
        }
        Property::Spread(id) => format!("...{}", show(module, *id)),
        Property::Accessor(_) => "accessor".to_owned(),
        Property::ShorthandDefault { name, default, .. } => format!("{name} = {}", show(module, *default)),
        Property::Invalid(_) => "INVALID".to_owned(),
    }
}

pub fn show(module: &Module, id: ExprId) -> String {
    let go = |id: &ExprId| show(module, *id);
    let question = |optional: &bool| if *optional { "?" } else { "" };
    match &module.expr(id).kind {
        ExprKind::Invalid => "INVALID".to_owned(),
        ExprKind::Unsupported(construct) => format!("<{}>", construct.describe()),
        ExprKind::Null => "null".to_owned(),
        ExprKind::Boolean(value) => value.to_string(),
        ExprKind::Number(value) => value.to_string(),
        ExprKind::String(text) => format!("{text:?}"),
        ExprKind::Template { texts, exprs } => format!("(template {texts:?} {})", ids(module, exprs)),
        ExprKind::Regex { pattern, flags } => format!("/{pattern}/{flags}"),
        ExprKind::Identifier(name) => name.to_string(),
        ExprKind::This => "this".to_owned(),
        ExprKind::Array(items) => format!("[{}]", elements(module, items)),
        ExprKind::Object(properties) => {
            let shown: Vec<String> = properties.iter().map(|one| property(module, one)).collect();
            format!("{{{}}}", shown.join(", "))
        }
        ExprKind::Function(inner) => format!("({})", function(module, inner)),
        ExprKind::Member { object, property, optional, .. } => {
            format!("(.{} {} {property})", question(optional), go(object))
        }
        ExprKind::Index { object, index, optional } => {
            format!("([]{} {} {})", question(optional), go(object), go(index))
        }
        ExprKind::Call { callee, arguments, optional } => {
            format!("(call{} {} [{}])", question(optional), go(callee), elements(module, arguments))
        }
        ExprKind::New { callee, arguments } => {
            format!("(new {} [{}])", go(callee), elements(module, arguments))
        }
        ExprKind::Unary { op, operand } => format!("({op:?} {})", go(operand)),
        ExprKind::Update { target } => format!("(update {})", go(target)),
        ExprKind::Binary { op, left, right } => format!("({op:?} {} {})", go(left), go(right)),
        ExprKind::Conditional { test, yes, no } => format!("(if {} {} {})", go(test), go(yes), go(no)),
        ExprKind::Assign { op, target, value } => format!("({op:?} {} {})", go(target), go(value)),
        ExprKind::Sequence(all) => format!("(seq {})", ids(module, all)),
        ExprKind::Await(id) => format!("(await {})", go(id)),
        ExprKind::DynamicImport(id) => format!("(import {})", go(id)),
    }
}
