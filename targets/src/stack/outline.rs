//! Which resolvers there are, and in which stacks: what limits and ids are counted by where nothing is emitted. Those of
//! tables, which are by far the most, are not planned for it. A test holds it to what is planned.

use amplify_schemac_compiler::api::graphql::Root;
use amplify_schemac_compiler::api::{Api, FieldOrigin, Model};
use amplify_schemac_compiler::grammar::Span;
use amplify_schemac_compiler::ir::Handlers;
use smol_str::SmolStr;

use super::home::{Home, Homes, root};
use super::uses::steps;
use crate::appsync::{
    DataSource, Kind, custom_source, function_source, has_resolver, plan_remote, sql_source,
};

/// A resolver.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) home: Home,
    pub(super) type_name: SmolStr,
    pub(super) field: SmolStr,
    /// What its steps talk to.
    pub(super) sources: Vec<DataSource>,
    /// Whether it is a pipeline, whose steps are resources too.
    pub(super) is_pipeline: bool,
    /// Where the schema asks for it.
    pub(super) place: Option<Span>,
}

impl Entry {
    /// How many resources it is.
    pub(super) fn resources(&self) -> usize {
        1 + if self.is_pipeline { self.sources.len() } else { 0 }
    }
}

/// Every resolver of an API.
pub(super) fn outline(api: &Api<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for table in &api.tables {
        add_model(api, &api.models.all[table.model], &mut entries);
    }
    for operation in &api.operations {
        let (sources, is_pipeline) = match &operation.source.handlers {
            Handlers::Functions(steps) => {
                (steps.iter().map(function_source).collect::<Vec<_>>(), steps.len() != 1)
            }
            Handlers::Custom(steps) => {
                (steps.iter().map(|step| custom_source(api, &step.data_source)).collect(), true)
            }
            Handlers::Sql(_) | Handlers::None => continue,
        };
        entries.push(Entry {
            home: Home::Operations,
            type_name: operation.root.name().into(),
            field: operation.source.name.clone(),
            sources,
            is_pipeline,
            place: Some(operation.source.span),
        });
    }
    let homes = Homes::of(api);
    entries.extend(plan_remote(api).into_iter().map(|resolver| Entry {
        home: homes.home(&resolver),
        sources: steps(&resolver).map(|step| step.source.clone()).collect(),
        is_pipeline: matches!(resolver.kind, Kind::Pipeline { .. }),
        type_name: resolver.type_name,
        field: resolver.field,
        place: None,
    }));
    entries
}

fn add_model(api: &Api<'_>, model: &Model<'_>, entries: &mut Vec<Entry>) {
    let own = model.declaration().map(|source| source.span);
    let mut add = |home: &SmolStr, type_name: &str, field: &SmolStr, source: DataSource, place| {
        entries.push(Entry {
            home: Home::Model(home.clone()),
            type_name: type_name.into(),
            field: field.clone(),
            sources: vec![source],
            is_pipeline: false,
            place,
        });
    };
    let table = DataSource::Table(model.name.clone());
    for operation in &model.operations {
        let root = root(operation.action);
        let source = if root == Root::Subscription { DataSource::None } else { table.clone() };
        add(&model.name, root.name(), &operation.field, source, own);
    }
    for query in model.indexes.iter().filter_map(|index| index.query.as_ref()) {
        add(&model.name, Root::Query.name(), &query.field, table.clone(), own);
    }
    for field in model.fields.values() {
        let place = match field.origin {
            FieldOrigin::Declared(source) => Some(source.span),
            _ => own,
        };
        if has_resolver(model, field) {
            add(&model.name, &model.name, &field.name, DataSource::None, place);
        }
        if let Some(relationship) = field.relationship() {
            let target = &api.models.all[relationship.target];
            match sql_source(api, target) {
                Some(source) => add(&model.name, &model.name, &field.name, source, place),
                None => {
                    let source = DataSource::Table(target.name.clone());
                    add(&target.name, &model.name, &field.name, source, place);
                }
            }
        }
    }
}
