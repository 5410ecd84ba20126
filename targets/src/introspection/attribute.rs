//! The attributes of a model: from what is disabled, keys and rules to what its directives say.

use std::collections::BTreeMap;

use amplify_schemac_compiler::api;
use amplify_schemac_compiler::ir::{self, Strategy};
use amplify_schemac_compiler::vocab::{ModelOperation, Provider, RuleOperation};

use super::tree::{Attribute, Disabled, Key, Rule};

/// What a rule grants that says nothing of it.
const EVERYTHING: [RuleOperation; 4] =
    [RuleOperation::Create, RuleOperation::Update, RuleOperation::Delete, RuleOperation::Read];

/// The claim that owners are known by, and the one that lists groups, where none is named.
const USERNAME: &str = "cognito:username";
const GROUPS: &str = "cognito:groups";

/// Every attribute; `implied` are keys that other models make.
pub(super) fn attributes<'a>(
    model: &'a api::Model<'_>,
    source: &'a ir::Model,
    implied: Vec<Key<'a>>,
) -> Vec<Attribute<'a>> {
    let mut all = vec![Attribute::Model(disabled(model, source))];
    all.extend(source.table_name.as_deref().map(|name| Attribute::RefersTo { name }));
    all.extend(keys(model).into_iter().chain(implied).map(Attribute::Key));
    if !source.rules.is_empty() {
        all.push(Attribute::Auth { rules: source.rules.iter().map(rule).collect() });
    }
    all
}

/// The groups of operations that are disabled as a whole, and the others with what is; SQL tables have no timestamps.
fn disabled(model: &api::Model<'_>, source: &ir::Model) -> BTreeMap<&'static str, Disabled> {
    let mut groups = BTreeMap::new();
    if model.is_sql() {
        groups.insert("timestamps", Disabled::All);
    }
    for &word in &source.disabled {
        let group = match word {
            ModelOperation::Queries | ModelOperation::List | ModelOperation::Get => ModelOperation::Queries,
            ModelOperation::Mutations
            | ModelOperation::Create
            | ModelOperation::Update
            | ModelOperation::Delete => ModelOperation::Mutations,
            ModelOperation::Subscriptions
            | ModelOperation::OnCreate
            | ModelOperation::OnUpdate
            | ModelOperation::OnDelete => ModelOperation::Subscriptions,
        };
        let entry = groups.entry(group.word()).or_insert_with(|| Disabled::Some(BTreeMap::new()));
        if word == group {
            *entry = Disabled::All;
        } else if let Disabled::Some(words) = entry {
            words.insert(word.word(), ());
        }
    }
    groups
}

/// The table's own key where it is declared, then the indexes by the place of their partition fields; `id` is first.
fn keys<'a>(model: &'a api::Model<'_>) -> Vec<Key<'a>> {
    let primary = model.key.is_declared.then(|| Key::Primary {
        fields: model.key.fields().map(|id| model.fields[id].name.as_str()).collect(),
    });
    let mut indexes: Vec<&api::Index<'_>> = model.indexes.iter().collect();
    indexes.sort_by_key(|index| model.fields[index.partition].name != "id");
    let indexes = indexes.into_iter().map(|index| {
        let partition = model.fields[index.partition].name.as_str();
        Key::Index {
            name: &index.name,
            query_field: index.query.as_ref().map(|query| query.field.as_str()),
            fields: std::iter::once(partition).chain(model.names_of(index.sort.fields())).collect(),
        }
    });
    primary.into_iter().chain(indexes).collect()
}

fn rule(rule: &ir::Rule) -> Rule<'_> {
    let operations = match &rule.operations {
        None => EVERYTHING.map(RuleOperation::word).to_vec(),
        Some(words) => words.iter().map(|word| word.value.word()).collect(),
    };
    let provider = Some(provider_word(&rule.strategy));
    let written = provider.filter(|_| rule.names_provider);
    let base = Rule { provider, operations, ..Rule::default() };
    match &rule.strategy {
        Strategy::PublicApiKey | Strategy::Guest => Rule { allow: "public", ..base },
        Strategy::Authenticated(_) => Rule { allow: "private", provider: written, ..base },
        Strategy::Custom => Rule { allow: "custom", provider: written, ..base },
        Strategy::Owner { field, identity_claim, .. } => {
            let claim = identity_claim.as_deref().filter(|claim| *claim != "username");
            let claim = claim.unwrap_or(USERNAME);
            Rule { allow: "owner", owner_field: Some(field), identity_claim: Some(claim), ..base }
        }
        Strategy::Groups { groups, group_claim, .. } => {
            let groups = groups.iter().map(|group| group.as_str()).collect();
            let claim = group_claim.as_deref().unwrap_or(GROUPS);
            Rule { allow: "groups", groups: Some(groups), group_claim: Some(claim), ..base }
        }
        Strategy::GroupField { field, group_claim, .. } => {
            let claim = group_claim.as_deref().unwrap_or(GROUPS);
            let (groups_field, group_field) = (Some(field.as_str()), Some("groups"));
            Rule { allow: "groups", groups_field, group_field, group_claim: Some(claim), ..base }
        }
    }
}

/// The rule of a conversation's models: everything for whom the record names.
pub(super) fn owner_rule<'a>() -> Rule<'a> {
    Rule {
        allow: "owner",
        provider: Some("userPools"),
        owner_field: Some("owner"),
        identity_claim: Some(USERNAME),
        operations: EVERYTHING.map(RuleOperation::word).to_vec(),
        ..Rule::default()
    }
}

fn provider_word(strategy: &Strategy) -> &'static str {
    match strategy.provider() {
        Provider::ApiKey => "apiKey",
        Provider::Iam => "identityPool",
        Provider::Oidc => "oidc",
        Provider::UserPools => "userPools",
        Provider::Lambda => "function",
    }
}
