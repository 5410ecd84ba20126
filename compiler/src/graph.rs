//! What depends on what: models, types, operations, routes and functions as a directed graph. petgraph stays in here.

use petgraph::algo::{kosaraju_scc, tarjan_scc};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{EdgeFiltered, IntoNeighbors};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::ir::{
    CustomType, Definition, FieldKind, FieldType, Function, FunctionRef, Handlers, Id, Model, OperationKind,
    ReturnType, Schema, SubscriptionSource, ToolTarget, TypeUse,
};

/// Something that can be depended on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Node {
    /// A definition, or an inline enum or custom type.
    Definition(Definition),
    /// A function.
    Function(Id<Function>),
}

/// How one thing depends on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dependency {
    /// A field of a custom type that must be given: not a list, and required.
    MustHold,
    /// A field or argument of that type.
    Holds,
    /// A relationship.
    Relates,
    /// The result of an operation.
    Returns,
    /// A source, tool, data source or function.
    Uses,
}

/// The dependency graph of one schema.
#[derive(Debug)]
pub(crate) struct Graph {
    graph: DiGraph<Node, Dependency>,
    indices: FxHashMap<Node, NodeIndex>,
}

impl Graph {
    /// The graph of a schema; what is unresolved has no edge.
    pub(crate) fn new(schema: &Schema) -> Self {
        let mut graph = Self { graph: DiGraph::new(), indices: FxHashMap::default() };
        graph.add_models(schema);
        graph.add_custom_types(schema);
        graph.add_operations(schema);
        graph.add_conversations(schema);
        graph
    }

    /// Custom types each of which must hold the next, the last the first; members and cycles in source order.
    pub(crate) fn required_cycles(&self) -> Vec<Vec<Id<CustomType>>> {
        let must_hold = EdgeFiltered::from_fn(&self.graph, |edge| *edge.weight() == Dependency::MustHold);
        let mut cycles: Vec<Vec<Id<CustomType>>> = tarjan_scc(&must_hold)
            .into_iter()
            .filter(|group| match group.as_slice() {
                [single] => self
                    .graph
                    .edges_connecting(*single, *single)
                    .any(|edge| *edge.weight() == Dependency::MustHold),
                _ => true,
            })
            .map(|group| {
                let mut types: Vec<_> =
                    group.into_iter().filter_map(|index| self.custom_type(index)).collect();
                types.sort_unstable();
                types
            })
            .collect();
        cycles.sort();
        cycles
    }

    /// Custom types that contain, at any depth, a custom type that contains itself.
    pub(crate) fn recursive_types(&self) -> FxHashSet<Id<CustomType>> {
        let holds = EdgeFiltered::from_fn(&self.graph, |edge| {
            matches!(edge.weight(), Dependency::MustHold | Dependency::Holds)
        });
        let mut recursive: FxHashSet<NodeIndex> = FxHashSet::default();
        // Components come successors first, so one pass sees what each of them contains.
        for group in tarjan_scc(&holds) {
            let contains = group.len() > 1
                || group.iter().any(|index| {
                    holds.neighbors(*index).any(|held| held == *index || recursive.contains(&held))
                });
            if contains {
                recursive.extend(group);
            }
        }
        self.graph
            .node_indices()
            .filter(|index| recursive.contains(index))
            .filter_map(|index| self.custom_type(index))
            .collect()
    }

    fn custom_type(&self, index: NodeIndex) -> Option<Id<CustomType>> {
        match self.graph.node_weight(index) {
            Some(Node::Definition(Definition::CustomType(id))) => Some(*id),
            _ => None,
        }
    }

    fn index(&mut self, node: Node) -> NodeIndex {
        *self.indices.entry(node).or_insert_with(|| self.graph.add_node(node))
    }

    fn connect(&mut self, from: Definition, to: Node, dependency: Dependency) {
        let from = self.index(Node::Definition(from));
        let to = self.index(to);
        self.graph.add_edge(from, to, dependency);
    }

    fn connect_type(&mut self, from: Definition, named: FieldType, dependency: Dependency) {
        if let Some(to) = definition_of(named) {
            self.connect(from, Node::Definition(to), dependency);
        }
    }

