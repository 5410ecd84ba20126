//! What forms ask for: from the expanded schema to the fields of each model and custom type.

mod access;
mod groups;
mod relation;

use std::collections::{HashMap, HashSet};

use amplify_schemac_compiler::api::types::{CustomType, Types, ValueType};
use amplify_schemac_compiler::api::{Action, Api, Field, FieldOrigin, Model, ValueField};
use amplify_schemac_compiler::ir::{DefaultValue, Id, List, TypeUse, Validator};
use amplify_schemac_compiler::vocab::Scalar;
use smol_str::SmolStr;

use super::names::{FormNames, Naming};
pub(super) use access::{Owner, Write};
pub(super) use groups::{Group, GroupRef};
pub(super) use relation::{Has, Link, Search};

/// The forms of a schema.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    /// A model each.
    pub(super) models: Vec<ModelForm<'a>>,
    /// The custom types that they hold, at any depth.
    pub(super) groups: Vec<Group<'a>>,
}

/// The forms of a model.
#[derive(Debug)]
pub(super) struct ModelForm<'a> {
    /// Its name in the schema.
    pub(super) model: &'a str,
    /// The names of its forms.
    pub(super) names: FormNames,
    /// Its key.
    pub(super) key: Vec<&'a str>,
    /// What the forms ask for, in the order of the schema.
    pub(super) fields: Vec<FormField<'a>>,
    /// What is read of a record, where that can't be everything.
    pub(super) selection: Option<Vec<String>>,
    /// Whether records can be made.
    pub(super) creates: bool,
    /// Whether records can be changed.
    pub(super) updates: bool,
}

/// A field of a form.
#[derive(Debug)]
pub(super) struct FormField<'a> {
    /// Its name in the schema.
    pub(super) name: &'a str,
    /// What it asks for.
    pub(super) kind: Kind<'a>,
    /// Whether it must be given.
    pub(super) required: bool,
    /// When it may be given.
    pub(super) write: Write,
}

