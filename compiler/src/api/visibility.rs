//! Who may see custom types and connections (chapter 2.6): from what returns or holds them to their directives.

use super::auth::{
    AuthDirective, DefaultMode, Providers, add_directives, add_providers, directives, native_directives,
};
use super::graphql::Root;
use super::model::{FieldKind, Model, Models};
use super::operation::{Operation, ReturnType};
use super::types::{CustomType, Types, ValueType};
use crate::ir::{Id, RelationshipKind, Rule};
use crate::vocab::Provider;

/// The modes of the connections that fields of models lead to, by the place of the model that they list.
pub(super) type ConnectionAuth = Vec<Option<Vec<Provider>>>;

/// Marks the custom types, and gives the marks of connections that relationships use.
pub(super) fn mark<'a>(
    types: &mut Types,
    models: &Models<'a>,
    operations: &[Operation<'a>],
    default: Provider,
) -> ConnectionAuth {
    let inherited = inherited_rules(types, operations);
    for (ty, rules) in types.custom_types.values_mut().zip(inherited) {
        if ty.is_output() {
            let fixed = std::mem::take(&mut ty.auth);
            ty.auth = if rules.is_empty() { fixed } else { native_directives(rules) };
            add_directives(&mut ty.auth, [Provider::Iam]);
        }
    }
    let mut visits = Visits {
        default,
        types: types.custom_types.values().map(|_| None).collect(),
        connections: models.all.values().map(|_| None).collect(),
    };
    // A model without rules leaves what it leads to as it is.
    for model in models.all.values().filter(|model| !model.access.roles.is_empty()) {
        visits.model(model, types);
    }
    for (ty, added) in types.custom_types.values_mut().zip(visits.types) {
        add_directives(&mut ty.auth, added.unwrap_or_default());
    }
    visits.connections
}

/// For each custom type the rules of the operations that answer with it, or with a type that holds it.
fn inherited_rules<'a>(types: &Types, operations: &[Operation<'a>]) -> Vec<Vec<&'a Rule>> {
    let mut inherited: Vec<Vec<&'a Rule>> = types.custom_types.values().map(|_| Vec::new()).collect();
    // Which operation was last to reach a type.
    let mut reached: Vec<Option<usize>> = vec![None; inherited.len()];
    for (at, operation) in operations.iter().enumerate() {
        let ReturnType::Value(ValueType::CustomType(returned)) = operation.returns.named else { continue };
        // A subscription hands its rules to a type that its source refers to, not to one that is written there.
        let borrows = operation.root == Root::Subscription && operation.source.returns.is_none();
        if borrows && types.custom_types[returned].is_inline() {
            continue;
        }
        let mut open = vec![returned];
        while let Some(id) = open.pop() {
            let Some(last) = reached.get_mut(id.index()) else { continue };
            if *last == Some(at) {
                continue;
            }
            *last = Some(at);
            if let Some(rules) = inherited.get_mut(id.index()) {
                rules.extend(&operation.source.rules);
            }
            open.extend(types.custom_types[id].fields.iter().filter_map(|field| custom_type(field.ty.named)));
        }
    }
    inherited
}

fn custom_type(ty: ValueType) -> Option<Id<CustomType>> {
    match ty {
        ValueType::CustomType(id) => Some(id),
        ValueType::Scalar(_) | ValueType::Enum(_) => None,
    }
}

/// What models marked so far. The second field that leads to a type adds the default mode, whatever the rules
/// (defect G10).
struct Visits {
    default: Provider,
    types: Vec<Option<Vec<Provider>>>,
    connections: ConnectionAuth,
}

impl Visits {
    fn model(&mut self, model: &Model<'_>, types: &Types) {
        let providers = model.access.providers();
        // Models without rules, of SQL databases, are IAM's alone and add nothing.
        let later = if model.access.roles.is_empty() { DefaultMode::AsHeld } else { DefaultMode::Named };
        for field in model.fields.values() {
            match &field.kind {
                FieldKind::Value(value) => {
                    if let Some(id) = custom_type(value.ty.named) {
                        self.custom_type(id, (providers, later), types);
                    }
                }
                FieldKind::Relationship(relationship) if relationship.kind == RelationshipKind::HasMany => {
                    if let Some(seen) = self.connections.get_mut(relationship.target.index()) {
                        visit(seen, (providers, later), self.default);
                    }
                }
                FieldKind::Relationship(_) => {}
            }
        }
    }

    fn custom_type(&mut self, first: Id<CustomType>, by: (Providers, DefaultMode), types: &Types) {
        // Fields are taken in order, each with all that it leads to.
        let mut open = vec![types.custom_types[first].fields.iter()];
        if !self.types.get_mut(first.index()).is_some_and(|seen| visit(seen, by, self.default)) {
            return;
        }
        while let Some(fields) = open.last_mut() {
            let Some(field) = fields.next() else {
                open.pop();
                continue;
            };
            let Some(id) = custom_type(field.ty.named) else { continue };
            let Some(seen) = self.types.get_mut(id.index()) else { continue };
            if visit(seen, by, self.default) {
                open.push(types.custom_types[id].fields.iter());
            }
        }
    }
}

/// Marks a type once more, and with the default mode so if it was marked before; whether that changed anything.
fn visit(
    seen: &mut Option<Vec<Provider>>,
    (providers, later): (Providers, DefaultMode),
    default: Provider,
) -> bool {
    match seen {
        None => {
            *seen = Some(directives(providers, default, DefaultMode::AsHeld));
            true
        }
        Some(marks) => {
            let before = marks.len();
            add_providers(marks, &directives(providers, default, later));
            marks.len() > before
        }
    }
}

/// The directives of a connection, from those of the queries that answer with it and of the fields that hold it.
pub(super) fn of_connection<'p>(parts: impl IntoIterator<Item = &'p [Provider]>) -> Vec<AuthDirective> {
    let mut auth = Vec::new();
    for part in parts {
        add_directives(&mut auth, part.iter().copied());
    }
    auth
}
