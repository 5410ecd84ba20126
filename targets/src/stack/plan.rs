//! The tree of stacks: from the expanded schema to a template each.
//!
//! Two roots: the tables, and the API. Below the API a stack for its schema, one for functions, one for custom
//! operations, and one a model. What is in a model's stack depends on what concerns the model alone.

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_compiler::api::Api;
use amplify_schemac_compiler::api::ai::source_of_generation;
use amplify_schemac_compiler::ir::{Handlers, OperationKind};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use smol_str::SmolStr;

use super::function::Functions;
use super::home::{Home, Homes};
use super::options::Options;
use super::template::{Parameter, Resource, Template};
use super::uses::{Uses, steps, uses};
use super::{access, api as graphql_api, data, grants, handler, parameters, resolver, source, sql};
use crate::appsync::{DataSource, Resolver, plan as plan_resolvers};
use crate::print;
use crate::print::cloudformation::{attribute, code, id, reference};

/// The name of the root of the tables.
pub(super) const DATA: &str = "data";
const SCHEMA: &str = "Schema";
const FUNCTIONS: &str = "Functions";
const BEDROCK: &str = "Bedrock";
const OPERATIONS: &str = "Operations";
const NONE: &str = "NoneSource";

/// Every stack of an API.
#[derive(Debug)]
pub(super) struct Stacks {
    /// The root of the tables, if there are any.
    pub(super) data: Option<Template>,
    /// The roots of the API, in the order in which they are deployed.
    pub(super) roots: Vec<Root>,
}

/// A root of the API.
#[derive(Debug)]
pub(super) struct Root {
    /// The name of its file.
    pub(super) name: String,
    pub(super) template: Template,
    /// The stacks below it, each by its id and the name of its file.
    pub(super) nested: BTreeMap<String, Nested>,
    /// What it tells the stacks below of its own, by their parameters.
    told: BTreeMap<String, Value>,
}

/// A stack below a root.
#[derive(Debug)]
pub(super) struct Nested {
    pub(super) template: Template,
    /// The ids of what must be there before.
    after: BTreeSet<String>,
}

/// Plans the stacks of an API.
pub(super) fn plan(api: &Api<'_>, options: &Options) -> Stacks {
    let resolvers = plan_resolvers(api);
    let functions = Functions::of(api);
    let homes = Homes::of(api);
    let own: BTreeSet<(&str, &SmolStr)> = api
        .operations
        .iter()
        .filter(|operation| matches!(operation.source.handlers, Handlers::Custom(_)))
        .map(|operation| (operation.root.name(), &operation.source.name))
        .collect();
    let uses = uses(&resolvers, |resolver| own.contains(&(resolver.type_name.as_str(), &resolver.field)));

    let count = usize::from(options.roots.get());
    let mut roots: Vec<Root> = (0..count).map(root).collect();
    if let Some(first) = roots.first_mut() {
        graphql_api::add(api, &resolvers, &functions, &mut first.template);
        access::add_pool(api, &mut first.template);
        grants::add(api, &functions, &mut first.template);
        sql::add(api, &functions, &mut first.template);
        let of_api = [parameters::api_id(), parameters::graphql_url()];
        first.told.extend(of_api.map(|(name, _)| (name.to_owned(), attribute(graphql_api::API, name))));
        first.told.extend(handler::add(api, &functions, &mut first.template));
        first.nested.insert(SCHEMA.to_owned(), schema(api));
        if uses.contains_key(&DataSource::None) {
            first.template.add(NONE, source::none(attribute(graphql_api::API, "ApiId")));
        }
        if let Some(nested) = function_sources(&uses, &functions) {
            first.nested.insert(FUNCTIONS.to_owned(), nested);
        }
        if let Some(nested) = bedrock_sources(api) {
            first.nested.insert(BEDROCK.to_owned(), nested);
        }
    }
    for (home, resolvers) in by_home(&resolvers, &uses, &homes) {
        let at = match &home {
            Home::Model(model) => bucket(model, count),
            Home::Operations => count - 1,
        };
        let id = home_stack(&home);
        let nested = resolver_stack(api, &home, &resolvers, &uses, options);
        if let Some(root) = roots.get_mut(at) {
            root.nested.insert(id, nested);
        }
    }
    roots.iter_mut().for_each(nest);
    Stacks { data: data::plan(api, options.retention), roots }
}

/// The id of a model's stack, and the name of its file.
pub(super) fn model_stack(model: &str) -> String {
    format!("Model{}", id(model))
}

/// The id of a stack of resolvers, and the name of its file.
pub(super) fn home_stack(home: &Home) -> String {
    match home {
        Home::Model(model) => model_stack(model),
        Home::Operations => OPERATIONS.to_owned(),
    }
}

/// Which root a model's stack is below: always the same of as many, whatever other models there are.
pub(super) fn bucket(model: &str, count: usize) -> usize {
    let digest = Sha256::digest(model);
    let number = digest.first_chunk().map_or(0, |bytes| u32::from_be_bytes(*bytes));
    number as usize % count.max(1)
}

fn root(at: usize) -> Root {
    let mut template = Template::new("The API of an Amplify data schema.");
    let name = if at == 0 { "api".to_owned() } else { format!("api-{}", at + 1) };
    if at > 0 {
        template.description = format!("More models of the API of an Amplify data schema: part {}.", at + 1);
        let (name, parameter) = parameters::api_id();
        template.parameters.insert(name.to_owned(), parameter);
    }
    Root { name, template, nested: BTreeMap::new(), told: BTreeMap::new() }
}

