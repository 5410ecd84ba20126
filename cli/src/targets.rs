//! Target names to targets.

use amplify_schemac_compiler::suggest::suggest;
use amplify_schemac_targets::{Stack, TARGETS, Target};

use crate::error::Error;

/// Built only when asked for by name.
const ON_REQUEST: [&str; 1] = ["rust"];

/// The targets of these names, in the order that all targets have; without names, all that are not made on request.
/// `stack` is the one that does as the project decides.
pub(crate) fn choose<'s>(names: Option<&[String]>, stack: &'s Stack) -> Result<Vec<&'s dyn Target>, Error> {
    let Some(names) = names else {
        return Ok(all(stack).filter(|target| !ON_REQUEST.contains(&target.name())).collect());
    };
    if let Some(unknown) = names.iter().find(|name| !TARGETS.iter().any(|target| target.name() == *name)) {
        let known: Vec<&str> = TARGETS.iter().map(|target| target.name()).collect();
        let hint =
            suggest(unknown, known.iter().copied()).map(|hint| format!("; {hint}")).unwrap_or_default();
        return Err(Error::UnknownTarget { name: unknown.clone(), hint, known: known.join(", ") });
    }
    Ok(all(stack).filter(|target| names.iter().any(|name| name == target.name())).collect())
}

fn all(stack: &Stack) -> impl Iterator<Item = &dyn Target> {
    TARGETS.iter().map(move |&target| if target.name() == stack.name() { stack } else { target })
}
