//! Authorization rules: `allow.…`, their chains, and what `.authorization(…)` takes.

use amplify_schemac_grammar::{Diagnostic, Span};
use smol_str::SmolStr;

use super::Dsl;
use super::RuleId;
use super::read::argument;
use crate::diag;
use crate::draft::{RuleDraft, RuleKind, RulesDraft, Word};
use crate::eval::machine::{Machine, Site};
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};
use crate::ir::{AuthenticatedProvider, Strategy, TokenProvider};
use crate::suggest;

/// Which rules `allow` has: it depends on where `.authorization` is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AllowKind {
    /// Models and scalar fields.
    Model,
    /// Schemas; refs and relationships too, where `resource` is never legal.
    Schema,
    /// Custom operations, whose rules have no chain.
    Operation,
    /// Conversations.
    Conversation,
}

/// Every rule, and whether custom operations have it.
const RULES: [(&str, bool); 12] = [
    ("publicApiKey", true),
    ("guest", true),
    ("authenticated", true),
    ("owner", false),
    ("ownerDefinedIn", false),
    ("ownersDefinedIn", false),
    ("group", true),
    ("groups", true),
    ("groupDefinedIn", false),
    ("groupsDefinedIn", false),
    ("custom", true),
    ("resource", false),
];

/// Rules of the preview releases, and what to write now.
const RETIRED: [(&str, &str); 6] = [
    ("private", "use `allow.authenticated()`"),
    ("public", "use `allow.publicApiKey()`, or `allow.guest()` for the identity pool's guests"),
    ("specificGroup", "use `allow.group('name')`"),
    ("specificGroups", "use `allow.groups(['name'])`"),
    ("multipleOwners", "use `allow.ownersDefinedIn('field')`"),
    ("groupsFieldDefinedIn", "use `allow.groupsDefinedIn('field')`"),
];

/// Whether a name was a rule once.
pub(super) fn is_retired(name: &str) -> bool {
    RETIRED.iter().any(|rule| rule.0 == name)
}

impl AllowKind {
    /// The rules that there are.
    pub(super) fn methods(self) -> impl Iterator<Item = &'static str> {
        RULES.into_iter().map(|rule| rule.0).filter(move |name| self.has(name))
    }

    fn has(self, name: &str) -> bool {
        match self {
            Self::Schema => RULES.iter().any(|rule| rule.0 == name),
            Self::Model => name != "resource" && RULES.iter().any(|rule| rule.0 == name),
            Self::Operation => RULES.contains(&(name, true)),
            Self::Conversation => name == "owner",
        }
    }

    /// What to do about a rule that isn't there.
    pub(super) fn help(self, name: &str) -> Option<&'static str> {
        let retired = RETIRED.iter().find(|rule| rule.0 == name).map(|rule| rule.1);
        retired.or_else(|| {
            let exists = RULES.iter().any(|rule| rule.0 == name);
            Some(match self {
                _ if !exists => return None,
                Self::Conversation => "a conversation takes only `allow.owner()`",
                Self::Operation => "custom operations have no records, and so no rule that looks at one; use `allow.authenticated()` or a group",
                _ => "put `allow.resource(…)` into the rules of the schema",
            })
        })
    }
}

/// The chain methods that a rule has left, a bit each, and those that it has used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RuleUse {
    left: u8,
    used: u8,
}

impl RuleUse {
    pub(super) const METHODS: [&str; 3] = ["to", "identityClaim", "withClaimIn"];

    fn bit(name: &str) -> u8 {
        Self::METHODS.iter().position(|method| *method == name).map_or(0, |place| 1 << place)
    }

    fn of(methods: &[&str]) -> Self {
        Self { left: methods.iter().map(|name| Self::bit(name)).sum(), used: 0 }
    }

    pub(super) fn has(self, name: &str) -> bool {
        self.left & Self::bit(name) != 0
    }

    pub(super) fn is_used(self, name: &str) -> bool {
        self.used & Self::bit(name) != 0
    }

    fn without(self, name: &str) -> Self {
        Self { left: self.left & !Self::bit(name), used: self.used | Self::bit(name) }
    }
}

