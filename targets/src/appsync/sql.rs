//! Models and statements of SQL databases: every request goes to the Lambda function that speaks to the database, as the
//! reference asks it (chapter 9, fact 9).

mod change;
mod create;
mod payload;
mod read;
mod relation;
mod statement;

use amplify_schemac_compiler::api::graphql::Root;
use amplify_schemac_compiler::api::{Action, Api, Model};
use amplify_schemac_compiler::ir::{Id, Part};

use super::model::plan_subscription;
use super::resolver::{DataSource, Resolver};
use super::script::Script;
use super::{fields, relation as relations};

pub(super) use relation::plan as relation;
pub(super) use statement::plan as statement;

/// The resolvers of a model, if it is of a SQL database.
pub(super) fn plan(api: &Api<'_>, model: &Model<'_>, resolvers: &mut Vec<Resolver>) {
    let Some(source) = source_of(api, model) else { return };
    let unit =
        |root: Root, field: &str, script: Script| Resolver::unit(root.name(), field, source.clone(), script);
    for operation in &model.operations {
        let field = &operation.field;
        resolvers.push(match operation.action {
            Action::Get => unit(Root::Query, field, read::get(model, field)),
            Action::List => unit(Root::Query, field, read::list(model, field)),
            Action::Create => unit(Root::Mutation, field, create::plan(model, field)),
            Action::Update => change::update(model, field, &source),
            Action::Delete => change::delete(model, field, &source),
            Action::OnCreate | Action::OnUpdate | Action::OnDelete => {
                let script = plan_subscription(model, operation.action);
                Resolver::unit(Root::Subscription.name(), field, DataSource::None, script)
            }
        });
    }
    fields::plan(model, resolvers);
    relations::plan(api, model, resolvers);
}

/// The function that speaks to a model's database; `None` if that is DynamoDB.
pub(crate) fn source_of(api: &Api<'_>, model: &Model<'_>) -> Option<DataSource> {
    of_part(api, model.declaration()?.part)
}

fn of_part(api: &Api<'_>, part: Id<Part>) -> Option<DataSource> {
    api.schema.parts[part].database().map(|database| DataSource::Sql(database.into()))
}
