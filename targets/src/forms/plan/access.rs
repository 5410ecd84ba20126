//! Who may write what: from a model's roles to when its fields are asked for. Only what nobody may do is left out: a form
//! doesn't know who will use it.

use std::collections::HashSet;

use amplify_schemac_compiler::api::access::{Permission, Reach, Who};
use amplify_schemac_compiler::api::{Field, Model, ValueField};

/// When a field may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::forms) enum Write {
    /// In both forms.
    Always,
    /// When a record is made.
    Create,
    /// When a record is changed.
    Update,
    /// Never: it is only read.
    Never,
}

/// The fields that some role may write.
#[derive(Debug)]
pub(super) struct Writers<'a> {
    create: Writable<'a>,
    update: Writable<'a>,
}

/// `None`: every field.
type Writable<'a> = Option<HashSet<&'a str>>;

impl<'a> Writers<'a> {
    pub(super) fn of(model: &'a Model<'_>) -> Self {
        Self { create: writable(model, Permission::Create), update: writable(model, Permission::Update) }
    }

    /// When a field may be given.
    pub(super) fn of_field(&self, name: &str) -> Write {
        let may = |fields: &Writable<'_>| fields.as_ref().is_none_or(|fields| fields.contains(name));
        match (may(&self.create), may(&self.update)) {
            (true, true) => Write::Always,
            (true, false) => Write::Create,
            (false, true) => Write::Update,
            (false, false) => Write::Never,
        }
    }
}

/// What roles reach together. Where none reaches anything, whoever gets past the rules (IAM, the console) reaches all.
fn writable<'a>(model: &'a Model<'_>, permission: Permission) -> Writable<'a> {
    let declaration = model.declaration()?;
    let mut fields = HashSet::new();
    for role in &model.access.roles {
        match role.reach(permission) {
            Reach::Nothing => {}
            Reach::Everything => return None,
            Reach::Fields(ids) => fields.extend(ids.iter().map(|&id| declaration.fields[id].name.as_str())),
        }
    }
    (!fields.is_empty()).then_some(fields)
}

/// Whether a field says who owns the record, and the server can say that by itself.
pub(super) fn is_owner(model: &Model<'_>, field: &Field<'_>, value: &ValueField<'_>) -> bool {
    let names = |who: &Who<'_>| matches!(who, Who::Owner { field: owner, .. } if *owner == field.name);
    !value.ty.is_required() && model.access.roles.iter().any(|role| names(&role.who))
}
