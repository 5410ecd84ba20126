//! How much of each limit is used: from planned stacks, exactly, or from the expanded schema, as far as it tells.

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_compiler::api::{Api, Operation};
use amplify_schemac_compiler::grammar::Span;
use amplify_schemac_compiler::ir::OperationKind;

use super::access::{self, parted};
use super::api as graphql_api;
use super::function::Functions;
use super::home::Home;
use super::limit::{self, Limit, Measure};
use super::options::Options;
use super::outline::{Entry, outline};
use super::plan::{DATA, Stacks, bucket, file, home_stack};
use super::reach::Reach;
use super::template::Template;
use super::{grants, handler, sql};
use crate::appsync::DataSource;
use crate::print;

/// What planned stacks use.
pub(super) fn of_stacks(api: &Api<'_>, stacks: &Stacks) -> Vec<Measure> {
    let places = places(api);
    let mut measures = of_schema(api);
    let mut add_template = |name: &str, template: &Template| {
        let place = places.get(name).copied().flatten().or(whole(api));
        let counts = [
            (if name == DATA { &limit::TABLES } else { &limit::RESOURCES }, template.resources.len()),
            (&limit::PARAMETERS, template.parameters.len()),
            (&limit::OUTPUTS, template.outputs.len()),
            (&limit::TEMPLATE, template.text().len()),
        ];
        measures.extend(counts.map(|(limit, value)| Measure { subject: file(name), limit, value, place }));
    };
    let mut roles = 0;
    let mut trees = Vec::new();
    if let Some(data) = &stacks.data {
        add_template(DATA, data);
        trees.push(measure(file(DATA), &limit::TREE, data.resources.len(), whole(api)));
    }
    for root in &stacks.roots {
        add_template(&root.name, &root.template);
        let templates = root.nested.values().map(|nested| &nested.template);
        let all = || templates.clone().chain([&root.template]);
        roles += all().map(|template| template.count("AWS::IAM::Role")).sum::<usize>();
        let resources = all().map(|template| template.resources.len()).sum();
        trees.push(measure(file(&root.name), &limit::TREE, resources, whole(api)));
        for (id, nested) in &root.nested {
            add_template(id, &nested.template);
        }
    }
    measures.extend(trees);
    measures.push(measure("all stacks".to_owned(), &limit::ROLES, roles, whole(api)));
    measures
}

/// What the stacks of a schema would use, without planning them.
pub(super) fn of_api(api: &Api<'_>, options: &Options) -> Vec<Measure> {
    let mut measures = of_schema(api);
    let count = usize::from(options.roots.get());
    let mut stacks: BTreeMap<Home, (usize, Option<Span>)> = BTreeMap::new();
    let mut tables = BTreeMap::new();
    let mut has_none = false;
    for entry in outline(api) {
        has_none |= entry.sources.contains(&DataSource::None);
        let (resources, place) = stacks.entry(entry.home.clone()).or_insert((0, entry.place));
        *resources += entry.resources();
        *place = place.or(entry.place);
        tables.extend(entry.sources.into_iter().filter_map(|source| match source {
            DataSource::Table(model) => Some((model, entry.place)),
            _ => None,
        }));
    }
    for (model, place) in tables {
        // The data source and its role.
        stacks.entry(Home::Model(model)).or_insert((0, place)).0 += 2;
    }
    let mut trees = vec![0; count];
    if let Some(first) = trees.first_mut() {
        *first = first_root(api) + usize::from(has_none);
    }
    for (home, (resources, place)) in stacks {
        let at = match &home {
            Home::Model(model) => bucket(model, count),
            Home::Operations => count - 1,
        };
        if let Some(tree) = trees.get_mut(at) {
            *tree += resources + 1;
        }
        measures.push(measure(file(&home_stack(&home)), &limit::RESOURCES, resources, place));
    }
    for (at, resources) in trees.into_iter().enumerate() {
        let name = if at == 0 { "api".to_owned() } else { format!("api-{}", at + 1) };
        measures.push(measure(file(&name), &limit::TREE, resources, whole(api)));
    }
    if !api.tables.is_empty() {
        // And what stands for tables that are there already.
        measures.push(measure(file(DATA), &limit::TABLES, api.tables.len() + 1, whole(api)));
    }
    measures
}

/// How many resources the first root has beside the stacks of resolvers, those of the functions' stack among them.
fn first_root(api: &Api<'_>) -> usize {
    let functions = Functions::of(api);
    let mut root = Template::new("");
    graphql_api::add(api, &[], &functions, &mut root);
    access::add_pool(api, &mut root);
    grants::add(api, &functions, &mut root);
    sql::add(api, &functions, &mut root);
    handler::add(api, &functions, &mut root);
    let roles: BTreeSet<_> = functions.all().map(|function| functions.id(function)).collect();
    let sources = functions.sources().count();
    let functions = if sources > 0 { 1 + sources + roles.len() } else { 0 };
    let is_generation =
        |operation: &&Operation<'_>| matches!(operation.source.kind, OperationKind::Generation(_));
    let models = match api.operations.iter().filter(is_generation).count() {
        0 => 0,
        generations => 1 + 2 * generations,
    };
    // The schema has a stack to itself.
    root.resources.len() + 2 + functions + models
}

/// What is the same however the stacks are made: the schema, policies, pipelines.
fn of_schema(api: &Api<'_>) -> Vec<Measure> {
    let schema = print::sdl::minify(&print::sdl::print(&api.graphql)).len();
    let mut measures = vec![measure("the schema".to_owned(), &limit::SCHEMA, schema, whole(api))];
    let Reach { users, guests } = Reach::of(api);
    for (subject, resources) in [("the role of users", users), ("the role of guests", guests)] {
        let policies = parted(&resources).len();
        measures.push(measure(subject.to_owned(), &limit::POLICIES, policies, whole(api)));
    }
    for Entry { type_name, field, sources, place, .. } in
        outline(api).into_iter().filter(|entry| entry.is_pipeline)
    {
        measures.push(measure(format!("{type_name}.{field}"), &limit::FUNCTIONS, sources.len(), place));
    }
    let functions = Functions::of(api);
    let told: BTreeSet<_> =
        functions.all().filter_map(|function| functions.parameter(function)).map(|(name, _)| name).collect();
    measures.push(measure("the functions".to_owned(), &limit::PARAMETERS, told.len(), whole(api)));
    measures
}

fn measure(subject: String, limit: &'static Limit, value: usize, place: Option<Span>) -> Measure {
    Measure { subject, limit, value, place }
}

/// Where the models are, by the names of their stacks.
fn places(api: &Api<'_>) -> BTreeMap<String, Option<Span>> {
    let models = api.models.all.values();
    models
        .map(|model| {
            let home = Home::Model(model.name.clone());
            (home_stack(&home), model.declaration().map(|source| source.span))
        })
        .collect()
}

/// Where the schema as a whole is.
fn whole(api: &Api<'_>) -> Option<Span> {
    let part = api.schema.parts.values().next().map(|part| part.span);
    api.schema.data.span.or(part)
}
