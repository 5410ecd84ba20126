//! What callers with a role of the identity pool may ask for: the policies of these roles (chapter 3.1, chapter 9,
//! fact 8).

use std::collections::BTreeSet;

use amplify_schemac_compiler::api::access::{Permission, Role, Who};
use amplify_schemac_compiler::api::graphql::Root;
use amplify_schemac_compiler::api::types::ValueType;
use amplify_schemac_compiler::api::{Action, Api, Model, ReturnType};
use amplify_schemac_compiler::ir::{AuthenticatedProvider, Rule, Strategy};
use amplify_schemac_compiler::vocab::Provider;
use serde_json::{Value, json};

use super::api::API;
use super::parameters;
use super::source::allow;
use super::template::{Resource, Template};
use crate::print::cloudformation::{reference, substitute};

/// The most characters of a managed policy, spaces apart, less what is around its resources.
const MOST: usize = 6_000;

/// What an ARN has beside the names of type and field, where its parts are longest.
const OVERHEAD: usize = 100;

/// The resources that callers reach: `Query/fields/getPost`, `Post/*`.
#[derive(Debug, Default)]
pub(super) struct Reach {
    pub(super) users: BTreeSet<String>,
    pub(super) guests: BTreeSet<String>,
}

/// Which of the identity pool's roles may do something. Users may do what guests may.
#[derive(Debug, Clone, Copy)]
struct Pool {
    users: bool,
    guests: bool,
}

impl Pool {
    fn of_roles<'r, 'a: 'r>(mut roles: impl Iterator<Item = &'r Role<'a>> + Clone) -> Self {
        let guests = roles.clone().any(|role| role.who == Who::Guest);
        let is_user = |role: &Role<'_>| role.provider == Provider::Iam && role.who == Who::Authenticated;
        Self { users: guests || roles.any(is_user), guests }
    }

    fn of_rules(rules: &[Rule]) -> Self {
        let guests = rules.iter().any(|rule| rule.strategy == Strategy::Guest);
        let identity_pool = Strategy::Authenticated(AuthenticatedProvider::IdentityPool);
        Self { users: guests || rules.iter().any(|rule| rule.strategy == identity_pool), guests }
    }
}

impl Reach {
    /// What an API lets the identity pool's callers reach.
    pub(super) fn of(api: &Api<'_>) -> Self {
        let mut reach = Self::default();
        for model in api.models.all.values() {
            reach.add_model(api, model);
        }
        for operation in &api.operations {
            let pool = Pool::of_rules(&operation.source.rules);
            reach.add(pool, field(operation.root.name(), &operation.source.name));
            if let ReturnType::Value(value) = operation.returns.named {
                reach.add_type(api, pool, value);
            }
        }
        reach
    }

    fn add_model(&mut self, api: &Api<'_>, model: &Model<'_>) {
        self.add(Pool::of_roles(model.access.roles.iter()), format!("{}/*", model.name));
        for operation in &model.operations {
            let (root, permission) = asks_for(operation.action);
            let pool = Pool::of_roles(model.access.roles.iter().filter(|role| allows(role, permission)));
            self.add(pool, field(root.name(), &operation.field));
        }
        for query in model.indexes.iter().filter_map(|index| index.query.as_ref()) {
            let pool =
                Pool::of_roles(model.access.roles.iter().filter(|role| allows(role, Permission::List)));
            self.add(pool, field(Root::Query.name(), &query.field));
        }
        let pool = Pool::of_roles(model.access.roles.iter());
        for value in model.fields.values().filter_map(|field| field.value()) {
            self.add_type(api, pool, value.ty.named);
        }
    }

    /// A custom type, with those of its fields.
    fn add_type(&mut self, api: &Api<'_>, pool: Pool, value: ValueType) {
        let mut open = vec![value];
        let mut seen = BTreeSet::new();
        while let Some(value) = open.pop() {
            let ValueType::CustomType(id) = value else { continue };
            if seen.insert(id) {
                let ty = &api.types.custom_types[id];
                self.add(pool, format!("{}/*", ty.name));
                open.extend(ty.fields.iter().map(|field| field.ty.named));
            }
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

fn field(type_name: &str, field: &str) -> String {
    format!("{type_name}/fields/{field}")
}

fn allows(role: &Role<'_>, permission: Permission) -> bool {
    use amplify_schemac_compiler::api::access::Reach;
    match role.reach(permission) {
        Reach::Nothing => false,
        Reach::Fields(_) => permission != Permission::Delete,
        Reach::Everything => true,
    }
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

/// The resources of each policy that they take.
pub(super) fn parted(resources: &BTreeSet<String>) -> Vec<Vec<&str>> {
    let mut policies: Vec<Vec<&str>> = Vec::new();
    let mut left = 0;
    for resource in resources {
        let size = OVERHEAD + resource.len();
        match policies.last_mut() {
            Some(policy) if size <= left => policy.push(resource),
            _ => {
                policies.push(vec![resource]);
                left = MOST;
            }
        }
        left -= size.min(left);
    }
    policies
}

/// Adds the policies of the identity pool's roles.
pub(super) fn add_pool(api: &Api<'_>, template: &mut Template) {
    let Reach { users, guests } = Reach::of(api);
    for (prefix, resources, (role, parameter)) in
        [("AuthPolicy", users, parameters::auth_role()), ("UnauthPolicy", guests, parameters::unauth_role())]
    {
        if resources.is_empty() {
            continue;
        }
        template.parameters.insert(role.to_owned(), parameter);
        for (at, part) in parted(&resources).into_iter().enumerate() {
            template.add(format!("{prefix}{}", at + 1), policy(part, role));
        }
    }
}

/// A policy to ask for fields of the API, for a role whose name a parameter tells.
fn policy<'r>(resources: impl IntoIterator<Item = &'r str>, role: &str) -> Resource {
    managed_policy(&[may_ask(resources)], role)
}

/// A statement that lets somebody ask for fields of the API.
pub(super) fn may_ask<'r>(resources: impl IntoIterator<Item = &'r str>) -> Value {
    let arn = |resource| substitute(format!("${{{API}.Arn}}/types/{resource}"));
    let resources: Vec<Value> = resources.into_iter().map(arn).collect();
    allow(json!(["appsync:GraphQL"]), json!(resources))
}

/// A policy for a role whose name a parameter tells.
pub(super) fn managed_policy(statements: &[Value], role: &str) -> Resource {
    let document = json!({ "Version": "2012-10-17", "Statement": statements });
    let properties = json!({ "PolicyDocument": document, "Roles": [reference(role)] });
    Resource::new("AWS::IAM::ManagedPolicy", properties)
}
