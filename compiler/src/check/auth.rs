//! Authorization rules (reference chapter 1.8, 1.12).

use amplify_schemac_grammar::{Diagnostic, Diagnostics};
use rustc_hash::{FxHashMap, FxHashSet};

use super::Subject;
use crate::diag;
use crate::ir::{Handlers, Model, Operation, OperationKind, Rule, Schema, Strategy};
use crate::vocab::{Provider, RuleOperation};

/// Every rule that something is protected by, once: an inherited one is told at the schema, not at each heir. Custom
/// handlers are protected by AppSync alone, which the reference doesn't look into.
fn each_rule(schema: &Schema) -> impl Iterator<Item = &Rule> {
    let models = schema
        .models
        .values()
        .flat_map(|model| model.rules.iter().chain(field_rules(model).flat_map(|(_, rules)| rules)));
    let operations = schema.operations.values().filter(|operation| has_auth_directive(operation));
    let mut seen = FxHashSet::default();
    models.chain(operations.flat_map(|operation| &operation.rules)).filter(move |rule| seen.insert(rule.span))
}

/// Fields with rules of their own.
fn field_rules(model: &Model) -> impl Iterator<Item = (&str, &[Rule])> {
    model.fields.values().filter_map(|field| Some((field.name.as_str(), field.rules.as_deref()?)))
}

/// Callers can only come by modes that defineData configures; IAM always is.
pub(super) fn every_provider_is_configured(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for rule in each_rule(subject.schema) {
        if let Some((message, help)) = missing_mode(subject.schema, rule) {
            let mut diagnostic = Diagnostic::new(&diag::auth::NOT_CONFIGURED, message, rule.span).help(help);
            if let Some(span) = subject.schema.data.span {
                diagnostic = diagnostic.label(span, "configured here");
            }
            diagnostics.push(diagnostic);
        }
    }
}

/// The reference doesn't look at the rules of custom handlers, which AppSync keeps by itself.
pub(super) fn callers_of_custom_handlers_can_come(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    let is_custom = |operation: &&Operation| matches!(operation.handlers, Handlers::Custom(_));
    for operation in subject.schema.operations.values().filter(is_custom) {
        for rule in &operation.rules {
            if let Some((message, help)) = missing_mode(subject.schema, rule) {
                let diagnostic = Diagnostic::new(&diag::auth::UNREACHABLE_CALLERS, message, operation.span)
                    .label(rule.span, "this rule")
                    .help(help);
                diagnostics.push(diagnostic);
            }
        }
    }
}

/// What is wrong with a rule whose callers have no mode to come by, and how to mend it.
fn missing_mode(schema: &Schema, rule: &Rule) -> Option<(String, &'static str)> {
    let provider = rule.strategy.provider();
    if schema.data.enables(provider) {
        return None;
    }
    let (who, help) = match provider {
        Provider::ApiKey => ("API keys", "add `apiKeyAuthorizationMode: { expiresInDays: 30 }`"),
        Provider::Oidc => ("OIDC tokens", "add `oidcAuthorizationMode: { … }`"),
        Provider::Lambda => ("a Lambda authorizer", "add `lambdaAuthorizationMode: { function: … }`"),
        Provider::UserPools | Provider::Iam => ("a user pool", "compile with Auth, or use another rule"),
    };
    Some((format!("the rule lets in callers with {who}, which `authorizationModes` doesn't configure"), help))
}

/// `read` not beside its parts; fields grant no operations on whole records; an empty list grants nothing.
pub(super) fn every_rule_grants_legal_operations(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for rule in each_rule(subject.schema) {
        let Some(operations) = &rule.operations else { continue };
        if operations.is_empty() {
            let message = "`.to([])` grants nothing";
            diagnostics.push(Diagnostic::new(&diag::auth::GRANTS_NOTHING, message, rule.span));
        }
        let reads = operations.iter().any(|operation| operation.value == RuleOperation::Read);
        if let Some(part) = operations.iter().find(|operation| reads && is_part_of_read(operation.value)) {
            let message = "`read` already means get, list, sync, listen and search";
            let help = "drop `read` to grant only the others, or drop the others";
            diagnostics.push(Diagnostic::new(&diag::auth::READ_WITH_PARTS, message, part.span).help(help));
        }
    }
    for model in subject.schema.models.values() {
        for (field, rules) in field_rules(model) {
            for operation in rules.iter().filter_map(|rule| rule.operations.as_ref()).flatten() {
                if is_part_of_read(operation.value) {
                    let message = format!("a rule of the field `{}.{field}` can't grant this", model.name);
                    let diagnostic = Diagnostic::new(&diag::auth::FIELD_OPERATION, message, operation.span);
                    diagnostics.push(diagnostic.help("use `read`"));
                }
            }
        }
    }
}

fn is_part_of_read(operation: RuleOperation) -> bool {
    use RuleOperation::{Get, List, Listen, Search, Sync};
    matches!(operation, Get | List | Sync | Listen | Search)
}

