//! Evaluation as a whole, over files in memory.

mod builders;
mod codes;
mod data;
mod effects;
mod javascript;
mod modules;
mod robust;

use smol_str::SmolStr;

use super::{Entry, Evaluated, eval};
use crate::draft::{Constant, ModelDraft, Node, NodeKind, SchemaDraft};
use crate::loader::MemoryLoader;

/// Where the entry of every test stands.
const ENTRY: &str = "/amplify/data/resource.ts";

/// Evaluates the entry of some files, on the stack that the crate asks for.
fn run(loader: MemoryLoader) -> Evaluated {
    std::thread::Builder::new()
        .stack_size(32 << 20)
        .spawn(move || eval(Entry::File(ENTRY.to_owned()), &loader))
        .unwrap()
        .join()
        .unwrap()
}

/// Evaluates one file.
fn run_text(text: &str) -> Evaluated {
    run(MemoryLoader::new().file(ENTRY, text))
}

/// A whole file around statements and the definitions of a schema.
fn shell(statements: &str, definitions: &str) -> String {
    format!(
        "import {{ a, defineData, secret, defineFunction }} from '@aws-amplify/backend';\n{statements}\nexport const data = defineData({{ schema: a.schema({{ {definitions} }}) }});\n"
    )
}

/// The codes that were reported, sorted by place, without `amplify::`.
fn codes(evaluated: &Evaluated) -> Vec<&'static str> {
    let sorted = evaluated.diagnostics.clone().sorted();
    sorted.iter().map(|diagnostic| diagnostic.code.id.trim_start_matches("amplify::")).collect()
}

/// Every diagnostic in words, for failing assertions.
fn words(evaluated: &Evaluated) -> String {
    let sorted = evaluated.diagnostics.clone().sorted();
    sorted.iter().map(|diagnostic| format!("{}: {}\n", diagnostic.code.id, diagnostic.message)).collect()
}

/// The schema that the data definition names.
fn schema(evaluated: &Evaluated) -> &SchemaDraft {
    let data = evaluated.draft.data.as_ref().unwrap_or_else(|| panic!("{}", words(evaluated)));
    let id = data.schema.as_ref().unwrap_or_else(|| panic!("{}", words(evaluated))).value;
    match &evaluated.draft.node(id).kind {
        NodeKind::Schema(schema) => schema,
        other => panic!("{other:?}"),
    }
}

/// A definition of the schema.
fn definition<'a>(evaluated: &'a Evaluated, name: &str) -> &'a Node {
    let entry = schema(evaluated).entries.iter().find(|entry| entry.name == name);
    evaluated.draft.node(entry.unwrap_or_else(|| panic!("no {name}\n{}", words(evaluated))).node)
}

/// A model of the schema.
fn model<'a>(evaluated: &'a Evaluated, name: &str) -> &'a ModelDraft {
    match &definition(evaluated, name).kind {
        NodeKind::Model(model) => model,
        other => panic!("{other:?}"),
    }
}

/// The names of the schema's definitions, in order.
fn names(evaluated: &Evaluated) -> Vec<&str> {
    schema(evaluated).entries.iter().map(|entry| entry.name.as_str()).collect()
}

/// The names of a model's fields, in order.
fn fields<'a>(evaluated: &'a Evaluated, name: &str) -> Vec<&'a str> {
    model(evaluated, name).fields.iter().map(|entry| entry.name.as_str()).collect()
}

/// What an expression is worth, seen as a field's default; `None` with codes where it isn't known.
fn value_after(statements: &str, expression: &str) -> Result<Constant, Vec<&'static str>> {
    let text = shell(statements, &format!("P: a.model({{ x: a.json().default({expression}) }})"));
    let evaluated = run_text(&text);
    if !evaluated.diagnostics.is_empty() {
        return Err(codes(&evaluated));
    }
    let field = model(&evaluated, "P").fields.first().unwrap().node;
    match &evaluated.draft.node(field).kind {
        NodeKind::Field(field) => {
            let default = field.default.as_ref().unwrap();
            Ok(default.value.as_ref().map_or(Constant::Undefined, |value| value.value.clone()))
        }
        other => panic!("{other:?}"),
    }
}

/// [`value_after`] without statements.
fn value(expression: &str) -> Result<Constant, Vec<&'static str>> {
    value_after("", expression)
}

fn text(text: &str) -> Result<Constant, Vec<&'static str>> {
    Ok(Constant::String(SmolStr::new(text)))
}

fn number(number: f64) -> Result<Constant, Vec<&'static str>> {
    Ok(Constant::Number(number))
}
