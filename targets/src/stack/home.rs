//! Which stack a resolver is in. It depends on the field and what answers it alone, so that nothing moves when
//! something is added elsewhere: AppSync takes one resolver a field, and CloudFormation makes the new one before it
//! removes the old.

use std::collections::BTreeMap;

use amplify_schemac_compiler::api::graphql::Root;
use amplify_schemac_compiler::api::{Action, Api};
use smol_str::SmolStr;

use crate::appsync::{DataSource, Kind, Resolver};

/// A nested stack of resolvers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Home {
    /// A model's: all that its table answers, other models' relationships to it among them, and what is answered
    /// without a table.
    Model(SmolStr),
    /// The one of custom operations.
    Operations,
}

/// The models of the fields that nothing else tells the stack of.
#[derive(Debug)]
pub(super) struct Homes {
    models: BTreeMap<(SmolStr, SmolStr), SmolStr>,
    operations: BTreeMap<(SmolStr, SmolStr), ()>,
}

impl Homes {
    /// The homes of an API's resolvers.
    pub(super) fn of(api: &Api<'_>) -> Self {
        let mut models = BTreeMap::new();
        for model in api.models.all.values() {
            let of_actions =
                model.operations.iter().map(|operation| (root(operation.action), &operation.field));
            let queries = model.indexes.iter().filter_map(|index| index.query.as_ref());
            let of_indexes = queries.map(|query| (Root::Query, &query.field));
            for (root, field) in of_actions.chain(of_indexes) {
                models.insert((root.name().into(), field.clone()), model.name.clone());
            }
        }
        for conversation in &api.conversations {
            let session = &api.models.all[conversation.session].name;
            let names = &conversation.names;
            let mutations = [&conversation.source.name, &names.respond, &names.stream];
            let own = mutations.map(|field| (Root::Mutation, field)).into_iter();
            for (root, field) in own.chain([(Root::Subscription, &names.listen)]) {
                models.insert((root.name().into(), field.clone()), session.clone());
            }
        }
        let operations = api.operations.iter();
        let operations = operations
            .map(|operation| ((operation.root.name().into(), operation.source.name.clone()), ()))
            .collect();
        Self { models, operations }
    }

    /// The stack of a resolver.
    pub(super) fn home(&self, resolver: &Resolver) -> Home {
        let field = (resolver.type_name.clone(), resolver.field.clone());
        if self.operations.contains_key(&field) {
            return Home::Operations;
        }
        if let Kind::Unit(step) = &resolver.kind
            && let DataSource::Table(model) = &step.source
        {
            return Home::Model(model.clone());
        }
        let model = self.models.get(&field).cloned();
        Home::Model(model.unwrap_or(field.0))
    }
}

/// The type whose field an action is.
pub(super) fn root(action: Action) -> Root {
    match action {
        Action::Get | Action::List => Root::Query,
        Action::Create | Action::Update | Action::Delete => Root::Mutation,
        Action::OnCreate | Action::OnUpdate | Action::OnDelete => Root::Subscription,
    }
}
