//! Custom operations, their arguments and the inputs of these.

use amplify_schemac_compiler::api::types::{CustomType, CustomTypeOrigin, Types, ValueType};
use amplify_schemac_compiler::api::{self, Api, ReturnType, naming};
use amplify_schemac_compiler::ir::{Id, OperationKind};
use indexmap::IndexMap;

use super::model::{output, value};
use super::tree::{Input, Named, Operation, OtherType, Type};

/// What users send to conversations.
pub(super) const SENT: [&str; 2] = ["AmplifyAIContentBlock", "AmplifyAIToolConfiguration"];

/// The operations of a kind.
pub(super) fn root_fields<'a, 'm>(
    api: &'a Api<'m>,
    is_it: fn(&OperationKind) -> bool,
) -> Named<'a, Operation<'a>> {
    let found = api.operations.iter().filter(|operation| is_it(&operation.source.kind));
    found.map(|each| (each.source.name.as_str(), operation(api, each))).collect()
}

fn operation<'a, 'm>(api: &'a Api<'m>, operation: &'a api::Operation<'m>) -> Operation<'a> {
    let returns = operation.returns.map(|named| match named {
        ReturnType::Value(ty) => output(&api.types, ty),
        ReturnType::Model(id) => Type::Other(OtherType::Model(&api.models.all[id].name)),
    });
    let arguments = operation.arguments.iter().map(|argument| {
        (argument.name.as_str(), value(&argument.name, argument.ty.map(|ty| input(&api.types, ty))))
    });
    Operation { value: value(&operation.source.name, returns), arguments: arguments.collect() }
}

/// The inputs of custom types that arguments use, at any depth, and those of conversations.
pub(super) fn inputs<'a>(api: &'a Api<'_>) -> IndexMap<String, Input<'a>> {
    let mut inputs = IndexMap::new();
    let of_arguments = api.operations.iter().flat_map(|operation| &operation.arguments);
    let mut open: Vec<Id<CustomType>> =
        of_arguments.filter_map(|argument| custom_type(argument.ty.named)).collect();
    let is_sent =
        |ty: &CustomType| ty.origin == CustomTypeOrigin::Conversation && SENT.contains(&ty.name.as_str());
    let of_conversations = api.types.custom_types.iter().filter(|(_, ty)| is_sent(ty));
    open.extend(of_conversations.map(|(id, _)| id));
    open.reverse();
    while let Some(id) = open.pop() {
        let ty = &api.types.custom_types[id];
        let name = naming::argument_input(&ty.name);
        if inputs.contains_key(&name) {
            continue;
        }
        let fields = ty
            .fields
            .iter()
            .map(|field| (field.name.as_str(), value(&field.name, field.ty.map(|ty| input(&api.types, ty)))));
        inputs.insert(name.clone(), Input { name, attributes: fields.collect() });
        open.extend(ty.fields.iter().rev().filter_map(|field| custom_type(field.ty.named)));
    }
    inputs
}

/// A type as an argument, or as a field of an input.
fn input(types: &Types, ty: ValueType) -> Type<'_> {
    match ty {
        ValueType::CustomType(id) => {
            Type::Other(OtherType::Input(naming::argument_input(&types.custom_types[id].name)))
        }
        ValueType::Scalar(_) | ValueType::Enum(_) => output(types, ty),
    }
}

fn custom_type(ty: ValueType) -> Option<Id<CustomType>> {
    match ty {
        ValueType::CustomType(id) => Some(id),
        ValueType::Scalar(_) | ValueType::Enum(_) => None,
    }
}
