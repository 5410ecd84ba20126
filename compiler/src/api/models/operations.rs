//! What callers can do with a model, and by which modes (chapters 2.4, 2.6 and 2.8).

use std::collections::BTreeSet;

use smol_str::SmolStr;

use crate::api::access::{Access, Permission};
use crate::api::auth::{DefaultMode, Providers, add_providers, directives};
use crate::api::model::{Action, IndexQuery, ModelOperation};
use crate::api::naming;
use crate::vocab::{ModelOperation as Word, Provider};

const ACTIONS: [(Action, Permission); 8] = [
    (Action::Get, Permission::Get),
    (Action::List, Permission::List),
    (Action::Create, Permission::Create),
    (Action::Update, Permission::Update),
    (Action::Delete, Permission::Delete),
    (Action::OnCreate, Permission::Listen),
    (Action::OnUpdate, Permission::Listen),
    (Action::OnDelete, Permission::Listen),
];

/// The operations that are left, in order.
pub(in crate::api) fn operations_of(
    model: &str,
    access: &Access<'_>,
    default: Provider,
    is_enabled: impl Fn(Action) -> bool,
) -> Vec<ModelOperation> {
    ACTIONS
        .into_iter()
        .filter(|(action, _)| is_enabled(*action))
        .map(|(action, permission)| ModelOperation {
            action,
            field: root_field(action, model),
            auth: auth_of(permission, access, default),
        })
        .collect()
}

/// The name of an operation.
fn root_field(action: Action, model: &str) -> SmolStr {
    let subscription = |prefix| naming::subscription_field(&naming::root_field(prefix, model));
    match action {
        Action::Get => naming::root_field("get", model),
        Action::List => naming::list_field(model),
        Action::Create => naming::root_field("create", model),
        Action::Update => naming::root_field("update", model),
        Action::Delete => naming::root_field("delete", model),
        Action::OnCreate => subscription("onCreate"),
        Action::OnUpdate => subscription("onUpdate"),
        Action::OnDelete => subscription("onDelete"),
    }
    .into()
}

/// Whether `.disableOperations([…])` leaves an action. A disabled mutation takes its subscription with it.
pub(in crate::api) fn enabled(action: Action, disabled: &BTreeSet<Word>) -> bool {
    let words: &[Word] = match action {
        Action::Get => &[Word::Get, Word::Queries],
        Action::List => &[Word::List, Word::Queries],
        Action::Create => &[Word::Create, Word::Mutations],
        Action::Update => &[Word::Update, Word::Mutations],
        Action::Delete => &[Word::Delete, Word::Mutations],
        Action::OnCreate => &[Word::OnCreate, Word::Subscriptions, Word::Create, Word::Mutations],
        Action::OnUpdate => &[Word::OnUpdate, Word::Subscriptions, Word::Update, Word::Mutations],
        Action::OnDelete => &[Word::OnDelete, Word::Subscriptions, Word::Delete, Word::Mutations],
    };
    !words.iter().any(|word| disabled.contains(word))
}

/// The query of an index is open to whoever may list or get.
pub(super) fn index_query(field: SmolStr, access: &Access<'_>, default: Provider) -> IndexQuery {
    let mut auth = auth_of(Permission::List, access, default);
    add_providers(&mut auth, &auth_of(Permission::Get, access, default));
    IndexQuery { field, auth }
}

/// The modes that an operation is open to. One that no rule allows is still marked with the default mode (defect
/// G14); a SQL model without any rule is open to IAM only.
fn auth_of(permission: Permission, access: &Access<'_>, default: Provider) -> Vec<Provider> {
    if access.roles.is_empty() {
        return directives(Providers::IAM, default, DefaultMode::AsHeld);
    }
    let roles: Vec<Provider> = access.allowed(permission).map(|role| role.provider).collect();
    let mode =
        if roles.contains(&default) || roles.is_empty() { DefaultMode::Named } else { DefaultMode::AsHeld };
    directives(roles.into_iter().fold(Providers::IAM, Providers::with), default, mode)
}

/// The modes that a model's type is open to: those of every role, then those of its operations other than list.
pub(in crate::api) fn type_auth(
    access: &Access<'_>,
    operations: &[ModelOperation],
    default: Provider,
) -> Vec<Provider> {
    let mut auth = directives(access.providers(), default, DefaultMode::AsHeld);
    for operation in operations.iter().filter(|operation| operation.action != Action::List) {
        add_providers(&mut auth, &operation.auth);
    }
    auth
}
