//! Fields of models that ask who reads them, and fields that name owners (chapter 3.4).
//!
//! A field is protected if somebody who may read records of the model may not read it. The reference looks only at who
//! may `get` records, and lets whoever may `list` or `listen` read what is protected (chapter 3.5, defect 1); here all
//! ways to read count.

use amplify_schemac_compiler::api::access::{Permission, Reach, Role, Who};
use amplify_schemac_compiler::api::{Action, Field, FieldOrigin, Model};
use amplify_schemac_compiler::ir::{self, Id};
use amplify_schemac_compiler::vocab::{ModelOperation, Provider};

use super::authorize::authorize_record;
use super::callers::{Callers, Identity, Test, of_roles};
use super::helpers::Helper;
use super::resolver::{DataSource, Resolver};
use super::script::Script;
use crate::print::js::{Code, Member};

/// The ways to read a record.
pub(super) const READS: [Permission; 5] =
    [Permission::Get, Permission::List, Permission::Sync, Permission::Listen, Permission::Search];

/// Who may read a field, if it is protected.
pub(super) fn protection<'a>(model: &Model<'a>, field: &Field<'a>) -> Option<Callers<'a, ()>> {
    let id = declaration(model, field)?;
    let lacks = |role: &Role<'_>| may(role, &READS) && !reaches(role, &READS, id);
    let is_protected = model.access.roles.iter().any(|role| !passes_anyway(role, model, id) && lacks(role));
    is_protected.then(|| of_roles(model, |role| may_read(role, id).then_some(())))
}

/// The roles that the reference lets read a field: of those that may `get` records. Who passes anyway isn't listed.
pub(super) fn readers<'m, 'a>(
    model: &'m Model<'a>,
    field: &Field<'a>,
) -> impl Iterator<Item = &'m Role<'a>> + use<'m, 'a> {
    let id = declaration(model, field);
    model.access.roles.iter().filter(move |role| match id {
        Some(id) => !passes_anyway(role, model, id) && may_read(role, id),
        None => may(role, &[Permission::Get]),
    })
}

/// The declaration of a field.
fn declaration<'a>(model: &Model<'a>, field: &Field<'a>) -> Option<Id<ir::Field>> {
    let FieldOrigin::Declared(source) = field.origin else { return None };
    model.declaration()?.fields.iter().find(|(_, other)| std::ptr::eq(*other, source)).map(|(id, _)| id)
}

/// Whether whoever is signed in by the role's mode may read the field in all ways, so that the role doesn't count.
fn passes_anyway(role: &Role<'_>, model: &Model<'_>, id: Id<ir::Field>) -> bool {
    matches!(role.provider, Provider::UserPools | Provider::Oidc)
        && role.who != Who::Authenticated
        && model.access.roles.iter().any(|other| {
            let reads = READS.iter().all(|&way| reaches(other, &[way], id));
            other.provider == role.provider && other.who == Who::Authenticated && reads
        })
}

fn may_read(role: &Role<'_>, id: Id<ir::Field>) -> bool {
    may(role, &[Permission::Get]) && reaches(role, &READS, id)
}

/// Whether a role may read something in one of the ways.
fn may(role: &Role<'_>, ways: &[Permission]) -> bool {
    ways.iter().any(|&way| *role.reach(way) != Reach::Nothing)
}

/// Whether a role may read the field in one of the ways.
fn reaches(role: &Role<'_>, ways: &[Permission], id: Id<ir::Field>) -> bool {
    ways.iter().any(|&way| match role.reach(way) {
        Reach::Nothing => false,
        Reach::Everything => true,
        Reach::Fields(fields) => fields.contains(&id),
    })
}

/// Whether somebody hears of what a mutation answers, so that protected fields must not be in it.
pub(super) fn has_subscriptions(model: &Model<'_>) -> bool {
    match model.declaration() {
        Some(model) => !model.disabled.contains(&ModelOperation::Subscriptions),
        None => model.has_any(&Action::SUBSCRIPTIONS),
    }
}