    fn add_models(&mut self, schema: &Schema) {
        for (id, model) in schema.models.iter() {
            let from = Definition::Model(id);
            self.index(Node::Definition(from));
            for field in model.fields.values() {
                match &field.kind {
                    FieldKind::Value(value) => self.connect_type(from, value.ty.named, Dependency::Holds),
                    FieldKind::Relationship(relationship) => {
                        if let Some(target) = relationship.target {
                            self.connect_model(from, target, Dependency::Relates);
                        }
                    }
                }
            }
        }
    }

    fn connect_model(&mut self, from: Definition, model: Id<Model>, dependency: Dependency) {
        self.connect(from, Node::Definition(Definition::Model(model)), dependency);
    }

    fn add_custom_types(&mut self, schema: &Schema) {
        for (id, custom_type) in schema.custom_types.iter() {
            let from = Definition::CustomType(id);
            self.index(Node::Definition(from));
            for field in custom_type.fields.values() {
                self.connect_type(from, field.ty.named, dependency_of(field.ty));
            }
        }
    }

    fn add_operations(&mut self, schema: &Schema) {
        for (id, operation) in schema.operations.iter() {
            let from = Definition::Operation(id);
            self.index(Node::Definition(from));
            for argument in operation.arguments() {
                self.connect_type(from, argument.ty.named, Dependency::Holds);
            }
            match operation.returns.map(|returns| returns.named) {
                Some(ReturnType::Value(named)) => self.connect_type(from, named, Dependency::Returns),
                Some(ReturnType::Model(model)) => self.connect_model(from, model, Dependency::Returns),
                None => {}
            }
            if let Handlers::Functions(steps) = &operation.handlers {
                for step in steps {
                    if let FunctionRef::Defined { function, .. } = step.function {
                        self.connect(from, Node::Function(function), Dependency::Uses);
                    }
                }
            }
            if let OperationKind::Subscription(sources) = &operation.kind {
                for source in sources {
                    let to = match source {
                        SubscriptionSource::Mutation(mutation) => Definition::Operation(*mutation),
                        SubscriptionSource::Model { model, .. } => Definition::Model(*model),
                    };
                    self.connect(from, Node::Definition(to), Dependency::Uses);
                }
            }
        }
    }

    fn add_conversations(&mut self, schema: &Schema) {
        for (id, conversation) in schema.conversations.iter() {
            let from = Definition::Conversation(id);
            self.index(Node::Definition(from));
            for tool in &conversation.tools {
                let to = match tool.target {
                    ToolTarget::ListModel(model) => Definition::Model(model),
                    ToolTarget::Query(query) => Definition::Operation(query),
                    ToolTarget::Unresolved => continue,
                };
                self.connect(from, Node::Definition(to), Dependency::Uses);
            }
            if let Some(handler) = &conversation.handler {
                self.connect(from, Node::Function(handler.function), Dependency::Uses);
            }
        }
    }
}

/// Numbers the nodes `0..count` so that two nodes that reach each other have the same number.
pub(crate) fn components(count: usize, edges: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut graph = DiGraph::<(), ()>::with_capacity(count, 0);
    let nodes: Vec<NodeIndex> = (0..count).map(|_| graph.add_node(())).collect();
    for (from, to) in edges {
        if let (Some(&from), Some(&to)) = (nodes.get(from), nodes.get(to)) {
            graph.add_edge(from, to, ());
        }
    }
    let mut numbers = vec![0; count];
    // Unlike Tarjan's, this algorithm doesn't recurse.
    for (number, component) in kosaraju_scc(&graph).into_iter().enumerate() {
        for node in component {
            if let Some(slot) = numbers.get_mut(node.index()) {
                *slot = number;
            }
        }
    }
    numbers
}

fn definition_of(named: FieldType) -> Option<Definition> {
    match named {
        FieldType::CustomType(id) => Some(Definition::CustomType(id)),
        FieldType::Enum(id) => Some(Definition::Enum(id)),
        FieldType::Scalar(_) | FieldType::Unresolved => None,
    }
}

/// A list may be empty, so only a required single value must be there.
fn dependency_of(ty: TypeUse<FieldType>) -> Dependency {
    if ty.required && ty.list.is_none() { Dependency::MustHold } else { Dependency::Holds }
}
