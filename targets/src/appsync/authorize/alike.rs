//! Groups that get the same are asked for together: what they get may be a long list of fields, and a model may have dozens
//! of groups.

use crate::appsync::callers::{Caller, Test};

/// A caller, or all groups of a claim that get the same.
pub(super) struct Alike<'c, 'a, S> {
    pub(super) caller: &'c Caller<'a, S>,
    /// The groups; none if the caller is told in another way.
    pub(super) groups: Vec<&'a str>,
}

/// The callers in the order of their rules; groups of the same claim and scope stand where the first of them does.
pub(super) fn alike<'c, 'a, S: PartialEq>(callers: &'c [Caller<'a, S>]) -> Vec<Alike<'c, 'a, S>> {
    let mut found: Vec<Alike<'_, '_, S>> = Vec::new();
    for caller in callers {
        let Test::Group { claim, name } = caller.test else {
            found.push(Alike { caller, groups: Vec::new() });
            continue;
        };
        let same = |other: &Caller<'_, S>| {
            other.scope == caller.scope && matches!(other.test, Test::Group { claim: of, .. } if of == claim)
        };
        match found.iter_mut().find(|other| same(other.caller)) {
            Some(other) => other.groups.push(name),
            None => found.push(Alike { caller, groups: vec![name] }),
        }
    }
    found
}
