//! Operations that the user's own JavaScript answers. It is copied as it is, but for the line ends that a checkout on
//! Windows changes; who may ask is decided by the schema's directives alone (chapter 3.2, custom operations; chapter 9,
//! fact 10).

use amplify_schemac_compiler::api::{Api, Operation};
use amplify_schemac_compiler::ir::{CustomStep, DataSource as Named};

use crate::appsync::model::table;
use crate::appsync::resolver::{DataSource, Kind, Resolver, Step};
use crate::appsync::script::Script;

pub(super) fn plan(api: &Api<'_>, operation: &Operation<'_>, steps: &[CustomStep]) -> Resolver {
    let name = &operation.source.name;
    let mut script = Script::new(format!("Answers {name} by the steps of its handlers."));
    script.request.line("// By these, handlers build the names of tables.");
    script.request.line("ctx.stash.awsAppsyncApiId = ctx.env.AMPLIFY_DATA_ID;");
    script.request.line("ctx.stash.amplifyApiEnvironmentName = ctx.env.AMPLIFY_ENV_NAME;");
    script.request.line("return {};");
    script.response.line("return ctx.prev.result;");
    let steps = steps.iter().enumerate().map(|(at, step)| {
        let code = step.text.replace("\r\n", "\n");
        (format!("{}", at + 1), Step { source: custom_source(api, &step.data_source), code })
    });
    let kind = Kind::Pipeline { steps: steps.collect(), code: script.print() };
    Resolver { type_name: operation.root.name().into(), field: name.clone(), kind }
}

/// What a step talks to.
pub(crate) fn custom_source(api: &Api<'_>, named: &Named) -> DataSource {
    match named {
        Named::None => DataSource::None,
        Named::Model(id) => {
            api.models.model_of(*id).map_or(DataSource::None, |model| table(&api.models.all[model]))
        }
        Named::Named(name) => {
            let is_table = |model: &&amplify_schemac_compiler::api::Model<'_>| table(model).name() == *name;
            let own = api.models.all.values().filter(|model| !model.is_sql()).find(is_table);
            own.map_or_else(|| DataSource::External(name.clone()), table)
        }
    }
}
