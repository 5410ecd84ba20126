//! Ids that two things of a stack would share, since CloudFormation takes letters and digits alone.

use std::collections::BTreeMap;

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::diag;
use amplify_schemac_compiler::grammar::{Diagnostic, Diagnostics, Span};

use super::function::Functions;
use super::home::Home;
use super::outline::{Entry, outline};
use super::plan::model_stack;
use super::resolver::resolver_id;
use crate::print::cloudformation::id;

/// The first thing that has an id: what people call it, and where it is. A root's own ids have no home.
type Taken = BTreeMap<(Option<Home>, String), (String, Option<Span>)>;

/// Reports every id that two things would have.
pub(super) fn check(api: &Api<'_>, diagnostics: &mut Diagnostics) {
    let mut taken = Taken::new();
    let mut take = |home: Option<Home>, id: String, name: String, place: Option<Span>| {
        let first = taken.entry((home, id)).or_insert_with(|| (name.clone(), place));
        if first.0 != name {
            diagnostics.push(clash(&name, place, first));
        }
    };
    for model in api.models.all.values() {
        let place = model.declaration().map(|source| source.span);
        take(None, model_stack(&model.name), model.name.to_string(), place);
    }
    for Entry { home, type_name, field, place, .. } in outline(api) {
        take(Some(home), resolver_id(&type_name, &field), format!("{type_name}.{field}"), place);
    }
    let functions = Functions::of(api);
    for (source, function) in functions.sources() {
        let what = functions.id(function);
        take(None, id(&source.name()), format!("{what} as {}", source.name()), None);
    }
}

fn clash(name: &str, place: Option<Span>, (first, first_place): &(String, Option<Span>)) -> Diagnostic {
    let message = format!("`{first}` and `{name}` have the same letters and digits, and so the same id");
    let mut diagnostic = match place {
        Some(place) => Diagnostic::new(&diag::stack::ID_CLASH, message, place),
        None => Diagnostic::unplaced(&diag::stack::ID_CLASH, message),
    };
    if let Some(first_place) = first_place {
        diagnostic = diagnostic.label(*first_place, "the other");
    }
    diagnostic.help("rename one of them")
}
