//! Declarations of types as text: what fits stays on its line, what doesn't has a line for each part.

use std::collections::HashSet;
use std::fmt::Write;

use super::{Member, Name, Type};
use crate::print::js;

/// The longest line that is not broken.
const WIDTH: usize = 110;

/// The text of a file of types.
#[derive(Debug, Default)]
pub struct Module {
    imports: Vec<(&'static str, Vec<Name>)>,
    used: HashSet<Name>,
    text: String,
}

impl Module {
    /// Imports those of these names that the file uses.
    pub fn import(&mut self, from: &'static str, names: &[Name]) {
        self.imports.push((from, names.to_vec()));
    }

    /// Adds a comment of one line, for what follows.
    pub fn comment(&mut self, comment: &'static str) {
        self.text.push('\n');
        line(format_args!("// {comment}"), 0, &mut self.text);
    }

    /// Adds `type Name = …;`.
    pub fn alias(&mut self, name: &Name, ty: &Type) {
        self.declare("type", name, ty);
    }

    /// Adds `export type Name = …;` behind a blank line.
    pub fn export(&mut self, docs: Option<&str>, name: &Name, ty: &Type) {
        self.text.push('\n');
        comment(docs, 0, &mut self.text);
        self.declare("export type", name, ty);
    }

    /// The text, each line with its end.
    pub fn into_text(self) -> String {
        let mut text = String::new();
        for (from, names) in &self.imports {
            let names: Vec<&Name> = names.iter().filter(|name| self.used.contains(name)).collect();
            if !names.is_empty() {
                text.push_str("import type { ");
                separated(&names, ", ", &mut text, |name, out| _ = write!(out, "{name}"));
                // Writing to a string cannot fail, here and below.
                _ = writeln!(text, " }} from {};", js::Text(from));
            }
        }
        let body = if text.is_empty() { self.text.trim_start_matches('\n') } else { &self.text };
        text + body
    }

    fn declare(&mut self, word: &str, name: &Name, ty: &Type) {
        ty.each_name(&mut |name| {
            if !self.used.contains(name) {
                self.used.insert(name.clone());
            }
        });
        let start = self.text.len();
        _ = write!(self.text, "{word} {name} = ");
        let column = self.text.len() - start;
        broken(ty, column + 1, 0, &mut self.text);
        self.text.push_str(";\n");
    }
}

fn line(content: std::fmt::Arguments<'_>, depth: usize, out: &mut String) {
    indent(depth, out);
    _ = writeln!(out, "{content}");
}

fn indent(depth: usize, out: &mut String) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// A type that starts in a column and may go over several lines.
fn broken(ty: &Type, column: usize, depth: usize, out: &mut String) {
    let start = out.len();
    let documented = has_docs(ty);
    if !documented {
        flat(ty, out);
        if column + (out.len() - start) <= WIDTH {
            return;
        }
        out.truncate(start);
    }
    match ty {
        Type::Object(members) if !members.is_empty() => {
            out.push_str("{\n");
            for member in members {
                print_member(member, depth + 1, out);
            }
            indent(depth, out);
            out.push('}');
        }
        Type::Array(element) if matches!(**element, Type::Object(_)) => {
            broken(element, column, depth, out);
            out.push_str("[]");
        }
        Type::Union(parts) if parts.iter().all(|part| matches!(part, Type::Text(_))) => {
            out.truncate(out.trim_end_matches(' ').len());
            for part in parts {
                out.push('\n');
                indent(depth + 1, out);
                out.push_str("| ");
                flat(part, out);
            }
        }
        Type::Applied(name, arguments) => {
            _ = write!(out, "{name}<");
            separated(arguments, ", ", out, |argument, out| broken(argument, column, depth, out));
            out.push('>');
        }
        Type::Union(parts) => separated(parts, " | ", out, |part, out| broken(part, column, depth, out)),
        Type::Both(parts) => separated(parts, " & ", out, |part, out| broken(part, column, depth, out)),
        Type::Keyword(_) | Type::Named(_) | Type::Text(_) | Type::Array(_) | Type::Object(_) => flat(ty, out),
    }
}

fn print_member(member: &Member, depth: usize, out: &mut String) {
    comment(member.docs.as_deref(), depth, out);
    indent(depth, out);
    let start = out.len();
    head(member, out);
    let column = 2 * depth + (out.len() - start);
    broken(&member.ty, column + 1, depth, out);
    out.push_str(";\n");
}

fn head(member: &Member, out: &mut String) {
    let readonly = if member.is_readonly { "readonly " } else { "" };
    let mark = if member.is_optional { "?" } else { "" };
    _ = write!(out, "{readonly}{}{mark}: ", js::Key(&member.key));
}

/// Whether comments stand somewhere inside, which want lines of their own.
fn has_docs(ty: &Type) -> bool {
    match ty {
        Type::Object(members) => members.iter().any(|member| member.docs.is_some() || has_docs(&member.ty)),
        Type::Applied(_, arguments) => arguments.iter().any(has_docs),
        Type::Array(element) => has_docs(element),
        Type::Union(parts) | Type::Both(parts) => parts.iter().any(has_docs),
        Type::Keyword(_) | Type::Named(_) | Type::Text(_) => false,
    }
}

/// A type on one line.
fn flat(ty: &Type, out: &mut String) {
    match ty {
        Type::Keyword(word) => out.push_str(word),
        Type::Named(name) => _ = write!(out, "{name}"),
        Type::Applied(name, arguments) => {
            _ = write!(out, "{name}<");
            separated(arguments, ", ", out, flat);
            out.push('>');
        }
        Type::Text(text) => _ = write!(out, "{}", js::Text(text)),
        Type::Array(element) => {
            let several = matches!(&**element, Type::Union(parts) | Type::Both(parts) if parts.len() > 1);
            out.push_str(if several { "(" } else { "" });
            flat(element, out);
            out.push_str(if several { ")[]" } else { "[]" });
        }
        Type::Union(parts) if parts.is_empty() => out.push_str("never"),
        Type::Union(parts) => separated(parts, " | ", out, flat),
        Type::Both(parts) => separated(parts, " & ", out, flat),
        Type::Object(members) if members.is_empty() => out.push_str("{}"),
        Type::Object(members) => {
            out.push_str("{ ");
            separated(members, "; ", out, |member, out| {
                head(member, out);
                flat(&member.ty, out);
            });
            out.push_str(" }");
        }
    }
}

fn separated<T>(items: &[T], by: &str, out: &mut String, print: impl Fn(&T, &mut String)) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(by);
        }
        print(item, out);
    }
}

