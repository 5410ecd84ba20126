//! Who may do what with a model (chapter 2.6, chapter 3): from rules of a model and its fields to roles.
//!
//! A field's own rules replace the model's for it, so a role may reach some fields and not others. Only declared
//! fields count: the implicit ones go with the operation.

use super::auth::Providers;
use crate::ir::{self, Id, Rule, Strategy};
use crate::vocab::{Provider, RuleOperation};

/// What a role may be allowed: [`RuleOperation`] with `read` taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[rustfmt::skip]
pub enum Permission {
    Create, Update, Delete, Get, List, Sync, Listen, Search,
}

impl Permission {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Create,
        Self::Update,
        Self::Delete,
        Self::Get,
        Self::List,
        Self::Sync,
        Self::Listen,
        Self::Search,
    ];

    /// Whether a word of `.to([…])` allows it.
    fn is_allowed_by(self, word: RuleOperation) -> bool {
        match word {
            RuleOperation::Create => self == Self::Create,
            RuleOperation::Update => self == Self::Update,
            RuleOperation::Delete => self == Self::Delete,
            RuleOperation::Read => {
                matches!(self, Self::Get | Self::List | Self::Sync | Self::Listen | Self::Search)
            }
            RuleOperation::Get => self == Self::Get,
            RuleOperation::List => self == Self::List,
            RuleOperation::Sync => self == Self::Sync,
            RuleOperation::Listen => self == Self::Listen,
            RuleOperation::Search => self == Self::Search,
        }
    }
}

/// How a role knows its callers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    /// Whoever has the API key.
    PublicApiKey,
    /// The identity pool's unauthenticated role.
    Guest,
    /// Whoever is signed in with the provider.
    Authenticated,
    /// Whom the record's field names.
    Owner {
        /// The field.
        field: &'a str,
        /// Whether the rule says that it is a list.
        many: bool,
        /// The claim that is compared, where given.
        claim: Option<&'a str>,
    },
    /// The members of a group.
    Group {
        /// The group.
        name: &'a str,
        /// The claim that lists a caller's groups, where given.
        claim: Option<&'a str>,
    },
    /// The members of the groups that the record's field names.
    GroupField {
        /// The field.
        field: &'a str,
        /// Whether the rule says that it is a list.
        many: bool,
        /// The claim that lists a caller's groups, where given.
        claim: Option<&'a str>,
    },
    /// Whomever the Lambda authorizer lets in.
    Custom,
}

/// The declared fields that a role may do something with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// None: the role may not do it at all.
    Nothing,
    /// These.
    Fields(Vec<Id<ir::Field>>),
    /// Every one.
    Everything,
}

/// Callers that are treated alike, and what they may do.
#[derive(Debug)]
pub struct Role<'a> {
    /// How they are known.
    pub who: Who<'a>,
    /// The mode that they come by.
    pub provider: Provider,
    /// What they reach, by permission.
    reach: [Reach; 8],
}

impl Role<'_> {
    /// The fields that the role reaches with a permission.
    pub fn reach(&self, permission: Permission) -> &Reach {
        self.reach.get(permission as usize).unwrap_or(&Reach::Nothing)
    }
}

/// The roles of a model, those of its own rules first, then those that only fields' rules make.
#[derive(Debug, Default)]
pub struct Access<'a> {
    /// The roles.
    pub roles: Vec<Role<'a>>,
}

impl<'a> Access<'a> {
    /// One role that may do everything.
    pub(super) fn everything_for(who: Who<'a>, provider: Provider) -> Self {
        Self { roles: vec![Role { who, provider, reach: [const { Reach::Everything }; 8] }] }
    }

    /// The roles that may do something with at least one field; deleting takes every field.
    pub fn allowed(&self, permission: Permission) -> impl Iterator<Item = &Role<'a>> {
        self.roles.iter().filter(move |role| match role.reach(permission) {
            Reach::Nothing => false,
            Reach::Fields(_) => permission != Permission::Delete,
            Reach::Everything => true,
        })
    }

    /// The providers of all roles, and IAM.
    pub fn providers(&self) -> Providers {
        self.roles.iter().map(|role| role.provider).fold(Providers::IAM, Providers::with)
    }
}

