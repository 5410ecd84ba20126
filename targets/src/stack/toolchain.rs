//! What the reference's stacks would hold: from the expanded schema to a number of resources each (chapter 4.6). The
//! rules are counted from what it synthesises, and held to it case by case (`conformance/stack/budget.mjs`). The
//! endpoints that a SQL database's VPC needs are not counted, nor what is outside of the data category.

use std::collections::{BTreeMap, BTreeSet};

use amplify_schemac_compiler::api::{
    Action, Api, Conversation, IndexPurpose, Model, ModelOrigin, Operation, TableIndex, ValueField,
};
use amplify_schemac_compiler::ir::{Handlers, OperationKind};
use amplify_schemac_compiler::vocab::Provider;

use super::limit;
use super::reach::Reach;
use crate::appsync::{function_source, steps_of_reference};
use crate::print::cloudformation::id;

/// What the reference would need of CloudFormation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toolchain {
    /// How many resources, nested stacks among them.
    pub resources: usize,
    /// How many stacks, that of the data category among them.
    pub stacks: usize,
    /// The name of the one with the most resources, as far as it tells something.
    pub largest: String,
    /// How many resources that one has.
    pub resources_of_largest: usize,
}

impl Toolchain {
    /// Whether a stack has more resources than CloudFormation takes, so that the reference refuses the schema.
    pub fn is_refused(&self) -> bool {
        self.resources_of_largest > limit::RESOURCES.most
    }
}

/// The stack that all others are below.
const DATA: &str = "data";

/// API, schema, source of nothing, two buckets with what fills and empties them, four SSM parameters.
const FIXED: usize = 22;

/// Functions, roles, policies and the state machine by which tables are changed.
const TABLE_MANAGER: usize = 8;

/// Roles, a policy, a function and a custom resource, which set how long the log is kept, and the role that writes it.
const LOG: usize = 5;

/// The function of a SQL database, the one that patches it, and what these two need.
const SQL_FUNCTION: usize = 19;

/// The most characters of a policy.
const POLICY: usize = 6_000;

/// What is counted for a resource of a policy, beside its names.
const POLICY_OVERHEAD: usize = 100;

/// The resources of each stack.
#[derive(Default)]
struct Stacks(BTreeMap<String, usize>);

impl Stacks {
    fn add(&mut self, stack: &str, resources: usize) {
        *self.0.entry(stack.to_owned()).or_default() += resources;
    }
}

/// What the reference would need for an API.
pub(super) fn of(api: &Api<'_>) -> Toolchain {
    let mut stacks = Stacks::default();
    stacks.add(DATA, of_api(api));
    if !api.tables.is_empty() {
        stacks.add("AmplifyTableManager", TABLE_MANAGER);
    }
    for table in &api.tables {
        let model = &api.models.all[table.model];
        // A table, the role of its data source, and the source.
        stacks.add(&id(&model.name), 3);
        add_model(model, &table.indexes, &mut stacks);
    }
    for model in api.models.all.values().filter(|model| model.is_sql()) {
        add_model(model, &[], &mut stacks);
    }
    add_operations(api, &mut stacks);
    for conversation in &api.conversations {
        add_conversation(conversation, &mut stacks);
    }
    for database in api.schema.parts.values().filter_map(|part| part.database()).collect::<BTreeSet<_>>() {
        stacks.add(&format!("SQLApiStack{database}"), SQL_FUNCTION);
    }
    stacks.add(DATA, stacks.0.len() - 1);
    let largest = stacks.0.iter().max_by_key(|(_, resources)| **resources);
    let (largest, resources_of_largest) = largest.map_or((DATA, FIXED), |(name, count)| (name, *count));
    Toolchain {
        resources: stacks.0.values().sum(),
        stacks: stacks.0.len(),
        largest: largest.to_owned(),
        resources_of_largest,
    }
}

/// What there is once.
fn of_api(api: &Api<'_>) -> usize {
    let data = &api.schema.data;
    let granted: BTreeSet<_> = api.schema.grants.iter().map(|grant| grant.function).collect();
    let Reach { users, guests } = Reach::of_toolchain(api);
    let key = usize::from(data.enables(Provider::ApiKey));
    // A parameter more for the older name of a variable.
    let name = usize::from(data.name.is_some());
    let log = if data.logging.is_some() { LOG } else { 0 };
    FIXED + key + name + log + granted.len() + policies(&users) + policies(&guests)
}

