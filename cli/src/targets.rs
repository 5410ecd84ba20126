//! Target names to targets.

use amplify_schemac_compiler::suggest::suggest;
use amplify_schemac_targets::{Client, Forms, Rust, Stack, TARGETS, Target};

use crate::error::Error;

/// Built only when asked for by name.
const ON_REQUEST: [&str; 1] = ["rust"];

/// The targets that leave something to the project, as it decides.
#[derive(Debug)]
pub(crate) struct Decided {
    pub(crate) stack: Stack,
    pub(crate) client: Client,
    pub(crate) forms: Forms,
    pub(crate) rust: Rust,
}

impl Decided {
    /// The targets of these names, in the order that all targets have; without names, all that are not made on request.
    pub(crate) fn choose(&self, names: Option<&[String]>) -> Result<Vec<&dyn Target>, Error> {
        let Some(names) = names else {
            return Ok(self.all().filter(|target| !ON_REQUEST.contains(&target.name())).collect());
        };
        if let Some(unknown) = names.iter().find(|name| !self.all().any(|target| target.name() == *name)) {
            let known: Vec<&str> = self.all().map(Target::name).collect();
            let hint =
                suggest(unknown, known.iter().copied()).map(|hint| format!("; {hint}")).unwrap_or_default();
            return Err(Error::UnknownTarget { name: unknown.clone(), hint, known: known.join(", ") });
        }
        Ok(self.all().filter(|target| names.iter().any(|name| name == target.name())).collect())
    }

    /// Every target: the one of the project in the place of the one by default.
    fn all(&self) -> impl Iterator<Item = &dyn Target> {
        let decided: [&dyn Target; 4] = [&self.stack, &self.client, &self.forms, &self.rust];
        TARGETS
            .iter()
            .map(move |&target| decided.into_iter().find(|one| one.name() == target.name()).unwrap_or(target))
    }
}
