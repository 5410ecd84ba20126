//! How far a role may create and change records: from its reach to the names of input fields (chapter 3.4).

use amplify_schemac_compiler::api::Model;
use amplify_schemac_compiler::api::access::{Permission, Reach, Role};

use super::{Subject, input};
use crate::appsync::authorize::{CreateScope, WriteScope};

/// The declared fields that a role may give by a permission; `None`: it has none.
pub(in crate::appsync) fn granted(
    role: &Role<'_>,
    permission: Permission,
    model: &Model<'_>,
) -> Option<CreateScope> {
    match role.reach(permission) {
        Reach::Nothing => None,
        Reach::Everything => Some(CreateScope::Full),
        Reach::Fields(_) => Some(CreateScope::Fields(declared(role, permission, model))),
    }
}

/// What a role may give a new record; `None`: it may create none.
pub(super) fn of_create(role: &Role<'_>, subject: Subject<'_, '_>) -> Option<CreateScope> {
    let mut scope = granted(role, Permission::Create, subject.model)?;
    if let CreateScope::Fields(fields) = &mut scope {
        add_joined(fields, subject);
    }
    Some(scope)
}

/// What a role may change; `None`: nothing. To remove a value takes a role that may change the field and one that may
/// delete it, be it another: so who may only delete counts too, but changes nothing alone (chapter 3.5, trap 16).
pub(super) fn of_update(role: &Role<'_>, subject: Subject<'_, '_>) -> Option<WriteScope> {
    match (role.reach(Permission::Update), role.reach(Permission::Delete)) {
        (Reach::Nothing, Reach::Nothing) => None,
        (Reach::Nothing, _) => {
            let mut nullable = declared(role, Permission::Delete, subject.model);
            add_joined(&mut nullable, subject);
            Some(WriteScope::Fields { fields: Vec::new(), nullable })
        }
        (Reach::Everything, Reach::Everything) => Some(WriteScope::Full),
        _ => {
            let Subject { model, .. } = subject;
            let mut fields = declared(role, Permission::Update, model);
            let partition = model.fields[model.key.partition].name.to_string();
            if !fields.contains(&partition) {
                fields.push(partition);
            }
            let joined = add_joined(&mut fields, subject);
            let mut nullable = declared(role, Permission::Delete, model);
            // A joined key goes with its parts, which are asked for themselves.
            nullable.extend(joined);
            Some(WriteScope::Fields { fields, nullable })
        }
    }
}

/// Who may delete a record, which takes every field.
pub(super) fn of_delete(role: &Role<'_>) -> Option<WriteScope> {
    matches!(role.reach(Permission::Delete), Reach::Everything).then_some(WriteScope::Full)
}

/// The declared fields that a role has a permission on.
fn declared(role: &Role<'_>, permission: Permission, model: &Model<'_>) -> Vec<String> {
    let Some(model) = model.declaration() else { return Vec::new() };
    let has = |id| match role.reach(permission) {
        Reach::Nothing => false,
        Reach::Everything => true,
        Reach::Fields(fields) => fields.contains(&id),
    };
    model.fields.iter().filter(|(id, _)| has(*id)).map(|(_, field)| field.name.to_string()).collect()
}

/// Adds the joined keys whose parts are all there; answers which.
fn add_joined(fields: &mut Vec<String>, subject: Subject<'_, '_>) -> Vec<String> {
    let mut added: Vec<String> = Vec::new();
    for key in input::joined_keys(subject) {
        let is_whole = key.parts.iter().all(|part| fields.iter().any(|field| field == part));
        if is_whole && !added.contains(&key.attribute) {
            added.push(key.attribute);
        }
    }
    fields.extend(added.iter().cloned());
    added
}