/// What a field asks for.
#[derive(Debug)]
pub(super) enum Kind<'a> {
    /// One value.
    Scalar { scalar: Scalar, default: Option<&'a SmolStr>, rules: &'a [Validator] },
    /// One of these.
    Enum { values: &'a [SmolStr], default: Option<&'a SmolStr> },
    /// A custom type.
    Group(GroupRef),
    /// Who owns the record, which must be said: the caller. Nobody is asked.
    Owner(Owner<'a>),
    /// Any number of values.
    List(Box<Kind<'a>>),
    /// A record that this one refers to.
    BelongsTo(Link<'a>),
    /// Records that refer to this one.
    Has(Has<'a>),
}

/// The models that have forms: those that the schema declares.
pub(super) fn models<'a, 's>(api: &'a Api<'s>) -> impl Iterator<Item = &'a Model<'s>> {
    api.models.all.values().filter(|model| model.declaration().is_some())
}

/// Decides what the forms of these models ask for; of all, if none are named.
pub(super) fn plan<'a>(api: &'a Api<'_>, only: Option<&[String]>) -> Plan<'a> {
    let mut naming = Naming::new();
    // Names don't depend on which models are asked for.
    let named: Vec<_> = models(api).map(|model| (model, naming.model(&model.name))).collect();
    let mut groups = groups::Groups::new(&api.types, naming);
    let models = named
        .into_iter()
        .filter(|(model, _)| only.is_none_or(|only| only.iter().any(|name| *name == *model.name)))
        .map(|(model, names)| ModelForm {
            model: &model.name,
            names,
            key: model.key.fields().map(|id| model.fields[id].name.as_str()).collect(),
            fields: fields_of(model, api, &mut groups),
            selection: selection(model, &groups),
            creates: model.operation(Action::Create).is_some(),
            updates: model.operation(Action::Update).is_some(),
        })
        .collect();
    Plan { models, groups: groups.finish() }
}

fn fields_of<'a>(
    model: &'a Model<'_>,
    api: &'a Api<'_>,
    groups: &mut groups::Groups<'a>,
) -> Vec<FormField<'a>> {
    let relations = relation::relations(model, api);
    let held: HashSet<&str> = relations
        .iter()
        .filter_map(|(_, kind)| if let Kind::BelongsTo(link) = kind { Some(link) } else { None })
        .flat_map(|link| link.references.iter().map(SmolStr::as_str))
        .collect();
    let writers = access::Writers::of(model);
    let mut relations: HashMap<_, _> = relations.into_iter().collect();
    model
        .fields
        .iter()
        .filter_map(|(id, field)| {
            let name = field.name.as_str();
            if let Some(kind) = relations.remove(&id) {
                let (required, write) = relation::terms(&kind, model, &writers);
                return Some(FormField { name, kind, required, write });
            }
            let value = field.value()?;
            if is_given_by_the_server(id, field, value, model) || held.contains(name) {
                return None;
            }
            if let Some(owner) = access::owner(model, name) {
                let kind = Kind::Owner(owner);
                return value.ty.is_required().then_some(FormField {
                    name,
                    kind,
                    required: false,
                    write: Write::Create,
                });
            }
            let kind = kind_of(value, &api.types, groups);
            let write =
                if groups.is_endless(value.ty.named) { Write::Unread } else { writers.of_field(name) };
            Some(FormField { name, kind, required: value.ty.is_required(), write })
        })
        .collect()
}

/// What is read of a record whose fields can hold themselves: all others. The client would ask for those without an end, and
/// what was read in part could not be written again without losing the rest.
fn selection(model: &Model<'_>, groups: &groups::Groups<'_>) -> Option<Vec<String>> {
    let values = model.fields.values().filter_map(|field| Some((field, field.value()?.ty.named)));
    let is_read = |(_, ty): &(_, ValueType)| !groups.is_endless(*ty);
    let has_end = values.clone().all(|value| is_read(&value));
    let path = |(field, ty): (&Field<'_>, ValueType)| match ty {
        ValueType::Scalar(_) | ValueType::Enum(_) => field.name.to_string(),
        ValueType::CustomType(_) => format!("{}.*", field.name),
    };
    let is_known = |(field, _): &(&Field<'_>, _)| !matches!(field.origin, FieldOrigin::Owner);
    (!has_end).then(|| values.filter(is_read).filter(is_known).map(path).collect())
}

/// Whether the server fills a field.
fn is_given_by_the_server(
    id: Id<Field<'_>>,
    field: &Field<'_>,
    value: &ValueField<'_>,
    model: &Model<'_>,
) -> bool {
    let is_only_key = model.key.partition == id && model.key.sort.fields().is_empty();
    let is_text = matches!(value.ty.named, ValueType::Scalar(Scalar::Id | Scalar::String));
    let is_made = value.default.is_some_and(|default| default.value.is_none());
    match field.origin {
        FieldOrigin::Id | FieldOrigin::Timestamp | FieldOrigin::Owner => true,
        FieldOrigin::Declared(_) | FieldOrigin::Generated => {
            is_only_key && (is_made || (field.name == "id" && is_text))
        }
    }
}

fn kind_of<'a>(value: &'a ValueField<'_>, types: &'a Types, groups: &mut groups::Groups<'a>) -> Kind<'a> {
    let default = value.default.and_then(|DefaultValue { value, .. }| value.as_ref());
    of_use(value.ty, types, groups, default, value.validators)
}

/// What a use of a type asks for.
fn of_use<'a>(
    ty: TypeUse<ValueType>,
    types: &'a Types,
    groups: &mut groups::Groups<'a>,
    default: Option<&'a SmolStr>,
    rules: &'a [Validator],
) -> Kind<'a> {
    let one = match ty.named {
        ValueType::Scalar(scalar) => Kind::Scalar { scalar, default, rules },
        ValueType::Enum(id) => Kind::Enum { values: &types.enums[id].values, default },
        ValueType::CustomType(id) => Kind::Group(groups.refer(id)),
    };
    match ty.list {
        Some(List { .. }) => Kind::List(Box::new(one)),
        None => one,
    }
}

/// The fields of a custom type.
fn fields_of_group<'a>(
    ty: &'a CustomType,
    types: &'a Types,
    groups: &mut groups::Groups<'a>,
) -> Vec<FormField<'a>> {
    ty.fields
        .iter()
        .map(|field| FormField {
            name: &field.name,
            kind: of_use(field.ty, types, groups, None, &[]),
            required: field.ty.is_required(),
            write: Write::Always,
        })
        .collect()
}
