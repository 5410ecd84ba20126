//! Inputs that compare sort keys (chapter 2.3).

use smol_str::SmolStr;

use super::{Parts, base, model};
use crate::api::graphql::{InputValue, TypeSystem, argument, input};
use crate::api::model::{Field, Model, SortKey};
use crate::api::naming::CompositeKeyNames;
use crate::api::types::{Types, ValueType};
use crate::ir::{Id, TypeUse};

/// Those of primary keys, then those of indexes behind the filter and connection that each needs.
pub(super) fn definitions(parts: &Parts<'_, '_>, out: &mut TypeSystem) {
    for model in parts.models.all.values() {
        define(parts.types, model, &model.key.sort, out);
    }
    for (id, each) in parts.models.all.iter() {
        for index in &each.indexes {
            if index.query.is_some() {
                model::index_definitions(parts, (id, each), out);
            }
            define(parts.types, each, &index.sort, out);
        }
    }
}

/// The query argument for a sort key, if there is one.
pub(super) fn sort_argument(model: &Model<'_>, sort: &SortKey<'_>) -> Option<InputValue> {
    match sort {
        SortKey::None => None,
        SortKey::Single([id]) => {
            let field = &model.fields[*id];
            let ty = format!("Model{}KeyConditionInput", base_of(field)?);
            Some(argument(field.name.clone(), TypeUse::optional(ty)))
        }
        SortKey::Composite { argument: name, inputs, .. } => {
            Some(argument(name.clone(), TypeUse::optional(inputs.condition.as_str())))
        }
    }
}

/// What a key field is compared as; an enum as text.
fn base_of(field: &Field<'_>) -> Option<&'static str> {
    match field.value()?.ty.named {
        ValueType::Scalar(scalar) => Some(base::base_of(scalar)),
        ValueType::Enum(_) => Some("String"),
        ValueType::CustomType(_) => None,
    }
}

fn define(types: &Types, model: &Model<'_>, sort: &SortKey<'_>, out: &mut TypeSystem) {
    match sort {
        SortKey::None => {}
        SortKey::Single([id]) => {
            if let Some(base) = base_of(&model.fields[*id]) {
                out.add(base::key_condition(base));
            }
        }
        SortKey::Composite { fields, inputs, .. } => composite(types, model, fields, inputs, out),
    }
}

fn composite<'a>(
    types: &Types,
    model: &Model<'a>,
    fields: &[Id<Field<'a>>],
    names: &CompositeKeyNames,
    out: &mut TypeSystem,
) {
    let value: SmolStr = names.value.as_str().into();
    let compared = |name: &'static str| argument(name, TypeUse::optional(value.clone()));
    let conditions = ["eq", "le", "lt", "ge", "gt"]
        .map(compared)
        .into_iter()
        .chain([argument("between", TypeUse::list_of(value.clone())), compared("beginsWith")]);
    out.add(input(names.condition.as_str(), conditions));
    // Only the last field is reduced to what it is compared as (defect G13), and an enum not even then.
    let last = fields.last();
    let values = fields.iter().filter_map(|id| {
        let field = &model.fields[*id];
        let ty = match field.value()?.ty.named {
            ValueType::Scalar(scalar) if last == Some(id) => SmolStr::new_static(base::base_of(scalar)),
            named => types.name_of(named),
        };
        Some(argument(field.name.clone(), TypeUse::optional(ty)))
    });
    out.add(input(value.clone(), values));
}
