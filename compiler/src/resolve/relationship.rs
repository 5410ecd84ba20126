//! Relationships: names of models become ids (reference chapter 1.5).

use amplify_schemac_grammar::{Code, Diagnostic, Span};

use super::scope::Scope;
use crate::diag;
use crate::draft::{Entry, RelationshipDraft, Word};
use crate::ir::{Definition, Id, Model, Relationship};

/// A relationship; its target is `None` if there is no such model, which is reported.
pub(super) fn resolve_relationship(
    scope: &mut Scope<'_>,
    owner: &str,
    entry: &Entry,
    draft: &RelationshipDraft,
    span: Span,
) -> Relationship {
    if let Some(required) = draft.required {
        let message = format!("the relationship `{owner}.{}` can't be required", entry.name);
        let help = "require the reference fields instead";
        scope.report(Diagnostic::new(&diag::relationship::REQUIRED, message, required).help(help));
    }
    let target = match scope.find(&draft.target.value) {
        Some(Definition::Model(model)) => Some(model),
        Some(definition) => {
            let message =
                format!("`{owner}.{}` leads to `{}`, which is no model", entry.name, draft.target.value);
            let diagnostic = Diagnostic::new(&diag::relationship::NOT_A_MODEL, message, draft.target.span)
                .label(scope.schema.span_of(definition), "defined here")
                .help(format!("use a.ref('{}') for a custom type or an enum", draft.target.value));
            scope.report(diagnostic);
            None
        }
        None => {
            report_unknown_model(scope, owner, entry, &draft.target);
            None
        }
    };
    Relationship { kind: draft.kind, span, target, references: draft.references.clone() }
}

fn report_unknown_model(scope: &mut Scope<'_>, owner: &str, entry: &Entry, target: &Word) {
    if scope.is_bound(&target.value) {
        return;
    }
    let message =
        format!("`{owner}.{}` leads to the model `{}`, which isn't in the schema", entry.name, target.value);
    let mut diagnostic = Diagnostic::new(&diag::relationship::UNKNOWN_MODEL, message, target.span);
    if let Some(help) = scope.similar(&target.value, |definition| matches!(definition, Definition::Model(_)))
    {
        diagnostic = diagnostic.help(help);
    }
    scope.report(diagnostic);
}

/// The model that a data source or tool names; reports others with `code`.
pub(super) fn find_model(
    scope: &mut Scope<'_>,
    word: &Word,
    code: &'static Code,
    user: &str,
) -> Option<Id<Model>> {
    match scope.find(&word.value) {
        Some(Definition::Model(model)) => Some(model),
        _ if scope.is_bound(&word.value) && scope.find(&word.value).is_none() => None,
        _ => {
            let message = format!("{user} names `{}`, which is no model of the schema", word.value);
            let mut diagnostic = Diagnostic::new(code, message, word.span);
            if let Some(help) =
                scope.similar(&word.value, |definition| matches!(definition, Definition::Model(_)))
            {
                diagnostic = diagnostic.help(help);
            }
            scope.report(diagnostic);
            None
        }
    }
}
