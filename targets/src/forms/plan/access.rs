//! Who may write what: from a model's roles to when its fields are asked for. Only what nobody may do is left out: a form
//! doesn't know who will use it.

use std::collections::HashSet;

use amplify_schemac_compiler::api::Model;
use amplify_schemac_compiler::api::access::{Permission, Reach, Who};

/// When a field may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::forms) enum Write {
    /// In both forms.
    Always,
    /// When a record is made.
    Create,
    /// When a record is made; what it holds then isn't read.
    Unread,
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

/// How a field says who owns the record.
#[derive(Debug)]
pub(in crate::forms) struct Owner<'a> {
    /// The claim that names users; none: as the server names them by default.
    pub(in crate::forms) claim: Option<&'a str>,
    /// Whether there can be several.
    pub(in crate::forms) many: bool,
}

/// The rule that makes a field say who owns the record, if one does: nobody is asked for it.
pub(super) fn owner<'a>(model: &'a Model<'_>, name: &str) -> Option<Owner<'a>> {
    model.access.roles.iter().find_map(|role| match role.who {
        Who::Owner { field, many, claim } if field == name => Some(Owner { claim, many }),
        _ => None,
    })
}