/// Whether a field is empty in what a mutation answers: it isn't for all who hear of it. The reference's protected fields
/// are, whoever listens.
pub(super) fn is_hidden_in_answers(model: &Model<'_>, field: &Field<'_>) -> bool {
    let Some(id) = declaration(model, field) else { return false };
    let lacks =
        |role: &Role<'_>| may(role, &[Permission::Get, Permission::Listen]) && !reaches(role, &READS, id);
    has_subscriptions(model)
        && model.access.roles.iter().any(|role| !passes_anyway(role, model, id) && lacks(role))
}

/// Whether some resolver of the model's fields asks whether the record comes from a mutation.
pub(super) fn read_the_mark(model: &Model<'_>) -> bool {
    model.fields.values().any(|field| field.relationship().is_some() || is_hidden_in_answers(model, field))
}

/// How many steps the reference answers a stored field by: one if somebody who may `get` records may not read it, and one
/// for each rule by which it names owners by two claims.
pub(crate) fn steps_of_reference<'a>(model: &Model<'a>, field: &Field<'a>) -> usize {
    let lacks = |role: &Role<'_>, id| may(role, &[Permission::Get]) && !reaches(role, &READS, id);
    let is_protected = declaration(model, field).is_some_and(|id| {
        model.access.roles.iter().any(|role| !passes_anyway(role, model, id) && lacks(role, id))
    });
    field.value().map_or(0, |_| usize::from(is_protected) + pairs(model, &field.name))
}

/// Whether a stored field has a resolver.
pub(crate) fn has_resolver<'a>(model: &Model<'a>, field: &Field<'a>) -> bool {
    field.value().is_some() && (protection(model, field).is_some() || names_pair(model, &field.name))
}

/// The resolvers of a model's stored fields that have one.
pub(super) fn plan(model: &Model<'_>, resolvers: &mut Vec<Resolver>) {
    for field in model.fields.values().filter(|field| has_resolver(model, field)) {
        let protection = protection(model, field);
        let is_pair = names_pair(model, &field.name);
        let mut script = Script::new(match &protection {
            Some(_) => {
                format!("Reads the field {} of a record of {}, if the caller may.", field.name, model.name)
            }
            None => format!("Shows the owner of a record of {}.", model.name),
        });
        if let Some(callers) = &protection {
            script.request.line("authorizeField(ctx);");
            authorize_record(callers, &mut script);
        }
        script.request.line("return { payload: null };");
        if is_pair {
            answer_owner(&field.name, &mut script.response);
            script.need(Helper::LastPart);
        } else {
            answer_value(model, field, &mut script.response);
        }
        resolvers.push(Resolver::unit(&model.name, &field.name, DataSource::None, script));
    }
}

/// Whether the field names owners by two claims, of which only the last is shown.
fn names_pair(model: &Model<'_>, name: &str) -> bool {
    pairs(model, name) > 0
}

/// How many rules say that the field names owners by two claims.
fn pairs(model: &Model<'_>, name: &str) -> usize {
    let is_pair = |test: &Test<'_>| matches!(test, Test::Owner { field, identity: Identity::Pair(..), .. } if *field == name);
    of_roles(model, |_| Some(())).all().filter(|caller| is_pair(&caller.test)).count()
}

fn answer_owner(name: &str, code: &mut Code) {
    code.line(format_args!("const owner = ctx.source{};", Member(name)));
    code.block("if ((owner ?? null) === null) {", "}", |code| code.line("return null;"));
    code.line("return typeof owner === 'string' ? lastPart(owner) : owner.map((one) => lastPart(one));");
}

/// The value. Subscribers get what a mutation answers, and may be others than the caller.
fn answer_value(model: &Model<'_>, field: &Field<'_>, code: &mut Code) {
    let value = format!("ctx.source{}", Member(&field.name));
    if is_hidden_in_answers(model, field) {
        code.line(format_args!("return ctx.source.__operation === 'Mutation' ? null : {value};"));
    } else {
        code.line(format_args!("return {value};"));
    }
}
