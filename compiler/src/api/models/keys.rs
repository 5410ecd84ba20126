//! Sort keys and secondary indexes (chapter 2.3, chapter 4.2 and 4.3).

use crate::api::model::{Field, Index, IndexQuery, SortKey};
use crate::api::naming::{self, CompositeKeyNames};
use crate::ir::{self, Arena, Id};

/// The sort keys of a model's own table.
pub(super) fn primary_sort<'a>(
    model: &str,
    sort: Vec<Id<Field<'a>>>,
    fields: &Arena<Field<'a>>,
) -> SortKey<'a> {
    sort_key(sort, fields, || naming::primary_composite_key(model))
}

/// The secondary indexes, by the order of their partition fields, then of declaration.
pub(super) fn indexes<'a>(
    model: &'a ir::Model,
    fields: &Arena<Field<'a>>,
    id_of: impl Fn(Id<ir::Field>) -> Option<Id<Field<'a>>>,
    query_of: impl Fn(&'a ir::Index) -> Option<IndexQuery>,
) -> Vec<Index<'a>> {
    let mut indexes: Vec<Index<'a>> = model
        .indexes
        .iter()
        .filter_map(|index| {
            let sort = index.sort.iter().filter_map(|&id| id_of(id)).collect();
            Some(Index {
                name: index.name.clone(),
                partition: id_of(index.partition)?,
                sort: sort_key(sort, fields, || naming::index_composite_key(&model.name, &index.name)),
                query: query_of(index),
                projection: &index.projection,
            })
        })
        .collect();
    indexes.sort_by_key(|index| index.partition);
    indexes
}

fn sort_key<'a>(
    sort: Vec<Id<Field<'a>>>,
    fields: &Arena<Field<'a>>,
    inputs: impl FnOnce() -> CompositeKeyNames,
) -> SortKey<'a> {
    match *sort {
        [] => SortKey::None,
        [field] => SortKey::Single([field]),
        _ => {
            let names: Vec<&str> = sort.iter().map(|&id| fields[id].name.as_str()).collect();
            SortKey::Composite {
                argument: naming::camel_joined(names.iter().copied()).into(),
                inputs: inputs(),
                attribute: naming::composite_attribute(names).into(),
                fields: sort,
            }
        }
    }
}
