//! `createPost` of a SQL database.

use amplify_schemac_compiler::api::Model;
use amplify_schemac_compiler::api::access::Permission;

use super::payload::{AuthFilter, Keys, Payload};
use crate::appsync::authorize::{Manner, authorize_create};
use crate::appsync::callers::of_roles;
use crate::appsync::model::{answer_mutation, granted, has_generated_id, raise_error, validate};
use crate::appsync::script::Script;

pub(super) fn plan(model: &Model<'_>, field: &str) -> Script {
    let mut script = Script::new(format!("Creates a record of {}.", model.name));
    script.request.line("const input = { ...ctx.args.input };");
    script.request.line("authorize(ctx, input);");
    validate(model, &mut script);
    let auth_filter = AuthFilter::Absent;
    let payload = Payload { model, operation: "CREATE", name: field, auth_filter, keys: Keys::Told };
    let id = if has_generated_id(model) { "id: util.autoId(), " } else { "" };
    payload.send(&mut script.request, |code| code.line(format_args!("input: {{ {id}...input }},")));
    raise_error(&mut script.response);
    answer_mutation(model, &mut script.response);
    let callers = of_roles(model, |role| granted(role, Permission::Create, model));
    authorize_create(&callers, Manner::SQL, &mut script);
    script
}