/// A comment for people: it can't end early, and what its lines say to tools is left out.
fn comment(docs: Option<&str>, depth: usize, out: &mut String) {
    let lines: Vec<&str> = docs.into_iter().flat_map(str::lines).filter(|line| !is_for_tools(line)).collect();
    match *lines {
        [] => {}
        [only] => line(format_args!("/** {} */", open_ended(only)), depth, out),
        _ => {
            line(format_args!("/**"), depth, out);
            for text in lines {
                let text = open_ended(text);
                let gap = if text.is_empty() { "" } else { " " };
                line(format_args!(" *{gap}{text}"), depth, out);
            }
            line(format_args!(" */"), depth, out);
        }
    }
}

/// `@ts-ignore` and its like, which TypeScript obeys in any comment.
fn is_for_tools(line: &str) -> bool {
    let line = line.trim_start_matches(['/', '*', ' ', '\t']);
    ["@ts-", "eslint-", "prettier-ignore", "biome-ignore"].iter().any(|word| line.starts_with(word))
}

fn open_ended(text: &str) -> String {
    text.trim_end().replace("*/", "*\\/")
}

#[cfg(test)]
mod tests {
    use super::super::Names;
    use super::*;

    fn printed(docs: &str, ty: &Type) -> String {
        let mut module = Module::default();
        module.export(Some(docs), &Names::default().declare("T"), ty);
        module.into_text()
    }

    #[test]
    fn what_fits_stays_on_its_line() {
        let list = Type::Keyword("string").or(["null"]).array().or(["null"]);
        let object = Type::Object(vec![
            Member::new("a-b", list).optional(),
            Member::new("id", Type::Keyword("string")).readonly(),
        ]);
        assert_eq!(
            printed("", &object),
            "export type T = { 'a-b'?: (string | null)[] | null; readonly id: string };\n"
        );
    }

    #[test]
    fn long_and_documented_types_have_lines() {
        let inner =
            Type::Object(vec![Member::new("x", Type::Keyword("number")).documented(Some("Left.".into()))]);
        assert_eq!(
            printed("", &inner.or(["null"])),
            "export type T = {\n  /** Left. */\n  x: number;\n} | null;\n"
        );
        let long = Type::one_of(&["a".repeat(60).into(), "b".repeat(60).into()]);
        assert_eq!(
            printed("", &long),
            format!("export type T =\n  | '{}'\n  | '{}';\n", "a".repeat(60), "b".repeat(60))
        );
    }

    #[test]
    fn comments_cannot_end_themselves_or_talk_to_tools() {
        let docs = "One */ two\n\n@ts-expect-error\n// @ts-nocheck\n  */";
        let text = printed(docs, &Type::Keyword("never"));
        assert_eq!(text, "/**\n * One *\\/ two\n *\n *   *\\/\n */\nexport type T = never;\n");
    }
}
