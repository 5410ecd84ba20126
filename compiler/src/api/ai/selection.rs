//! What a tool's query asks for: every field of the result, and of what it leads to, but no type inside itself.

use super::DEEPEST;
use crate::api::graphql::{TypeDefinition, TypeSystem};

/// How long a selection may be, in bytes. A longer one doesn't fit into a resolver.
const LONGEST: usize = 28_000;

/// How many fields are looked at. Ways that lead only in circles select nothing and are many.
const MOST_FIELDS: usize = 20_000;

/// The selection of a type, without braces; empty for a value. `None`: it is too long, or too deep.
pub(super) fn selection_of(named: &str, types: &TypeSystem) -> Option<String> {
    let mut out = String::new();
    let mut left = MOST_FIELDS;
    select(named, types, &mut Vec::new(), &mut left, &mut out)?;
    (out.len() <= LONGEST).then_some(out)
}

/// Adds the fields of an object that isn't open already.
fn select<'t>(
    named: &'t str,
    types: &'t TypeSystem,
    open: &mut Vec<&'t str>,
    left: &mut usize,
    out: &mut String,
) -> Option<()> {
    let Some(TypeDefinition::Object(object)) = types.get(named) else { return Some(()) };
    if open.contains(&named) {
        return Some(());
    }
    if open.len() == DEEPEST || out.len() > LONGEST {
        return None;
    }
    open.push(named);
    for field in &object.fields {
        *left = left.checked_sub(1)?;
        let start = out.len();
        if !(out.is_empty() || out.ends_with("{ ")) {
            out.push(' ');
        }
        out.push_str(&field.name);
        if !matches!(types.get(&field.ty.named), Some(TypeDefinition::Object(_))) {
            continue;
        }
        out.push_str(" { ");
        let inner = out.len();
        select(&field.ty.named, types, open, left, out)?;
        if out.len() == inner {
            out.truncate(start);
        } else {
            out.push_str(" }");
        }
    }
    open.pop();
    Some(())
}
