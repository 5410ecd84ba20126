//! Modules of GraphQL documents, a constant each. A document holds only names and punctuation, none of which means
//! anything in a template literal; names are printed as the schema's are.

use amplify_schemac_compiler::api::graphql::{FieldDefinition, Root};

use super::sdl::{name, type_ref};

/// The document that asks for a root field.
#[derive(Debug)]
pub struct Statement<'a> {
    /// The root type.
    pub root: Root,
    /// The operation's name.
    pub name: String,
    /// The root field. Its arguments are the operation's variables.
    pub field: &'a FieldDefinition,
    /// What is selected of its result.
    pub selection: Vec<Selection<'a>>,
}

/// Something that is selected.
#[derive(Debug)]
pub enum Selection<'a> {
    /// A field, and what is selected of it.
    Field(&'a str, Vec<Selection<'a>>),
    /// `__typename`
    TypeName,
    /// `... on Todo { … }`
    On(&'a str, Vec<Selection<'a>>),
}

/// Lines are broken before they are longer.
const WIDTH: usize = 100;

/// The whole module.
pub fn print<'a>(statements: impl Iterator<Item = Statement<'a>>) -> String {
    let mut out = String::new();
    for statement in statements {
        if !out.is_empty() {
            out.push('\n');
        }
        constant(&statement, &mut out);
    }
    out
}

/// `export const getTodo = …`. What can't name a constant can still be exported.
fn constant(statement: &Statement<'_>, out: &mut String) {
    let field = &statement.field.name;
    let is_reserved = RESERVED.contains(&field.as_str());
    out.push_str(if is_reserved { "const $" } else { "export const " });
    name(field, out);
    out.push_str(" = /* GraphQL */ `\n");
    document(statement, 1, out);
    out.push_str("`;\n");
    if is_reserved {
        out.push_str("export { $");
        name(field, out);
        out.push_str(" as ");
        name(field, out);
        out.push_str(" };\n");
    }
}

/// Words that no constant of a module can be called. No GraphQL name has a `$`.
#[rustfmt::skip]
const RESERVED: [&str; 50] = [
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do",
    "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import",
    "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public", "return",
    "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with",
    "yield", "globalThis",
];

/// The document alone, indented so often.
pub fn document(statement: &Statement<'_>, depth: usize, out: &mut String) {
    indent(depth, out);
    out.push_str(match statement.root {
        Root::Query => "query ",
        Root::Mutation => "mutation ",
        Root::Subscription => "subscription ",
    });
    name(&statement.name, out);
    let arguments = &statement.field.arguments;
    list(
        depth,
        out,
        arguments.iter().map(|argument| {
            let mut variable = String::from("$");
            name(&argument.name, &mut variable);
            variable.push_str(": ");
            type_ref(&argument.ty, &mut variable);
            variable
        }),
    );
    out.push_str(" {\n");
    indent(depth + 1, out);
    name(&statement.field.name, out);
    list(
        depth + 1,
        out,
        arguments.iter().map(|argument| {
            let mut given = String::new();
            name(&argument.name, &mut given);
            given.push_str(": $");
            name(&argument.name, &mut given);
            given
        }),
    );
    block(&statement.selection, depth + 1, out);
    indent(depth, out);
    out.push_str("}\n");
}

/// What stands in parentheses, a line each if it is long.
fn list(depth: usize, out: &mut String, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return;
    }
    let line = items.join(", ");
    let used = out.len() - out.rfind('\n').map_or(0, |end| end + 1);
    // Behind it come the parentheses and a brace.
    if used + line.len() + 4 <= WIDTH {
        out.push('(');
        out.push_str(&line);
    } else {
        out.push_str("(\n");
        for item in items {
            indent(depth + 1, out);
            out.push_str(&item);
            out.push('\n');
        }
        indent(depth, out);
    }
    out.push(')');
}

/// What is selected, in braces, with the end of the line.
fn block(selection: &[Selection<'_>], depth: usize, out: &mut String) {
    if selection.is_empty() {
        out.push('\n');
        return;
    }
    out.push_str(" {\n");
    for selected in selection {
        indent(depth + 1, out);
        match selected {
            Selection::Field(field, inner) => {
                name(field, out);
                block(inner, depth + 1, out);
            }
            Selection::TypeName => out.push_str("__typename\n"),
            Selection::On(ty, inner) => {
                out.push_str("... on ");
                name(ty, out);
                block(inner, depth + 1, out);
            }
        }
    }
    indent(depth, out);
    out.push_str("}\n");
}

fn indent(depth: usize, out: &mut String) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

#[cfg(test)]
mod tests {
    use amplify_schemac_compiler::api::graphql::InputValue;
    use amplify_schemac_compiler::ir::TypeUse;

    use super::*;

    fn printed(field: &str, arguments: usize) -> String {
        let arguments = (0..arguments).map(|at| InputValue {
            name: format!("argument{at}").into(),
            ty: TypeUse::list_of("String".into()),
        });
        let field = FieldDefinition {
            name: field.into(),
            arguments: arguments.collect(),
            ty: TypeUse::optional("Todo".into()),
            subscribes_to: Vec::new(),
            auth: Vec::new(),
        };
        let selection = vec![
            Selection::Field("id", Vec::new()),
            Selection::On("Todo", vec![Selection::Field("list", vec![Selection::TypeName])]),
        ];
        let name = "Ask".to_owned();
        print([Statement { root: Root::Query, name, field: &field, selection }].into_iter())
    }

    #[test]
    fn selections_are_indented() {
        let expected = "\
export const todo = /* GraphQL */ `
  query Ask($argument0: [String]) {
    todo(argument0: $argument0) {
      id
      ... on Todo {
        list {
          __typename
        }
      }
    }
  }
`;
";
        assert_eq!(printed("todo", 1), expected);
    }

    #[test]
    fn words_of_javascript_are_exported_all_the_same() {
        let module = printed("delete", 0);
        assert!(module.starts_with("const $delete = "), "{module}");
        assert!(module.ends_with("export { $delete as delete };\n"), "{module}");
    }

    #[test]
    fn long_lists_are_broken() {
        let module = printed("todo", 4);
        assert!(module.contains("Ask(\n    $argument0: [String]\n"), "{module}");
        assert!(module.lines().all(|line| line.len() <= WIDTH), "{module}");
    }
}
