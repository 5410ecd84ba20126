//! What resolvers do with their data sources: from the code to the actions that a role needs, and no others.

use std::collections::{BTreeMap, BTreeSet};

use crate::appsync::{DataSource, Kind, Resolver, Step};

/// The actions that each data source is used for.
pub(super) type Uses<'r> = BTreeMap<&'r DataSource, BTreeSet<&'static str>>;

/// What DynamoDB does for resolvers: the operation of a request, which is the action's name too.
const OPERATIONS: [&str; 6] = ["GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan"];

/// What the user's own code may ask of a table besides.
const MORE: [&str; 3] = ["BatchGetItem", "BatchWriteItem", "ConditionCheckItem"];

/// The uses of every data source. `is_own` tells the resolvers whose steps are the user's code, which may do anything
/// with a table.
pub(super) fn uses<'r>(resolvers: &'r [Resolver], is_own: impl Fn(&Resolver) -> bool) -> Uses<'r> {
    let mut uses = Uses::new();
    for resolver in resolvers {
        for step in steps(resolver) {
            let actions = uses.entry(&step.source).or_default();
            if is_own(resolver) {
                actions.extend(OPERATIONS.iter().chain(&MORE));
            } else {
                actions.extend(asked(&step.code));
            }
        }
    }
    uses
}

/// The steps of a resolver, its only one or all.
pub(super) fn steps(resolver: &Resolver) -> impl Iterator<Item = &Step> {
    let (one, several): (_, &[_]) = match &resolver.kind {
        Kind::Unit(step) => (Some(step), &[]),
        Kind::Pipeline { steps, .. } => (None, steps),
    };
    one.into_iter().chain(several.iter().map(|(_, step)| step))
}

/// What our own code asks for. AppSync reads the item behind a condition that failed (chapter 9, fact 4).
fn asked(code: &str) -> impl Iterator<Item = &'static str> {
    let asks = |operation: &str| code.contains(&format!("operation: '{operation}'"));
    let writes = ["PutItem", "UpdateItem", "DeleteItem"].into_iter().any(asks);
    OPERATIONS.into_iter().filter(move |&operation| asks(operation) || writes && operation == "GetItem")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_may_read_what_its_condition_is_about() {
        let code = "return { operation: 'PutItem', key };";
        assert_eq!(asked(code).collect::<Vec<_>>(), ["GetItem", "PutItem"]);
        assert_eq!(asked("return { operation: 'Scan', ...page };").collect::<Vec<_>>(), ["Scan"]);
    }
}
