//! The GraphQL type system (chapter 2): from the expanded schema to definitions, in the order of chapter 2.9.

mod base;
mod filters;
mod inputs;
mod keys;
mod model;
mod roots;

use smol_str::SmolStr;

use super::auth::{AuthDirective, add_directives};
use super::conversation::{Conversation, block};
use super::graphql::{EnumType, FieldDefinition, ObjectType, Root, TypeDefinition, TypeSystem, field};
use super::model::{Model, Models};
use super::operation::Operation;
use super::types::{CustomType, CustomTypeOrigin, Enum, Types};
use super::visibility::ConnectionAuth;
use crate::ir::{Definition, Id, Position, Schema};
use crate::vocab::Provider;

pub(super) use inputs::input_name;

/// Everything that definitions are made from.
pub(super) struct Parts<'p, 'a> {
    pub(super) schema: &'a Schema,
    pub(super) types: &'p Types,
    pub(super) models: &'p Models<'a>,
    pub(super) operations: &'p [Operation<'a>],
    pub(super) conversations: &'p [Conversation<'a>],
    pub(super) connection_auth: &'p ConnectionAuth,
}

/// Every definition.
pub(super) fn build(parts: &Parts<'_, '_>) -> TypeSystem {
    let mut out = TypeSystem::default();
    let mut roots = Roots { fields: roots::fields(parts), marked: roots::marked(parts) };
    authored(parts, &mut out);
    for root in [Root::Mutation, Root::Query, Root::Subscription] {
        if roots.is_marked(root) {
            roots.define(root, &mut out);
        }
    }
    if !parts.conversations.is_empty() {
        conversation_types(parts, &mut out);
    }
    out.add(base::turn_error_input());
    for conversation in parts.conversations {
        let names = &conversation.names;
        for definition in block::answer_inputs(&names.respond_input, &names.stream_input) {
            out.add(definition);
        }
    }
    if !parts.conversations.is_empty() {
        roots.define(Root::Subscription, &mut out);
        for conversation in parts.conversations {
            model::object(parts, &parts.models.all[conversation.session], &mut out);
            model::object(parts, &parts.models.all[conversation.message], &mut out);
        }
    }
    for definition in base::definitions() {
        out.add(definition);
    }
    for (id, each) in parts.models.all.iter() {
        model::definitions(parts, (id, each), &mut roots, &mut out);
    }
    keys::definitions(parts, &mut out);
    model::relationship_definitions(parts, &mut out);
    out
}

/// The root types that are still to be defined.
pub(super) struct Roots {
    fields: [Vec<FieldDefinition>; 3],
    marked: [bool; 3],
}

impl Roots {
    fn is_marked(&self, root: Root) -> bool {
        self.marked.get(root as usize).copied().unwrap_or_default()
    }

    /// Defines a root type, unless it is empty or there already.
    pub(super) fn define(&mut self, root: Root, out: &mut TypeSystem) {
        let fields = self.fields.get_mut(root as usize).map(std::mem::take).unwrap_or_default();
        if fields.is_empty() {
            return;
        }
        let auth = if self.is_marked(root) { vec![Provider::Iam.into()] } else { Vec::new() };
        out.add(object(SmolStr::new_static(root.name()), auth, fields));
    }
}

pub(super) fn object(
    name: SmolStr,
    auth: Vec<AuthDirective>,
    fields: Vec<FieldDefinition>,
) -> TypeDefinition {
    TypeDefinition::Object(ObjectType { name, interfaces: Vec::new(), auth, fields })
}

/// What the schema declares: models and enums, custom types, then what is written inline, then inputs of arguments.
fn authored(parts: &Parts<'_, '_>, out: &mut TypeSystem) {
    for definition in &parts.schema.definitions {
        match *definition {
            Definition::Model(id) => {
                if let Some(id) = parts.models.model_of(id) {
                    model::object(parts, &parts.models.all[id], out);
                }
            }
            Definition::Enum(id) => {
                if let Some(id) = parts.types.enum_of(id) {
                    out.add(enum_type(&parts.types.enums[id]));
                }
            }
            Definition::CustomType(_) | Definition::Operation(_) | Definition::Conversation(_) => {}
        }
    }
    let custom_types = || parts.types.custom_types.iter();
    let at = |position| move |ty: &CustomType| matches!(ty.origin, CustomTypeOrigin::Declared(_, at) if at == position);
    for (id, _) in custom_types().filter(|(_, ty)| at(Position::TopLevel)(ty)) {
        custom_type(parts, id, out);
    }
    for (_, inline) in parts.types.enums.iter().filter(|(_, of_values)| of_values.source.is_some()) {
        out.add(enum_type(inline));
    }
    let is_event = |ty: &CustomType| ty.origin == CustomTypeOrigin::EventInvocationResponse;
    for (id, _) in custom_types().filter(|(_, ty)| at(Position::Inline)(ty) || is_event(ty)) {
        custom_type(parts, id, out);
    }
    for operation in parts.operations {
        inputs::of_arguments(parts.types, operation, out);
    }
}

fn custom_type(parts: &Parts<'_, '_>, id: Id<CustomType>, out: &mut TypeSystem) {
    let ty = &parts.types.custom_types[id];
    let fields =
        ty.fields.iter().map(|each| field(&each.name, each.ty.map(|named| parts.types.name_of(named))));
    out.add(object(ty.name.clone(), ty.auth.clone(), fields.collect()));
}

fn enum_type(of_values: &Enum) -> TypeDefinition {
    TypeDefinition::Enum(EnumType { name: of_values.name.clone(), values: of_values.values.clone() })
}

/// The fixed types of conversations.
fn conversation_types(parts: &Parts<'_, '_>, out: &mut TypeSystem) {
    for of_values in parts.types.enums.values().filter(|of_values| of_values.source.is_none()) {
        out.add(enum_type(of_values));
    }
    out.add(block::message_interface());
    for definition in block::inputs() {
        out.add(definition);
    }
    for (id, ty) in parts.types.custom_types.iter() {
        if ty.origin == CustomTypeOrigin::Conversation {
            custom_type(parts, id, out);
        }
    }
}

/// Directives of a model's type or of a field that it brings.
pub(super) fn named(providers: &[Provider]) -> Vec<AuthDirective> {
    let mut auth = Vec::new();
    add_directives(&mut auth, providers.iter().copied());
    auth
}

/// A model's type in GraphQL.
pub(super) fn model_name<'a>(parts: &Parts<'_, 'a>, id: Id<Model<'a>>) -> SmolStr {
    parts.models.all[id].name.clone()
}
