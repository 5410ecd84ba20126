//! Tables and their indexes.

use super::{USER_POOL, compiled};
use crate::api::AttributeKind;

#[test]
fn several_sort_keys_are_one_text_attribute_in_tables_and_indexes() {
    let compilation = compiled(
        "P: a.model({ k: a.id().required(), s: a.integer().required(), n: a.integer().required(),
               kids: a.hasMany('C', ['pk', 'ps', 'pn']) })
            .identifier(['k', 's', 'n']).authorization(allow => allow.owner()),
         C: a.model({ pk: a.id(), ps: a.integer(), pn: a.integer(), p: a.belongsTo('P', ['pk', 'ps', 'pn']) })
            .authorization(allow => allow.owner())",
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    let [parent, child] = api.tables.as_slice() else { panic!("{:?}", api.tables) };
    assert_eq!(parent.key.sort.as_deref(), Some("s#n"));
    assert!(parent.attributes.iter().all(|attribute| attribute.kind == AttributeKind::Text));
    let [index] = child.indexes.as_slice() else { panic!("{:?}", child.indexes) };
    assert_eq!((index.name.as_str(), index.key.partition.as_str()), ("gsi-P.kids", "pk"));
    assert_eq!(index.key.sort.as_deref(), Some("ps#pn"));
}

#[test]
fn indexes_of_has_many_come_before_those_of_has_one() {
    let compilation = compiled(
        "P: a.model({ first: a.hasOne('C', 'a'), all: a.hasMany('C', 'b') }).authorization(allow => allow.owner()),
         C: a.model({ a: a.id(), b: a.id(), x: a.belongsTo('P', 'a'), y: a.belongsTo('P', 'b') })
            .secondaryIndexes(index => [index('a')]).authorization(allow => allow.owner())",
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    let names: Vec<&str> = api.tables[1].indexes.iter().map(|index| index.name.as_str()).collect();
    assert_eq!(names, ["cSByA", "gsi-P.all", "gsi-P.first"]);
}