impl Machine<'_> {
    /// `allow.name(…)`
    pub(crate) fn rule(
        &mut self,
        kind: AllowKind,
        name: &str,
        arguments: &[Item],
        site: Site,
    ) -> Option<Value> {
        if !kind.has(name) {
            return None;
        }
        let id = RuleId::new(self.made.rules.len());
        self.made.rules.push(invalid(site.span));
        let rule = self.rule_kind(Owner::Rule(id), name, arguments, site);
        if let (Some(draft), Some(rule)) = (self.made.rules.get_mut(id.index()), rule) {
            draft.kind = rule;
            draft.names_provider = names_provider(name, arguments, site);
        }
        let chain: &[&str] = match (kind, name) {
            (AllowKind::Operation, _) => &[],
            (_, "owner" | "ownerDefinedIn" | "ownersDefinedIn") => &["to", "identityClaim"],
            (_, "group" | "groups" | "groupDefinedIn" | "groupsDefinedIn") => &["to", "withClaimIn"],
            _ => &["to"],
        };
        Some(Value::Rule(id, RuleUse::of(chain)))
    }

    /// A rule that stands for one that could not be made, with every chain method.
    pub(super) fn invalid_rule(&mut self, site: Site) -> Value {
        let id = RuleId::new(self.made.rules.len());
        self.made.rules.push(invalid(site.span));
        Value::Rule(id, RuleUse::of(&RuleUse::METHODS))
    }

    fn rule_kind(&mut self, owner: Owner, name: &str, arguments: &[Item], site: Site) -> Option<RuleKind> {
        let first = argument(arguments, 0, site);
        let second = argument(arguments, 1, site);
        let field_need = format!("`allow.{name}` takes the name of a field");
        Some(RuleKind::Caller(match name {
            "publicApiKey" => Strategy::PublicApiKey,
            "guest" => Strategy::Guest,
            "authenticated" => {
                let allowed = ["userPools", "oidc", "identityPool"];
                Strategy::Authenticated(match self.provider(&first, owner, name, &allowed)? {
                    1 => AuthenticatedProvider::Oidc,
                    2 => AuthenticatedProvider::IdentityPool,
                    _ => AuthenticatedProvider::UserPools,
                })
            }
            "owner" => Strategy::Owner {
                field: SmolStr::new_static("owner"),
                many: false,
                provider: self.token_provider(&first, owner, name)?,
                identity_claim: None,
            },
            "ownerDefinedIn" | "ownersDefinedIn" => {
                let field = self.read_word(&first, owner, &field_need);
                let provider = self.token_provider(&second, owner, name);
                Strategy::Owner {
                    field: field?.value,
                    many: name == "ownersDefinedIn",
                    provider: provider?,
                    identity_claim: None,
                }
            }
            "groupDefinedIn" | "groupsDefinedIn" => {
                let field = self.read_word(&first, owner, &field_need);
                let provider = self.token_provider(&second, owner, name);
                Strategy::GroupField {
                    field: field?.value,
                    many: name == "groupsDefinedIn",
                    provider: provider?,
                    group_claim: None,
                }
            }
            "group" | "groups" => {
                let groups = if name == "group" {
                    self.read_word(&first, owner, "`allow.group` takes the name of a group")
                        .map(|group| vec![group])
                } else {
                    self.read_known_words(&first, owner, "`allow.groups` takes an array of groups")
                };
                let provider = self.token_provider(&second, owner, name);
                Strategy::Groups {
                    groups: groups?.into_iter().map(|group| group.value).collect(),
                    provider: provider?,
                    group_claim: None,
                }
            }
            "custom" => {
                self.provider(&first, owner, name, &["function"])?;
                Strategy::Custom
            }
            "resource" => {
                let need = "`allow.resource` takes a function definition";
                return self.function_of(&first, owner, need).map(RuleKind::Resource);
            }
            _ => return None,
        }))
    }

    fn token_provider(&mut self, item: &Item, owner: Owner, rule: &str) -> Option<TokenProvider> {
        Some(match self.provider(item, owner, rule, &["userPools", "oidc"])? {
            1 => TokenProvider::Oidc,
            _ => TokenProvider::UserPools,
        })
    }

    /// Which of the allowed providers is named; the first if none is.
    fn provider(&mut self, item: &Item, owner: Owner, rule: &str, allowed: &[&str]) -> Option<usize> {
        let name = match &item.value {
            Value::Undefined | Value::Null => return Some(0),
            Value::String(name) if name.is_empty() => return Some(0),
            Value::String(name) => name.clone(),
            _ => {
                self.refuse(item, owner, &format!("`allow.{rule}` takes the name of a provider here"));
                return None;
            }
        };
        let place = allowed.iter().position(|word| *word == name);
        if place.is_none() {
            self.report(
                Diagnostic::new(
                    &diag::builder::INVALID_PROVIDER,
                    format!("`allow.{rule}` has no provider `{name}`"),
                    item.span,
                )
                .help(suggest::did_you_mean(&name, "providers", allowed)),
            );
        }
        place
    }

    /// `allow.owner().name(…)`
    pub(crate) fn rule_method(
        &mut self,
        id: RuleId,
        left: RuleUse,
        name: &str,
        arguments: &[Item],
        site: Site,
    ) -> Option<Value> {
        if !left.has(name) {
            return None;
        }
        let owner = Owner::Rule(id);
        let item = argument(arguments, 0, site);
        let (words, claim) = match name {
            "to" => (Some(self.read_words(&item, owner, "`.to()` takes an array of operations")), None),
            _ => (None, self.read_word(&item, owner, &format!("`.{name}()` takes the name of a claim"))),
        };
        if let Some(rule) = self.made.rules.get_mut(id.index()) {
            rule.span = site.span;
            if name == "to" {
                rule.operations = words;
            }
            set_claim(&mut rule.kind, claim);
        }
        Some(Value::Rule(id, left.without(name)))
    }

    /// What `.authorization(…)` was given; `None` if nothing is set.
    pub(crate) fn read_rules(
        &mut self,
        kind: AllowKind,
        arguments: &[Item],
        owner: Owner,
        site: Site,
    ) -> Option<RulesDraft> {
        let callback = argument(arguments, 0, site);
        if matches!(callback.value, Value::Array(_) | Value::Rule(..)) {
            self.report(
                Diagnostic::new(
                    &diag::builder::RETIRED_AUTHORIZATION,
                    "`.authorization()` takes a function that gives the rules, no longer the rules themselves",
                    callback.span,
                )
                .help("write `.authorization((allow) => [allow.owner()])`"),
            );
            return Some(unread_rules(callback.span, site));
        }
        let need = "`.authorization()` takes a function: `.authorization((allow) => [allow.owner()])`";
        if !self.read_function(&callback, owner, need) {
            return Some(unread_rules(callback.span, site));
        }
        let allow = Item { value: Value::Dsl(Dsl::Allow(kind)), span: callback.span };
        let result = self.call_back(&callback, vec![allow]);
        let items = match &result {
            Value::Array(_) => {
                let item = Item { value: result.clone(), span: callback.span };
                self.read_items(&item, owner, need)
            }
            _ => vec![Item { value: result, span: callback.span }],
        };
        let rules: Vec<RuleDraft> = items.iter().filter_map(|item| self.read_rule(item, owner)).collect();
        (!rules.is_empty()).then(|| RulesDraft { span: site.modifier(), rules })
    }

    fn read_rule(&mut self, item: &Item, owner: Owner) -> Option<RuleDraft> {
        match &item.value {
            Value::Rule(id, _) => {
                self.doubts.pass_on(Owner::Rule(*id), owner);
                return self.made.rules.get(id.index()).cloned();
            }
            Value::Undefined => {
                self.wrong(
                    item,
                    "the callback of `.authorization()` must give rules",
                    Some("return the rules"),
                );
            }
            Value::Method(_) => {
                let text = self.excerpt(item.span);
                self.report(
                    Diagnostic::new(&diag::builder::NOT_CALLED, format!("`{text}` is not called"), item.span)
                        .help(format!("write `{text}()`")),
                );
            }
            _ => self.refuse(item, owner, "the callback of `.authorization()` must give rules"),
        }
        Some(invalid(item.span))
    }
}

/// Whether a rule names its provider, which is its last argument.
fn names_provider(rule: &str, arguments: &[Item], site: Site) -> bool {
    let place = match rule {
        "authenticated" | "owner" | "custom" => 0,
        _ => 1,
    };
    matches!(argument(arguments, place, site).value, Value::String(name) if !name.is_empty())
}

/// A rule that can't be read.
fn invalid(span: Span) -> RuleDraft {
    RuleDraft { span, kind: RuleKind::Invalid, names_provider: false, operations: None }
}

/// Rules that can't be read: they are there, so nothing need complain that they are missing.
fn unread_rules(span: Span, site: Site) -> RulesDraft {
    RulesDraft { span: site.modifier(), rules: vec![invalid(span)] }
}

fn set_claim(kind: &mut RuleKind, claim: Option<Word>) {
    if let (
        RuleKind::Caller(
            Strategy::Owner { identity_claim: slot, .. }
            | Strategy::Groups { group_claim: slot, .. }
            | Strategy::GroupField { group_claim: slot, .. },
        ),
        Some(claim),
    ) = (kind, claim)
    {
        *slot = Some(claim.value);
    }
}
