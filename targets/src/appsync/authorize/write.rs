//! Who may change or delete a record: anyone's, or one that meets a condition. The condition goes with the write, so that
//! no read is needed and nobody can change the record in between (chapter 9, fact 4).

use super::{
    Alike, Flow, Passes, alike, groups_of, in_groups, owner_forms, pass_if, static_passes, switch_by_mode,
};
use crate::appsync::callers::{Caller, Callers, Test};
use crate::appsync::helpers::{Helper, Helpers};
use crate::appsync::script::Script;
use crate::print::js::{Code, Key, List, Text};

/// The fields that a caller may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::appsync) enum WriteScope {
    /// All, in any way.
    Full,
    /// Some.
    Fields {
        /// Those that may get a value.
        fields: Vec<String>,
        /// Those that may be removed, if some role may change them.
        nullable: Vec<String>,
    },
}

/// Adds `authorize(ctx, input)`, which answers the condition on the record, `null` if any will do.
pub(in crate::appsync) fn authorize_write(callers: &Callers<'_, WriteScope>, script: &mut Script) {
    let comment = "What must hold for the record if the caller is to write it: `null` stands for nothing.";
    script.function(comment, "authorize(ctx, input)", |code, helpers| {
        switch_by_mode(callers, code, |provider, of_mode, code| {
            let full = of_mode.iter().filter(|caller| caller.scope == WriteScope::Full);
            match static_passes(provider, full.map(|caller| caller.test), helpers) {
                Passes::Always => {
                    code.line("return null;");
                    return Flow::Returns;
                }
                Passes::If(conditions) => pass_if(&conditions, "return null;", code),
            }
            if of_mode.iter().all(|caller| caller.scope == WriteScope::Full) {
                return whole_records(of_mode, code, helpers);
            }
            some_fields(of_mode, code, helpers)
        });
        code.line("return util.unauthorized();");
    });
}

/// Whoever a record names may do anything with it.
fn whole_records(callers: &[Caller<'_, WriteScope>], code: &mut Code, helpers: &mut Helpers) -> Flow {
    let terms: Vec<String> = callers.iter().filter_map(|caller| terms(&caller.test, helpers)).collect();
    if terms.is_empty() {
        return Flow::GoesOn;
    }
    code.block("const terms = [", "];", |code| {
        terms.iter().for_each(|term| code.line(format_args!("...{term},")))
    });
    code.block("if (terms.length > 0) {", "}", |code| code.line("return { or: terms };"));
    Flow::GoesOn
}

/// Some callers may change some fields only, so it is asked field by field.
fn some_fields(callers: &[Caller<'_, WriteScope>], code: &mut Code, helpers: &mut Helpers) -> Flow {
    helpers.need(Helper::ConditionOf);
    code.block("const grants = [", "];", |code| {
        for grant in alike(callers).iter().filter_map(|alike| grant(alike, helpers)) {
            code.line(format_args!("{grant},"));
        }
    });
    code.line("return conditionOf(grants, input);");
    Flow::Returns
}

/// What callers may change, on which records; an element of a list in JavaScript.
fn grant(alike: &Alike<'_, '_, WriteScope>, helpers: &mut Helpers) -> Option<String> {
    let Alike { caller, groups } = alike;
    let scope = match &caller.scope {
        WriteScope::Full => None,
        WriteScope::Fields { fields, nullable } => {
            let texts = |names: &[String]| List(names.iter().map(|name| Text(name))).to_string();
            Some(format!("fields: {}, nullable: {}", texts(fields), texts(nullable)))
        }
    };
    if let Some(terms) = terms(&caller.test, helpers) {
        let scope = scope.map(|scope| format!(", {scope}")).unwrap_or_default();
        return Some(format!("{{ when: {terms}{scope} }}"));
    }
    // Who may do everything has passed before.
    let scope = scope?;
    let condition = match caller.test {
        Test::Anyone => return Some(format!("{{ {scope} }}")),
        Test::Guest => {
            helpers.need(Helper::IsGuest);
            "isGuest(ctx)".to_owned()
        }
        Test::SignedIn => {
            helpers.need(Helper::IsSignedIn);
            "isSignedIn(ctx)".to_owned()
        }
        Test::Group { claim, .. } => in_groups(claim, groups, helpers),
        Test::Owner { .. } | Test::GroupField { .. } => return None,
    };
    Some(format!("...({condition} ? [{{ {scope} }}] : [])"))
}

/// What holds for a record that names the caller; a list in JavaScript, of which one must. `contains` finds a part of a
/// text too, so lists must be lists.
fn terms(test: &Test<'_>, helpers: &mut Helpers) -> Option<String> {
    let (all, name, field, many) = match *test {
        Test::Owner { field, many, identity } => (owner_forms(identity, helpers), "form", field, many),
        Test::GroupField { field, many, claim } => (groups_of(claim, helpers), "group", field, many),
        Test::Anyone | Test::Guest | Test::SignedIn | Test::Group { .. } => return None,
    };
    let field = Key(field);
    Some(match many {
        false => format!("{all}.map(({name}) => ({{ {field}: {{ eq: {name} }} }}))"),
        true => format!(
            "{all}.map(({name}) => ({{ and: [{{ {field}: {{ attributeType: 'list' }} }}, {{ {field}: {{ contains: {name} }} }}] }}))"
        ),
    })
}
