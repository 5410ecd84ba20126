//! What is generated, looked at as a whole.

use amplify_schemac_grammar::{Diagnostic, Diagnostics, Span};
use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;

use crate::api::access::{Permission, Reach, Role, Who};
use crate::api::graphql::Root;
use crate::api::{Api, Model, naming};
use crate::diag;
use crate::ir::{self, FieldKind, Id, Position, Schema};
use crate::vocab::Provider;

/// Every type has a name of its own: those that are written, those named after what holds them, and those that models,
/// arguments and conversations bring.
pub(super) fn no_two_types_have_one_name(api: &Api<'_>, diagnostics: &mut Diagnostics) {
    let mut written: FxHashMap<&str, Span> = FxHashMap::default();
    let mut told: FxHashSet<&str> = FxHashSet::default();
    for (name, span) in written_types(api.schema) {
        if let Some(first) = written.get(name) {
            if told.insert(name) {
                let message = format!("two types would be called `{name}`");
                diagnostics.push(
                    Diagnostic::new(&diag::name::TYPE_CLASH, message, span)
                        .label(*first, "the other one")
                        .help("rename one of them, or name an inline type in the schema and use a.ref"),
                );
            }
        } else {
            written.insert(name, span);
        }
    }
    for name in api.graphql.clashes() {
        let span = written.get(name.as_str()).copied().or_else(|| argument_of(api.schema, name));
        let is_root = Root::ALL.iter().any(|root| root.name() == name);
        if let Some(span) = span.filter(|_| !is_root && told.insert(name)) {
            let message = format!("`{name}` is also the name of a type that is generated");
            let diagnostic = Diagnostic::new(&diag::name::TYPE_CLASH, message, span);
            diagnostics.push(diagnostic.help("choose another name"));
        }
    }
}

fn written_types(schema: &Schema) -> impl Iterator<Item = (&str, Span)> {
    let models = schema.models.values().map(|model| (model.name.as_str(), model.span));
    let custom_types = schema
        .custom_types
        .values()
        .filter(|custom_type| custom_type.position != Position::Argument)
        .map(|custom_type| (custom_type.name.as_str(), custom_type.span));
    let enums = schema.enums.values().map(|definition| (definition.name.as_str(), definition.span));
    models.chain(custom_types).chain(enums)
}

/// The argument, or field of one, whose inline type becomes the input of this name.
fn argument_of(schema: &Schema, input: &str) -> Option<Span> {
    let mut inline =
        schema.custom_types.values().filter(|custom_type| custom_type.position == Position::Argument);
    inline.find(|custom_type| naming::argument_input(&custom_type.name) == input).map(|found| found.span)
}

/// Fields of Query, Mutation and Subscription are written once.
pub(super) fn no_two_operations_are_one_root_field(api: &Api<'_>, diagnostics: &mut Diagnostics) {
    for root in Root::ALL {
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        let mut repeated: Vec<&SmolStr> = Vec::new();
        for field in api.graphql.root(root) {
            if !seen.insert(&field.name) && !repeated.contains(&&field.name) {
                repeated.push(&field.name);
            }
        }
        for name in repeated.into_iter().filter(|name| !comes_from_clash(api, name)) {
            report_repeated(api, root, name, diagnostics);
        }
    }
}

/// Whether a model makes it whose own name is a generated type's, which is told already.
fn comes_from_clash(api: &Api<'_>, name: &str) -> bool {
    let generated = api.models.all.values().filter(|model| model.declaration().is_none());
    let mut twins = generated.filter(|model| {
        api.schema.definitions.iter().any(|definition| *api.schema.name_of(*definition) == model.name)
    });
    twins.any(|model| model.operations.iter().any(|operation| operation.field == name))
}

fn report_repeated(api: &Api<'_>, root: Root, name: &str, diagnostics: &mut Diagnostics) {
    let mut places = places_of(api, name);
    places.sort_unstable();
    let Some((last, first)) = places.split_last() else { return };
    let message = format!("two operations would be `{}.{name}`", root.name());
    let mut diagnostic = Diagnostic::new(&diag::name::FIELD_CLASH, message, *last)
        .help("rename one of them; the query of an index is named by `.queryField(…)`");
    for place in first {
        diagnostic = diagnostic.label(*place, "makes it too");
    }
    diagnostics.push(diagnostic);
}

/// Where operations of a name come from: their own names, or those of models.
fn places_of(api: &Api<'_>, name: &str) -> Vec<Span> {
    let schema = api.schema;
    let operations = schema.operations.values().filter(|operation| operation.name == name);
    let conversations = schema.conversations.values().filter(|conversation| conversation.name == name);
    let mut places: Vec<Span> = operations
        .map(|operation| operation.span)
        .chain(conversations.map(|conversation| conversation.span))
        .collect();
    for model in api.models.all.values() {
        let Some(declaration) = model.declaration() else { continue };
        if model.operations.iter().any(|operation| operation.field == name) {
            places.push(declaration.span);
        }
        let indexes = declaration.indexes.iter().filter(|index| index.query.as_deref() == Some(name));
        places.extend(indexes.map(|index| index.span));
    }
    places
}

/// Whoever may get records may read every required field of them; else reads and subscriptions would fail.
pub(super) fn every_required_field_can_be_read(api: &Api<'_>, diagnostics: &mut Diagnostics) {
    for model in api.models.all.values() {
        let Some(declaration) = model.declaration() else { continue };
        if declaration.fields.values().all(|field| field.rules.is_none()) {
            continue;
        }
        let readers: Vec<&Role<'_>> = model.access.allowed(Permission::Get).collect();
        for (id, field) in declaration.fields.iter() {
            if is_non_null(model, field) && !all_can_read(&readers, id) {
                report_unreadable(declaration, field, diagnostics);
            }
        }
    }
}

fn is_non_null(model: &Model<'_>, field: &ir::Field) -> bool {
    let is_key = model.fields[model.key.partition].name == field.name;
    match &field.kind {
        FieldKind::Value(value) => is_key || value.ty.is_required(),
        FieldKind::Relationship(_) => false,
    }
}

const READS: [Permission; 5] =
    [Permission::Get, Permission::List, Permission::Sync, Permission::Search, Permission::Listen];

/// Where everybody who is signed in may read a field, the other roles of the same provider don't matter.
fn all_can_read(readers: &[&Role<'_>], field: Id<ir::Field>) -> bool {
    let reaches = |role: &Role<'_>, permission| match role.reach(permission) {
        Reach::Nothing => false,
        Reach::Fields(fields) => fields.contains(&field),
        Reach::Everything => true,
    };
    let covered = |role: &Role<'_>| {
        readers.iter().any(|other| {
            other.who == Who::Authenticated
                && other.provider == role.provider
                && other.provider != Provider::Iam
                && READS.iter().all(|permission| reaches(other, *permission))
        })
    };
    readers.iter().all(|role| READS.iter().any(|permission| reaches(role, *permission)) || covered(role))
}

fn report_unreadable(model: &ir::Model, field: &ir::Field, diagnostics: &mut Diagnostics) {
    let message = format!(
        "`{}.{}` is required, and not everybody who may read `{}` may read it",
        model.name, field.name, model.name
    );
    let mut diagnostic = Diagnostic::new(&diag::auth::REQUIRED_FIELD_UNREADABLE, message, field.span)
        .help("make the field optional, or let its rules grant `read` to all readers of the model");
    if let Some(rule) = field.rules.as_ref().and_then(|rules| rules.first()) {
        diagnostic = diagnostic.label(rule.span, "its own rules replace the model's");
    }
    diagnostics.push(diagnostic);
}
