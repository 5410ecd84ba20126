//! Authorization rules.

use amplify_schemac_grammar::{Diagnostic, Span, Spanned};
use smol_str::SmolStr;

use super::scope::Scope;
use super::text::directive_text;
use crate::diag;
use crate::draft::{FunctionId, RuleDraft, RuleKind, RulesDraft, Word};
use crate::ir::{Grant, GrantOperation, Id, Part, Rule, Strategy};
use crate::suggest::suggest;
use crate::vocab::RuleOperation;

/// The rules of a schema: for its models and operations, and for functions.
pub(super) struct ResolvedRules {
    pub(super) rules: Option<Vec<Rule>>,
    pub(super) grants: Vec<Grant>,
}

/// Rules of `a.schema({…}).authorization(…)`.
pub(super) fn resolve_schema_rules(scope: &mut Scope<'_>, draft: Option<&RulesDraft>) -> ResolvedRules {
    let mut grants = Vec::new();
    let Some(draft) = draft else { return ResolvedRules { rules: None, grants } };
    for rule in &draft.rules {
        if let RuleKind::Resource(function) = &rule.kind {
            grants.extend(resolve_grant(scope, *function, rule));
        }
    }
    let rules: Vec<Rule> = draft.rules.iter().filter_map(|rule| resolve_rule(scope, rule)).collect();
    let only_grants = draft.rules.iter().all(|rule| matches!(rule.kind, RuleKind::Resource(_)));
    ResolvedRules { rules: (!only_grants).then_some(rules), grants }
}

/// Rules of a model, field, operation: `None` if unset. A grant among them is reported.
pub(super) fn resolve_rules(scope: &mut Scope<'_>, draft: Option<&RulesDraft>) -> Option<Vec<Rule>> {
    let draft = draft?;
    for rule in &draft.rules {
        if let RuleKind::Resource(_) = rule.kind {
            let message = "`allow.resource` stands at the schema only";
            let help = "move it to `a.schema({ … }).authorization((allow) => [allow.resource(…)])`";
            scope.report(Diagnostic::new(&diag::auth::RESOURCE_ELSEWHERE, message, rule.span).help(help));
        }
    }
    Some(draft.rules.iter().filter_map(|rule| resolve_rule(scope, rule)).collect())
}

/// The rules in force for a definition.
pub(super) struct EffectiveRules {
    pub(super) rules: Vec<Rule>,
    /// Whether they are its own, not the schema's.
    pub(super) own: bool,
    /// Whether there were any, legal or not.
    pub(super) given: bool,
}

/// A definition's own rules, else its schema's.
pub(super) fn effective_rules(
    scope: &mut Scope<'_>,
    draft: Option<&RulesDraft>,
    part: Id<Part>,
) -> EffectiveRules {
    if let Some(rules) = resolve_rules(scope, draft) {
        return EffectiveRules { rules, own: true, given: true };
    }
    let inherited = scope.schema.parts[part].rules.clone();
    EffectiveRules { own: false, given: inherited.is_some(), rules: inherited.unwrap_or_default() }
}

fn resolve_rule(scope: &mut Scope<'_>, draft: &RuleDraft) -> Option<Rule> {
    let RuleKind::Caller(strategy) = &draft.kind else { return None };
    let strategy = with_directive_texts(scope, strategy.clone(), draft.span);
    let operations = draft.operations.as_ref().and_then(|words| {
        let known = rule_operations(scope, words);
        // A list of unknown words only, which are told, is not an empty list.
        (!known.is_empty() || words.is_empty()).then_some(known)
    });
    Some(Rule { span: draft.span, strategy, names_provider: draft.names_provider, operations })
}

fn rule_operations(scope: &mut Scope<'_>, words: &[Word]) -> Vec<Spanned<RuleOperation>> {
    let mut operations = Vec::with_capacity(words.len());
    for word in words {
        match RuleOperation::from_word(&word.value) {
            Some(operation) => operations.push(Spanned::new(operation, word.span)),
            None => {
                let names = RuleOperation::WORDS.map(|(name, _)| name);
                let help =
                    suggest(&word.value, names).unwrap_or_else(|| format!("one of {}", names.join(", ")));
                let message = format!("`{}` is no operation that a rule can grant", word.value);
                scope.report(Diagnostic::new(&diag::auth::UNKNOWN_OPERATION, message, word.span).help(help));
            }
        }
    }
    operations
}

fn resolve_grant(scope: &mut Scope<'_>, function: FunctionId, draft: &RuleDraft) -> Option<Grant> {
    let function = scope.function(function)?;
    let all = vec![GrantOperation::Query, GrantOperation::Mutate, GrantOperation::Listen];
    let operations = draft.operations.as_ref().map_or(all, |words| grant_operations(scope, words));
    Some(Grant { span: draft.span, function, operations })
}

fn grant_operations(scope: &mut Scope<'_>, words: &[Word]) -> Vec<GrantOperation> {
    let mut operations = Vec::new();
    for word in words {
        let operation = match word.value.as_str() {
            "query" => GrantOperation::Query,
            "mutate" => GrantOperation::Mutate,
            "listen" => GrantOperation::Listen,
            other => {
                let message = format!("`{other}` is nothing that a function can be granted");
                let help = "one of query, mutate, listen";
                scope.report(Diagnostic::new(&diag::auth::UNKNOWN_OPERATION, message, word.span).help(help));
                continue;
            }
        };
        if !operations.contains(&operation) {
            operations.push(operation);
        }
    }
    operations
}

/// Fields, groups and claims are quoted as they are in the directive.
fn with_directive_texts(scope: &mut Scope<'_>, mut strategy: Strategy, span: Span) -> Strategy {
    let mut cook = |what: &str, text: &mut SmolStr| *text = directive_text(scope, what, text, span);
    match &mut strategy {
        Strategy::Owner { field, identity_claim, .. } => {
            cook("the owner field", field);
            identity_claim.iter_mut().for_each(|claim| cook("the identity claim", claim));
        }
        Strategy::Groups { groups, group_claim, .. } => {
            groups.iter_mut().for_each(|group| cook("the group", group));
            group_claim.iter_mut().for_each(|claim| cook("the group claim", claim));
        }
        Strategy::GroupField { field, group_claim, .. } => {
            cook("the group field", field);
            group_claim.iter_mut().for_each(|claim| cook("the group claim", claim));
        }
        Strategy::PublicApiKey | Strategy::Guest | Strategy::Authenticated(_) | Strategy::Custom => {}
    }
    strategy
}
