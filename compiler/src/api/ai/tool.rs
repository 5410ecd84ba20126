//! Tools of conversations: queries that a language model may have run in the name of whoever it talks to.

use smol_str::SmolStr;

use super::selection::selection_of;
use super::shape::Shape;
use crate::api::document::input_name;
use crate::api::graphql::TypeRef;
use crate::api::{Action, Api, Argument, ReturnType, naming};
use crate::ir::{self, ToolTarget};

/// A tool.
#[derive(Debug)]
pub struct Tool<'a> {
    /// Its declaration: name, description.
    pub source: &'a ir::Tool,
    /// The query that it sends.
    pub query: SmolStr,
    /// The arguments that the model gives.
    pub arguments: Vec<ToolArgument>,
    /// What is selected of the result, without braces; empty for a value.
    pub selection: String,
}

/// An argument of a tool.
#[derive(Debug)]
pub struct ToolArgument {
    /// Its name.
    pub name: SmolStr,
    /// What the model is told of it.
    pub shape: Shape,
    /// The type of the query's variable.
    pub ty: TypeRef,
}

/// A tool as its model is told of it. `None`: it is more than fits into a resolver, which no valid schema has.
pub fn tool_of<'a>(source: &'a ir::Tool, api: &Api<'_>) -> Option<Tool<'a>> {
    let (query, arguments, result) = match source.target {
        ToolTarget::ListModel(id) => {
            let model = &api.models.all[api.models.model_of(id)?];
            let list = model.operation(Action::List)?;
            (list.field.clone(), Vec::new(), naming::connection(&naming::capitalize(&model.name)).into())
        }
        ToolTarget::Query(id) => {
            let operation = api.operations.get(id.index())?;
            let arguments = operation.arguments.iter().map(|each| argument(each, api));
            let result = match operation.returns.named {
                ReturnType::Value(value) => api.types.name_of(value),
                ReturnType::Model(id) => api.models.all[id].name.clone(),
            };
            (operation.source.name.clone(), arguments.collect::<Option<_>>()?, result)
        }
        ToolTarget::Unresolved => return None,
    };
    Some(Tool { source, query, arguments, selection: selection_of(&result, &api.graphql)? })
}

fn argument(argument: &Argument, api: &Api<'_>) -> Option<ToolArgument> {
    Some(ToolArgument {
        name: argument.name.clone(),
        shape: Shape::of(argument.ty, &api.types)?,
        ty: argument.ty.map(|named| input_name(&api.types, named, naming::argument_input)),
    })
}
