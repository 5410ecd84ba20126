//! The names of the file: from the schema to a name for each type that it declares.

use amplify_schemac_compiler::api::{self, naming};
use amplify_schemac_compiler::ir::{CustomType, Enum, Id, Model, Operation, Schema};

use super::library;
use crate::print::ts::{Name, Names};

/// What the file's types are called.
#[derive(Debug)]
pub(super) struct Aliases {
    /// `Schema`
    pub(super) schema: Name,
    enums: Vec<Name>,
    custom_types: Vec<Name>,
    models: Vec<Name>,
    arguments: Vec<Option<Name>>,
}

impl Aliases {
    /// The type of an enum.
    pub(super) fn of_enum(&self, id: Id<Enum>) -> &Name {
        self.enums.get(id.index()).unwrap_or(&self.schema)
    }

    /// The type of a custom type.
    pub(super) fn of_custom_type(&self, id: Id<CustomType>) -> &Name {
        self.custom_types.get(id.index()).unwrap_or(&self.schema)
    }

    /// The type of a model's records.
    pub(super) fn of_model(&self, id: Id<Model>) -> &Name {
        self.models.get(id.index()).unwrap_or(&self.schema)
    }

    /// The same of the model in its expanded form; declared models come first there too.
    pub(super) fn of_expanded_model(&self, id: Id<api::Model<'_>>) -> &Name {
        self.models.get(id.index()).unwrap_or(&self.schema)
    }

    /// The type of an operation's arguments, if they were declared.
    pub(super) fn of_arguments(&self, id: Id<Operation>) -> Option<&Name> {
        self.arguments.get(id.index())?.as_ref()
    }
}

/// Names for everything that the schema declares; what has a name in the schema is called so before what has none.
pub(super) fn declare(schema: &Schema) -> (Aliases, Names) {
    let known = library::SUPPORT.into_iter().chain(library::CONVERSATIONS);
    let mut names = Names::besides(known);
    let schema_name = names.declare("Schema");
    let models = schema.models.values().map(|model| names.declare(&model.name)).collect();
    let custom_types = schema.custom_types.values().map(|ty| names.declare(&ty.name)).collect();
    let enums = schema.enums.values().map(|of_values| names.declare(&of_values.name)).collect();
    let arguments = schema.operations.values().map(|operation| {
        let wanted = naming::capitalize(&operation.name) + "Arguments";
        operation.arguments.is_some().then(|| names.declare(&wanted))
    });
    let arguments = arguments.collect();
    (Aliases { schema: schema_name, enums, custom_types, models, arguments }, names)
}
