//! The policies of the identity pool's roles, and of others that may ask for fields of the API (chapter 9, fact 8).

use std::collections::BTreeSet;

use amplify_schemac_compiler::api::Api;
use serde_json::{Value, json};

use super::api::API;
use super::parameters;
use super::reach::Reach;
use super::source::allow;
use super::template::{Resource, Template};
use crate::print::cloudformation::{reference, substitute};

/// The most characters of a managed policy, spaces apart, less what is around its resources.
const MOST: usize = 6_000;

/// What an ARN has beside the names of type and field, where its parts are longest.
const OVERHEAD: usize = 100;

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