/// The roles of a model.
pub(super) fn expand(model: &ir::Model) -> Access<'_> {
    let has_field_rules = model.fields.values().any(|field| field.rules.is_some());
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    for rule in &model.rules {
        for (who, provider) in roles_of(rule) {
            let draft = draft_of(&mut drafts, who, provider, model.fields.len());
            for allowed in &mut draft.allowed {
                *allowed = permissions(rule);
            }
        }
    }
    if has_field_rules {
        add_field_rules(model, &mut drafts);
    }
    let roles = drafts.into_iter().map(|draft| draft.role(model)).collect();
    Access { roles }
}

/// What a role may do, field by field.
struct Draft<'a> {
    who: Who<'a>,
    provider: Provider,
    allowed: Vec<[bool; 8]>,
}

impl<'a> Draft<'a> {
    fn role(self, model: &ir::Model) -> Role<'a> {
        let reach = Permission::ALL.map(|permission| {
            let fields: Vec<_> = model
                .fields
                .iter()
                .zip(&self.allowed)
                .filter(|(_, allowed)| allowed.get(permission as usize) == Some(&true))
                .map(|((id, _), _)| id)
                .collect();
            match fields.len() {
                0 => Reach::Nothing,
                count if count == model.fields.len() => Reach::Everything,
                _ => Reach::Fields(fields),
            }
        });
        Role { who: self.who, provider: self.provider, reach }
    }
}

fn draft_of<'a, 'd>(
    drafts: &'d mut Vec<Draft<'a>>,
    who: Who<'a>,
    provider: Provider,
    fields: usize,
) -> &'d mut Draft<'a> {
    let found = drafts.iter().position(|draft| draft.who == who && draft.provider == provider);
    let at = found.unwrap_or(drafts.len());
    if found.is_none() {
        drafts.push(Draft { who, provider, allowed: vec![[false; 8]; fields] });
    }
    #[expect(clippy::indexing_slicing, reason = "found there, or just pushed")]
    &mut drafts[at]
}

/// A field's rules replace what the model's allow; of two for one role the last counts.
fn add_field_rules<'a>(model: &'a ir::Model, drafts: &mut Vec<Draft<'a>>) {
    for (id, field) in model.fields.iter() {
        let Some(rules) = &field.rules else { continue };
        for draft in drafts.iter_mut() {
            if let Some(allowed) = draft.allowed.get_mut(id.index()) {
                *allowed = [false; 8];
            }
        }
        for rule in rules {
            for (who, provider) in roles_of(rule) {
                let draft = draft_of(drafts, who, provider, model.fields.len());
                if let Some(allowed) = draft.allowed.get_mut(id.index()) {
                    *allowed = permissions(rule);
                }
            }
        }
    }
}

fn permissions(rule: &Rule) -> [bool; 8] {
    match &rule.operations {
        None => [true; 8],
        Some(words) => {
            Permission::ALL.map(|permission| words.iter().any(|word| permission.is_allowed_by(word.value)))
        }
    }
}

/// A rule makes one role, or one for each of its groups.
fn roles_of(rule: &Rule) -> Vec<(Who<'_>, Provider)> {
    let provider = rule.strategy.provider();
    let who = match &rule.strategy {
        Strategy::PublicApiKey => Who::PublicApiKey,
        Strategy::Guest => Who::Guest,
        Strategy::Authenticated(_) => Who::Authenticated,
        Strategy::Owner { field, many, identity_claim, .. } => {
            Who::Owner { field, many: *many, claim: identity_claim.as_deref() }
        }
        Strategy::Groups { groups, group_claim, .. } => {
            let claim = group_claim.as_deref();
            return groups.iter().map(|name| (Who::Group { name, claim }, provider)).collect();
        }
        Strategy::GroupField { field, many, group_claim, .. } => {
            Who::GroupField { field, many: *many, claim: group_claim.as_deref() }
        }
        Strategy::Custom => Who::Custom,
    };
    vec![(who, provider)]
}

/// Every rule that says something of a model's records: its own, then those of its fields.
pub(super) fn all_rules(model: &ir::Model) -> impl Iterator<Item = &Rule> {
    model.rules.iter().chain(model.fields.values().filter_map(|field| field.rules.as_deref()).flatten())
}
