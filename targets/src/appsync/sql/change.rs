//! `updatePost` and `deletePost` of a SQL database: one call where the token alone decides, else a read before it.

use amplify_schemac_compiler::api::Model;
use amplify_schemac_compiler::api::access::{Permission, Reach, Role};
use amplify_schemac_compiler::api::graphql::Root;

use super::payload::{AuthFilter, Keys, Payload, key_of};
use crate::appsync::authorize::{CreateScope, authorize_stored};
use crate::appsync::callers::{Callers, of_roles};
use crate::appsync::model::{answer_mutation, granted, raise_error, validate};
use crate::appsync::resolver::{DataSource, Kind, Resolver, Step};
use crate::appsync::script::Script;
use crate::print::js::{Key, Member};

/// Changes a record.
pub(super) fn update(model: &Model<'_>, field: &str, source: &DataSource) -> Resolver {
    let mut script = Script::new(format!("Changes a record of {}.", model.name));
    let callers = of_roles(model, |role| scope_of_update(role, model));
    let read = authorize(&callers, model, &mut script);
    script.request.line("const { input } = ctx.args;");
    validate(model, &mut script);
    write(model, "UPDATE", field, &mut script);
    resolver(read, field, source, script)
}

/// Deletes a record.
pub(super) fn delete(model: &Model<'_>, field: &str, source: &DataSource) -> Resolver {
    let mut script = Script::new(format!("Deletes a record of {}.", model.name));
    let callers = of_roles(model, |role| {
        matches!(role.reach(Permission::Delete), Reach::Everything).then_some(CreateScope::Full)
    });
    let read = authorize(&callers, model, &mut script);
    script.request.line("const { input } = ctx.args;");
    write(model, "DELETE", field, &mut script);
    resolver(read, field, source, script)
}

/// What a role may change. It may always say which record.
fn scope_of_update(role: &Role<'_>, model: &Model<'_>) -> Option<CreateScope> {
    let mut scope = granted(role, Permission::Update, model)?;
    if let CreateScope::Fields(fields) = &mut scope {
        let partition = model.fields[model.key.partition].name.to_string();
        if !fields.contains(&partition) {
            fields.push(partition);
        }
    }
    Some(scope)
}

/// Lets the script refuse callers, or the step before it that reads the record, if the record decides.
fn authorize(callers: &Callers<'_, CreateScope>, model: &Model<'_>, script: &mut Script) -> Option<Script> {
    if !callers.all().any(|caller| caller.test.is_by_record()) {
        script.request.line("authorize(ctx);");
        authorize_stored(callers, script);
        return None;
    }
    let mut read = Script::new(format!("Refuses callers that may not write a record of {}.", model.name));
    let (operation, name) = ("GET", "GET_EXISTING_RECORD");
    let payload = Payload { model, operation, name, auth_filter: AuthFilter::Absent, keys: Keys::Told };
    payload.send(&mut read.request, |code| {
        let key = key_of(model).map(|name| format!("{}: ctx.args.input{}", Key(name), Member(name)));
        code.line(format_args!("input: {{ {} }},", key.collect::<Vec<_>>().join(", ")));
    });
    read.response.line("// Where there is no record, it names nobody.");
    read.response.line("authorize(ctx, ctx.result ?? {});");
    read.response.line("return null;");
    authorize_stored(callers, &mut read);
    Some(read)
}

fn write(model: &Model<'_>, operation: &str, field: &str, script: &mut Script) {
    let payload =
        Payload { model, operation, name: field, auth_filter: AuthFilter::Absent, keys: Keys::Told };
    payload.send(&mut script.request, |code| {
        code.line("input,");
        code.line("condition: ctx.args.condition ?? {},");
    });
    raise_error(&mut script.response);
    answer_mutation(model, &mut script.response);
}

fn resolver(read: Option<Script>, field: &str, source: &DataSource, write: Script) -> Resolver {
    let root = Root::Mutation.name();
    let Some(read) = read else { return Resolver::unit(root, field, source.clone(), write) };
    let mut around = Script::new(format!("Answers {field}: reads the record, then writes it."));
    around.request.line("return {};");
    around.response.line("return ctx.prev.result;");
    let step =
        |name: &str, script: Script| (name.to_owned(), Step { source: source.clone(), code: script.print() });
    let steps = vec![step("read", read), step("write", write)];
    Resolver {
        type_name: root.into(),
        field: field.into(),
        kind: Kind::Pipeline { code: around.print(), steps },
    }
}