/// A group rule names groups.
pub(super) fn no_group_rule_is_empty(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for rule in each_rule(subject.schema) {
        if matches!(&rule.strategy, Strategy::Groups { groups, .. } if groups.is_empty()) {
            let message = "the rule names no group";
            let help = "name at least one: `allow.groups(['Admin'])`";
            diagnostics.push(Diagnostic::new(&diag::auth::EMPTY_GROUPS, message, rule.span).help(help));
        }
    }
}

/// Rules with the same callers: on a model an error, on a field the last one wins (defect D19).
pub(super) fn no_two_rules_make_one_role(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        for (rule, first) in repeated_roles(&model.rules) {
            let message = format!("two rules of `{}` are for the same callers", model.name);
            let diagnostic = Diagnostic::new(&diag::auth::DUPLICATE_ROLE, message, rule.span)
                .label(first.span, "first here")
                .help("make one rule of them and name all operations in its `.to([…])`");
            diagnostics.push(diagnostic);
        }
        for (field, rules) in field_rules(model) {
            for (rule, first) in repeated_roles(rules) {
                let message = format!(
                    "two rules of `{}.{field}` are for the same callers; the last one counts",
                    model.name
                );
                let diagnostic = Diagnostic::new(&diag::auth::DUPLICATE_FIELD_ROLE, message, rule.span)
                    .label(first.span, "has no effect")
                    .help("make one rule of them");
                diagnostics.push(diagnostic);
            }
        }
    }
}

/// Rules of which an earlier one concerns the same callers, with that one.
fn repeated_roles(rules: &[Rule]) -> Vec<(&Rule, &Rule)> {
    let mut seen: FxHashMap<String, &Rule> = FxHashMap::default();
    let mut repeated = Vec::new();
    for rule in rules {
        let roles = roles(&rule.strategy);
        if let Some(first) = roles.iter().find_map(|role| seen.get(role)) {
            repeated.push((rule, *first));
        }
        for role in roles {
            seen.entry(role).or_insert(rule);
        }
    }
    repeated
}

/// The callers of a rule in words that are equal if and only if the callers are.
fn roles(strategy: &Strategy) -> Vec<String> {
    let provider = strategy.provider();
    match strategy {
        // One field read as a text and as a list is another fault, told elsewhere.
        Strategy::Owner { field, many, identity_claim, .. } => {
            let claim = identity_claim.as_deref().unwrap_or("sub::username");
            vec![format!("{provider:?}:owner:{field}:{many}:{claim}")]
        }
        Strategy::Groups { groups, group_claim, .. } => {
            let claim = group_claim.as_deref().unwrap_or("cognito:groups");
            groups.iter().map(|group| format!("{provider:?}:group:{group}:{claim}")).collect()
        }
        Strategy::GroupField { field, many, group_claim, .. } => {
            let claim = group_claim.as_deref().unwrap_or("cognito:groups");
            vec![format!("{provider:?}:groupField:{field}:{many}:{claim}")]
        }
        Strategy::Guest => vec![format!("{provider:?}:guest")],
        Strategy::PublicApiKey | Strategy::Authenticated(_) | Strategy::Custom => {
            vec![format!("{provider:?}:any")]
        }
    }
}

/// Whether an operation's rules become `@auth`, which its functions, statements and generations have.
fn has_auth_directive(operation: &Operation) -> bool {
    matches!(operation.handlers, Handlers::Functions(_) | Handlers::Sql(_))
        || matches!(operation.kind, OperationKind::Generation(_))
}

/// A rule of an operation is already about one operation.
pub(super) fn operation_rules_name_no_operations(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for operation in subject.schema.operations.values().filter(|operation| has_auth_directive(operation)) {
        let limited =
            operation.rules.iter().find(|rule| rule.operations.as_ref().is_some_and(|list| !list.is_empty()));
        if let Some(rule) = limited {
            let message = format!("`{}` can't have a rule with `.to`: it is one operation", operation.name);
            let help = if operation.has_own_rules {
                "drop `.to([…])`"
            } else {
                "the rule is inherited from the schema: give the operation rules of its own"
            };
            let diagnostic = Diagnostic::new(&diag::auth::OPERATIONS_ON_FUNCTION, message, operation.span)
                .label(rule.span, "this rule")
                .help(help);
            diagnostics.push(diagnostic);
        }
    }
}

/// Rules that read a record open no operation (defect D22).
pub(super) fn every_rule_of_an_operation_counts(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for operation in subject.schema.operations.values().filter(|operation| has_auth_directive(operation)) {
        let reads_record =
            |rule: &&Rule| matches!(rule.strategy, Strategy::Owner { .. } | Strategy::GroupField { .. });
        if let Some(rule) = operation.rules.iter().find(reads_record) {
            let message = format!(
                "a rule of `{}` has no effect: an operation has no record to read it from",
                operation.name
            );
            let diagnostic = Diagnostic::new(&diag::auth::IGNORED_RULE, message, operation.span)
                .label(rule.span, "this rule")
                .help("give the operation a rule such as `allow.authenticated()`");
            diagnostics.push(diagnostic);
        }
    }
}