/// How many policies hold these resources. The one that is too much for a policy is not counted for the next.
fn policies(resources: &BTreeSet<String>) -> usize {
    let mut count = 0;
    let mut size = 0;
    for resource in resources {
        count += usize::from(count == 0);
        size += POLICY_OVERHEAD + resource.len() - resource.find("/fields").map_or(2, |_| "/fields/".len());
        if size > POLICY {
            count += 1;
            size = 0;
        }
    }
    count
}

fn add_model(model: &Model<'_>, indexes: &[TableIndex<'_>], stacks: &mut Stacks) {
    let stack = id(&model.name);
    let question = usize::from(is_authorized(model));
    for operation in &model.operations {
        stacks.add(&stack, 1 + steps(model, indexes, operation.action));
    }
    let queries = model.indexes.iter().filter(|index| index.query.is_some()).count();
    stacks.add(&stack, queries * (1 + 2 + question));
    for field in model.fields.values() {
        match (steps_of_reference(model, field), field.relationship()) {
            (_, Some(_)) => stacks.add("ConnectionStack", 1 + 1 + question),
            (0, None) => {}
            (steps, None) => stacks.add(&stack, 1 + steps),
        }
    }
}

/// Without a rule no step asks who the caller is.
fn is_authorized(model: &Model<'_>) -> bool {
    !model.access.roles.is_empty()
}

/// The functions of an operation of a model.
fn steps(model: &Model<'_>, indexes: &[TableIndex<'_>], action: Action) -> usize {
    let has = |is_so: fn(&ValueField<'_>) -> bool| {
        model.fields.values().filter_map(|field| field.value()).any(is_so)
    };
    let joined =
        |purpose| indexes.iter().filter(|index| index.purpose == purpose && !index.joined.is_empty()).count();
    // SQL models map their keys and fields in every call.
    let keys = usize::from(model.is_sql() || model.key.is_declared);
    let written = || {
        let joined = joined(IndexPurpose::Declared) + joined(IndexPurpose::Relationship);
        1 + keys + joined + usize::from(has(|value| !value.validators.is_empty()))
    };
    let of_action = match action {
        Action::Get => keys,
        Action::List => keys + of_conversation(model),
        // A SQL database applies its defaults itself.
        Action::Create => written() + usize::from(!model.is_sql() && has(|value| value.default.is_some())),
        Action::Update => written(),
        Action::Delete => keys + joined(IndexPurpose::Declared),
        Action::OnCreate | Action::OnUpdate | Action::OnDelete => 0,
    };
    // After the question who the caller is, what the call does.
    2 + usize::from(is_authorized(model)) + of_action
}

/// Conversations are listed by an index, and the messages of one turned round.
fn of_conversation(model: &Model<'_>) -> usize {
    match model.origin {
        ModelOrigin::Declared(_) => 0,
        ModelOrigin::Session(_) => 1,
        ModelOrigin::Message(_) => 2,
    }
}

fn add_operations(api: &Api<'_>, stacks: &mut Stacks) {
    let mut sources = BTreeSet::new();
    for operation in &api.operations {
        match &operation.source.handlers {
            Handlers::Functions(steps) => {
                sources.extend(steps.iter().map(function_source));
                stacks.add("FunctionDirectiveStack", 2);
            }
            Handlers::Custom(steps) => stacks.add(DATA, 1 + steps.len()),
            Handlers::Sql(_) => stacks.add("CustomSQLStack", 4),
            Handlers::None => add_generation(operation, stacks),
        }
    }
    // Source, role, policy, and the function that invokes it.
    if !sources.is_empty() {
        stacks.add("FunctionDirectiveStack", 4 * sources.len());
    }
}

fn add_generation(operation: &Operation<'_>, stacks: &mut Stacks) {
    if matches!(operation.source.kind, OperationKind::Generation(_)) {
        stacks.add(DATA, 2 + usize::from(!operation.source.rules.is_empty()));
        // A source, its role, and one that nothing uses.
        stacks.add(&format!("GenerationBedrockDataSource{}Stack", id(&operation.source.name)), 3);
    }
}

fn add_conversation(conversation: &Conversation<'_>, stacks: &mut Stacks) {
    // The message of a user in five steps, two ways to answer in four, one subscription in one.
    stacks.add(DATA, 6 + 2 * 5 + 2);
    // A source with its role, and the handler with its own and a log.
    let handler = if conversation.source.handler.is_some() { 3 } else { 7 };
    stacks.add(&format!("{}ConversationDirectiveLambdaStack", id(&conversation.source.name)), handler);
}