/// The resolvers of each stack. Where only others use a table, its model's stack holds the data source alone.
fn by_home<'r>(
    resolvers: &'r [Resolver],
    uses: &Uses<'_>,
    homes: &Homes,
) -> BTreeMap<Home, Vec<&'r Resolver>> {
    let mut stacks: BTreeMap<Home, Vec<&Resolver>> = BTreeMap::new();
    for resolver in resolvers {
        stacks.entry(homes.home(resolver)).or_default().push(resolver);
    }
    for source in uses.keys() {
        if let DataSource::Table(model) = source {
            stacks.entry(Home::Model(model.clone())).or_default();
        }
    }
    stacks
}

/// The GraphQL schema. It has a stack to itself, for it may be as large as a template may.
fn schema(api: &Api<'_>) -> Nested {
    let mut template = nested_template("The GraphQL schema of an API.");
    let definition = print::sdl::minify(&print::sdl::print(&api.graphql));
    let properties = json!({ "ApiId": reference("ApiId"), "Definition": code(&definition) });
    template.add(SCHEMA, Resource::new("AWS::AppSync::GraphQLSchema", properties));
    Nested { template, after: BTreeSet::new() }
}

/// The data sources of functions, with a role for each function.
fn function_sources(uses: &Uses<'_>, functions: &Functions<'_>) -> Option<Nested> {
    let mut template = nested_template("The functions that an API calls.");
    for source in uses.keys() {
        let Some(function) = functions.behind(source) else { continue };
        let role = format!("{}Role", functions.id(function));
        let arn = functions.arn(function);
        template.parameters.extend(functions.parameter(function));
        template.add(id(&source.name()), source::function(source, &arn, &role));
        template.add(role, source::function_role(&arn));
    }
    (!template.resources.is_empty()).then(|| Nested { template, after: BTreeSet::new() })
}

/// The data sources of generations, each with a role that may ask its model.
fn bedrock_sources(api: &Api<'_>) -> Option<Nested> {
    let mut template = nested_template("The language models that an API asks.");
    for operation in &api.operations {
        let OperationKind::Generation(ai) = &operation.source.kind else { continue };
        let source = DataSource::Bedrock(source_of_generation(&operation.source.name).into());
        let role = id(&format!("{}Role", source.name()));
        template.add(id(&source.name()), source::bedrock(&source, &role));
        template.add(role, source::bedrock_role(&ai.model_id));
    }
    (!template.resources.is_empty()).then(|| Nested { template, after: BTreeSet::new() })
}

/// The stack of a model, or of custom operations.
fn resolver_stack(
    api: &Api<'_>,
    home: &Home,
    resolvers: &[&Resolver],
    uses: &Uses<'_>,
    options: &Options,
) -> Nested {
    let own = match home {
        Home::Model(model) => Some(DataSource::Table(model.clone())),
        Home::Operations => None,
    };
    let mut template = nested_template(match home {
        Home::Model(model) => format!("What answers for the model {model}."),
        Home::Operations => "What answers custom operations.".to_owned(),
    });
    if let Home::Model(name) = home
        && let Some(actions) = own.as_ref().and_then(|own| uses.get(own))
        && let Some(table) = api.tables.iter().find(|table| api.models.all[table.model].name == *name)
    {
        for (name, parameter) in [parameters::data_id(), parameters::env_name()] {
            template.parameters.insert(name.to_owned(), parameter);
        }
        source::add_table(name, table, actions, &mut template);
    }
    let name_of = |source: &DataSource| match Some(source) == own.as_ref() {
        true => attribute(source::SOURCE, "Name"),
        false => json!(source.name()),
    };
    let mut after = BTreeSet::from([SCHEMA.to_owned()]);
    for each in resolvers {
        resolver::add(each, name_of, options.code, &mut template);
        let others = steps(each).map(|step| &step.source).filter(|source| Some(*source) != own.as_ref());
        after.extend(others.filter_map(maker));
    }
    Nested { template, after }
}

/// What makes a data source, as a resource of a root.
fn maker(source: &DataSource) -> Option<String> {
    match source {
        DataSource::None => Some(NONE.to_owned()),
        DataSource::Table(model) => Some(model_stack(model)),
        DataSource::Function(_) | DataSource::Sql(_) => Some(FUNCTIONS.to_owned()),
        DataSource::Bedrock(_) => Some(BEDROCK.to_owned()),
        DataSource::External(_) => None,
    }
}

fn nested_template(description: impl Into<String>) -> Template {
    let mut template = Template::new(description);
    let (name, parameter) = parameters::api_id();
    template.parameters.insert(name.to_owned(), parameter);
    template
}

/// Makes the stacks below a root its resources, and asks for what they must be told.
fn nest(root: &mut Root) {
    let mut resources: BTreeMap<String, Resource> = BTreeMap::new();
    for (id, nested) in &root.nested {
        let mut told: BTreeMap<&String, Value> = BTreeMap::new();
        for (name, parameter) in &nested.template.parameters {
            let value = root.told.get(name).cloned().unwrap_or_else(|| {
                ask(&mut root.template, name, parameter);
                reference(name)
            });
            told.insert(name, value);
        }
        let properties = json!({ "TemplateURL": file(id), "Parameters": told });
        let is_here = |other: &&String| {
            root.nested.contains_key(*other) || root.template.resources.contains_key(*other)
        };
        let depends_on = nested.after.iter().filter(is_here).cloned().collect();
        let resource = Resource::new("AWS::CloudFormation::Stack", properties);
        resources.insert(id.clone(), Resource { depends_on, ..resource });
    }
    root.template.resources.extend(resources);
}

fn ask(template: &mut Template, name: &str, parameter: &Parameter) {
    template.parameters.entry(name.to_owned()).or_insert_with(|| parameter.clone());
}

/// The file of a stack.
pub(super) fn file(name: &str) -> String {
    format!("{name}.template.json")
}
