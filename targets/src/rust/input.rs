//! Inputs: what callers hand to the API.

use amplify_schemac_compiler::api::graphql::{InputType, InputValue};
use amplify_schemac_compiler::api::{Api, Model, naming};
use rustc_hash::FxHashSet;

use super::definition::comment;
use super::member::{Elements, Parts, Place, Presence, inputs};
use super::{Context, given};
use crate::print::rust::{Ident, Items, Path};

/// The type of an input.
pub(super) fn print(
    input: &InputType,
    ident: &Ident,
    stored: &Stored,
    context: &Context<'_>,
    items: &mut Items<'_>,
) {
    let path = Path::default();
    let is_update = stored.updates.contains(input.name.as_str());
    let presence = |field: &InputValue| match field.ty.is_required() {
        true => Presence::Required,
        false if is_update => Presence::Change,
        false => Presence::Optional,
    };
    let elements =
        if stored.all.contains(input.name.as_str()) { Elements::AsDeclared } else { Elements::Given };
    let place = Place { owner: &input.name, path: &path, elements, parts: Parts::Boxed };
    let members = inputs(&input.fields, presence, given::scope(), place, context);
    given::print(|items| comment(&input.name, "input", context, items), ident, &members, items);
}

/// The inputs that hold what is stored or handed to functions; all others compare.
pub(super) struct Stored {
    all: FxHashSet<String>,
    updates: FxHashSet<String>,
}

impl Stored {
    /// Those of a schema.
    pub(super) fn new(api: &Api<'_>) -> Self {
        let of_models = |verb| move |model: &Model<'_>| naming::mutation_input(verb, &model.name);
        let models = || api.models.all.values();
        let custom = api.types.custom_types.values();
        let all = custom
            .flat_map(|ty| [naming::argument_input(&ty.name), naming::model_input(&ty.name)])
            .chain(models().map(of_models("Create")))
            .chain(models().map(of_models("Update")));
        Self { all: all.collect(), updates: models().map(of_models("Update")).collect() }
    }
}
