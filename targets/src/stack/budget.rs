//! How near the stacks of a schema are to what AWS takes, beside what the reference would need.

use amplify_schemac_compiler::api::{Api, Index, Model, SortKey};
use amplify_schemac_compiler::ir::Handlers;

use super::limit::Measure;
use super::measure::of_stacks;
use super::plan::Stacks;
use crate::appsync::has_resolver;

/// What stacks use, and what the reference's would.
#[derive(Debug)]
pub struct Budget {
    /// Everything that has a limit.
    pub measures: Vec<Measure>,
    /// How many stacks there are.
    pub stacks: usize,
    /// How many resources they hold, the tables among them.
    pub resources: usize,
    /// About how many resources the reference would make.
    pub reference: usize,
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
        reference: reference(api),
    }
}

/// What the reference makes of any schema, table manager and buckets among it (chapter 4.6).
const FIXED: usize = 31;

/// A model's table, role, source and nested stack.
const TABLE: usize = 4;

/// An operation of a model: its resolver, and about three functions.
const OPERATION: usize = 4;

/// About how many resources the reference makes, by what each thing costs it (chapter 4.6).
fn reference(api: &Api<'_>) -> usize {
    let models = api.models.all.values().filter(|model| !model.is_sql());
    let operations = api.operations.iter().map(|operation| match &operation.source.handlers {
        Handlers::Functions(steps) => 3 + 3 * steps.len(),
        Handlers::Custom(steps) => 1 + steps.len(),
        Handlers::Sql(_) | Handlers::None => 2,
    });
    FIXED + models.map(of_model).sum::<usize>() + operations.sum::<usize>()
}

fn of_model(model: &Model<'_>) -> usize {
    // Keys of one's own are a step more wherever records are reached, joined ones of an index wherever they are written.
    let is_joined = |index: &&Index<'_>| matches!(index.sort, SortKey::Composite { .. });
    let keys = if model.key.is_declared { 5 } else { 0 } + 2 * model.indexes.iter().filter(is_joined).count();
    let fields = model.fields.values().map(|field| match (field.value(), field.relationship()) {
        (Some(value), _) => {
            let steps = 2 * usize::from(!value.validators.is_empty()) + usize::from(value.default.is_some());
            steps + 2 * usize::from(has_resolver(model, field))
        }
        (None, Some(_)) => 3,
        (None, None) => 0,
    });
    let queries = model.indexes.iter().filter(|index| index.query.is_some()).count();
    TABLE + OPERATION * (model.operations.len() + queries) + keys + fields.sum::<usize>()
}
