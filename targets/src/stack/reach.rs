//! What callers with a role of the identity pool may ask for, as the resources of their roles' policies (chapter 3.1).
//!
//! The toolchain lets a role that any rule of a model names ask for all that the model has; here it is what some rule
//! grants, since the resolvers refuse the rest. The types are the toolchain's.

use std::collections::BTreeSet;

use amplify_schemac_compiler::api::access::{Permission, Role, Who};
use amplify_schemac_compiler::api::graphql::{Root, TypeDefinition};
use amplify_schemac_compiler::api::{Action, Api, Model, ModelOperation};
use amplify_schemac_compiler::ir::{self, AuthenticatedProvider, Rule, Strategy};
use amplify_schemac_compiler::vocab::Provider;

/// The resources that callers reach: `Query/fields/getPost`, `Post/*`.
#[derive(Debug, Default)]
pub(super) struct Reach {
    pub(super) users: BTreeSet<String>,
    pub(super) guests: BTreeSet<String>,
}

/// Which of the identity pool's roles may do something. Users may do what guests may.
#[derive(Debug, Clone, Copy, Default)]
struct Pool {
    users: bool,
    guests: bool,
}

impl Pool {
    fn of_roles<'r, 'a: 'r>(roles: impl Iterator<Item = &'r Role<'a>>) -> Self {
        roles.fold(Self::default(), |pool, role| match role.who {
            Who::Guest => Self { users: true, guests: true },
            Who::Authenticated if role.provider == Provider::Iam => Self { users: true, ..pool },
            _ => pool,
        })
    }

    fn of_rules(rules: &[Rule]) -> Self {
        rules.iter().fold(Self::default(), |pool, rule| match rule.strategy {
            Strategy::Guest => Self { users: true, guests: true },
            Strategy::Authenticated(AuthenticatedProvider::IdentityPool) => Self { users: true, ..pool },
            _ => pool,
        })
    }
}

impl Reach {
    /// What an API lets the identity pool's callers reach.
    pub(super) fn of(api: &Api<'_>) -> Self {
        let mut reach = Self::default();
        let models = api.models.all.values().map(|model| model.name.as_str()).collect();
        for model in api.models.all.values() {
            reach.add_operations(model);
            reach.add_types(api, &models, model);
        }
        for operation in &api.operations {
            let pool = Pool::of_rules(&operation.source.rules);
            reach.add(pool, field(operation.root.name(), &operation.source.name));
        }
        reach
    }

    /// What the toolchain lets them reach: whatever a model has that one of its rules lets them near, and whatever is
    /// inside any model.
    pub(super) fn of_toolchain(api: &Api<'_>) -> Self {
        let mut reach = Self::of(api);
        let Self { users: has_users, guests: has_guests } = &reach;
        let everyone = Pool { users: !has_users.is_empty(), guests: !has_guests.is_empty() };
        let models = api.models.all.values().map(|model| model.name.as_str()).collect();
        for model in api.models.all.values() {
            let pool = Pool::of_roles(model.access.roles.iter());
            model.operations.iter().for_each(|ModelOperation { action, field: name, .. }| {
                reach.add(pool, field(asks_for(*action).0.name(), name));
            });
            let queries = model.indexes.iter().filter_map(|index| index.query.as_ref());
            queries.for_each(|query| reach.add(pool, field(Root::Query.name(), &query.field)));
            inside(api, &models, &model.name).into_iter().for_each(|name| reach.add(everyone, whole(name)));
        }
        reach
    }

    fn add_operations(&mut self, model: &Model<'_>) {
        for operation in &model.operations {
            let (root, permission) = asks_for(operation.action);
            let pool = Pool::of_roles(model.access.allowed(permission));
            self.add(pool, field(root.name(), &operation.field));
        }
        for query in model.indexes.iter().filter_map(|index| index.query.as_ref()) {
            let pool = Pool::of_roles(model.access.allowed(Permission::List));
            self.add(pool, field(Root::Query.name(), &query.field));
        }
    }

    /// A model's type by the model's own rules, single fields by theirs, and whatever is inside for all of them.
    fn add_types(&mut self, api: &Api<'_>, models: &BTreeSet<&str>, model: &Model<'_>) {
        if let Some(declaration) = model.declaration() {
            self.add(Pool::of_rules(&declaration.rules), whole(&model.name));
            for ir::Field { name, rules, .. } in declaration.fields.values() {
                let pool = Pool::of_rules(rules.as_deref().unwrap_or_default());
                self.add(pool, field(&model.name, name));
            }
        }
        let pool = Pool::of_roles(model.access.roles.iter());
        if pool.users {
            inside(api, models, &model.name).into_iter().for_each(|name| self.add(pool, whole(name)));
        }
    }

    fn add(&mut self, pool: Pool, resource: String) {
        if pool.guests {
            self.guests.insert(resource.clone());
        }
        if pool.users {
            self.users.insert(resource);
        }
    }
}

/// The types inside a model's that are no models: custom types, and lists of other models.
fn inside<'a>(api: &'a Api<'_>, models: &BTreeSet<&str>, model: &'a str) -> BTreeSet<&'a str> {
    let mut open = vec![model];
    let mut seen = BTreeSet::new();
    while let Some(name) = open.pop() {
        let Some(TypeDefinition::Object(object)) = api.graphql.get(name) else { continue };
        let types = object.fields.iter().map(|field| field.ty.named.as_str());
        let types = types.filter(|name| matches!(api.graphql.get(name), Some(TypeDefinition::Object(_))));
        open.extend(types.filter(|name| !models.contains(name) && seen.insert(*name)));
    }
    seen
}

fn whole(type_name: &str) -> String {
    format!("{type_name}/*")
}

fn field(type_name: &str, field: &str) -> String {
    format!("{type_name}/fields/{field}")
}

fn asks_for(action: Action) -> (Root, Permission) {
    match action {
        Action::Get => (Root::Query, Permission::Get),
        Action::List => (Root::Query, Permission::List),
        Action::Create => (Root::Mutation, Permission::Create),
        Action::Update => (Root::Mutation, Permission::Update),
        Action::Delete => (Root::Mutation, Permission::Delete),
        Action::OnCreate | Action::OnUpdate | Action::OnDelete => (Root::Subscription, Permission::Listen),
    }
}
