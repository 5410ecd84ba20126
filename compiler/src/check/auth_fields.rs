//! Fields that rules read owners and groups from (reference chapter 1.8).

use amplify_schemac_grammar::{Diagnostic, Diagnostics};
use rustc_hash::FxHashMap;

use super::Subject;
use super::names::is_name;
use crate::diag;
use crate::ir::{Field, FieldKind, FieldType, Model, Rule, Strategy};
use crate::vocab::Scalar;

/// A text, or a list of texts, as the rule needs it; two rules need the same.
pub(super) fn every_rule_field_holds_text(subject: &Subject<'_>, diagnostics: &mut Diagnostics) {
    for model in subject.schema.models.values() {
        let is_sql = subject.schema.parts[model.part].engine.is_sql();
        let fields: FxHashMap<&str, &Field> =
            model.fields.values().map(|field| (field.name.as_str(), field)).collect();
        let mut uses: FxHashMap<&str, &Rule> = FxHashMap::default();
        for rule in rules_of(model) {
            let Some((name, many)) = read_field(rule) else { continue };
            if let Some(first) = uses.get(name) {
                if read_field(first).is_some_and(|(_, first_many)| first_many != many) {
                    report_conflict(name, rule, first, diagnostics);
                }
                continue;
            }
            uses.insert(name, rule);
            match fields.get(name) {
                Some(field) if !holds_text(field, many) => report_type(model, field, rule, many, diagnostics),
                Some(_) => {}
                None if is_sql => report_undeclared_column(model, name, rule, diagnostics),
                None => report_undeclared(model, name, many, rule, diagnostics),
            }
        }
    }
}

fn rules_of(model: &Model) -> impl Iterator<Item = &Rule> {
    let of_fields = model.fields.values().filter_map(|field| field.rules.as_ref()).flatten();
    model.rules.iter().chain(of_fields)
}

/// The field that a rule reads, and whether it is to be a list.
fn read_field(rule: &Rule) -> Option<(&str, bool)> {
    match &rule.strategy {
        Strategy::Owner { field, many, .. } | Strategy::GroupField { field, many, .. } => {
            Some((field, *many))
        }
        _ => None,
    }
}

fn holds_text(field: &Field, many: bool) -> bool {
    let FieldKind::Value(value) = &field.kind else { return false };
    let is_text = match value.ty.named {
        FieldType::Scalar(scalar) => !matches!(
            scalar,
            Scalar::Integer | Scalar::Float | Scalar::Boolean | Scalar::Timestamp | Scalar::Json
        ),
        FieldType::Unresolved => return true,
        FieldType::Enum(_) | FieldType::CustomType(_) => false,
    };
    is_text && value.ty.list.is_some() == many
}

fn wanted(many: bool) -> &'static str {
    if many { "a.string().array()" } else { "a.string()" }
}

fn report_type(model: &Model, field: &Field, rule: &Rule, many: bool, diagnostics: &mut Diagnostics) {
    let message = format!("`{}.{}` isn't what the rule reads from it", model.name, field.name);
    let diagnostic = Diagnostic::new(&diag::auth::FIELD_TYPE, message, field.span)
        .label(rule.span, "this rule")
        .help(format!("declare it as `{}`", wanted(many)));
    diagnostics.push(diagnostic);
}

fn report_conflict(name: &str, rule: &Rule, first: &Rule, diagnostics: &mut Diagnostics) {
    let message = format!("one rule reads `{name}` as a list, another as a single text");
    let diagnostic = Diagnostic::new(&diag::auth::FIELD_CONFLICT, message, rule.span)
        .label(first.span, "the other rule")
        .help("use two fields, or the same form in both rules");
    diagnostics.push(diagnostic);
}

fn report_undeclared_column(model: &Model, name: &str, rule: &Rule, diagnostics: &mut Diagnostics) {
    let message = format!("`{}` declares no column `{name}` for the rule to read", model.name);
    let diagnostic = Diagnostic::new(&diag::sql::UNDECLARED_FIELD, message, rule.span)
        .label(model.span, "the model")
        .help(format!("declare `{name}`"));
    diagnostics.push(diagnostic);
}

/// What to do about a rule that reads a field of another model.
const OWN_FIELD: &str = "a rule reads a field of its own model: declare one there that holds the value";

/// A missing single owner is added by itself, as the id and timestamps are; everything else that is missing surprises
/// (defect G9).
fn report_undeclared(model: &Model, name: &str, many: bool, rule: &Rule, diagnostics: &mut Diagnostics) {
    let is_there = matches!(name, "createdAt" | "updatedAt") || (name == "id" && model.identifier.is_empty());
    let is_added = matches!(rule.strategy, Strategy::Owner { .. });
    let is_name = is_name(name);
    if is_added && !is_name {
        let message = format!("the owner field `{name}` is no GraphQL name");
        let diagnostic = Diagnostic::new(&diag::name::INVALID, message, rule.span);
        diagnostics.push(diagnostic.help(OWN_FIELD));
        return;
    }
    if !many && (is_there || is_added) {
        return;
    }
    let message = format!("`{}` doesn't declare `{name}`, which the rule reads", model.name);
    let diagnostic = Diagnostic::new(&diag::auth::LIST_FIELD_ADDED, message, rule.span)
        .label(model.span, "the model")
        .help(if is_name { format!("declare `{name}: {}`", wanted(many)) } else { OWN_FIELD.to_owned() });
    diagnostics.push(diagnostic);
}
