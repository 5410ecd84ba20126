//! How near the stacks of a schema are to what AWS takes, beside what the reference would need.

use amplify_schemac_compiler::api::Api;

use super::limit::Measure;
use super::measure::of_stacks;
use super::plan::Stacks;
use super::toolchain::{self, Toolchain};

/// What stacks use, and what the reference's would.
#[derive(Debug)]
pub struct Budget {
    /// Everything that has a limit.
    pub measures: Vec<Measure>,
    /// How many stacks there are.
    pub stacks: usize,
    /// How many resources they hold, the tables among them.
    pub resources: usize,
    /// What the reference would need.
    pub toolchain: Toolchain,
}

/// The budget of planned stacks.
pub(super) fn of(api: &Api<'_>, stacks: &Stacks) -> Budget {
    let nested = stacks.roots.iter().flat_map(|root| root.nested.values().map(|nested| &nested.template));
    let templates: Vec<_> =
        stacks.roots.iter().map(|root| &root.template).chain(&stacks.data).chain(nested).collect();
    Budget {
        measures: of_stacks(api, stacks),
        stacks: templates.len(),
        resources: templates.iter().map(|template| template.resources.len()).sum(),
        toolchain: toolchain::of(api),
    }
}
