//! `createPost`: one write, on condition that there is no such record yet (chapter 3.2, create).

use amplify_schemac_compiler::api::Model;
use amplify_schemac_compiler::api::access::Who;
use amplify_schemac_compiler::api::types::ValueType;
use amplify_schemac_compiler::vocab::Scalar;

use super::{Subject, answer_mutation, exists, input, key_object, key_of, raise_error, scope};
use crate::appsync::authorize::{Manner, authorize_create};
use crate::appsync::callers::of_roles;
use crate::appsync::helpers::Helper;
use crate::appsync::script::Script;
use crate::print::js::{Code, List, Text};

pub(super) fn plan(subject: Subject<'_, '_>) -> Script {
    let Subject { model, .. } = subject;
    let mut script = Script::new(format!("Creates a record of {}.", model.name));
    let code = &mut script.request;
    code.line("const now = util.time.nowISO8601();");
    let id = if has_generated_id(model) { "id: util.autoId(), " } else { "" };
    code.line(format_args!("const implicit = {{ {id}createdAt: now, updatedAt: now }};"));
    code.line("const input = { ...ctx.args.input };");
    input::add_defaults(model, code);
    input::join(subject, "creating", &mut script);
    let fixed = fix_key(model, &mut script.request);
    script.request.line("authorize(ctx, input);");
    input::validate(model, &mut script);

    let code = &mut script.request;
    let record = format!("{{ ...implicit, ...input, {fixed}__typename: {} }}", Text(&model.name));
    let keys = index_keys(subject);
    if keys.is_empty() {
        code.line(format_args!("const item = {record};"));
    } else {
        let names = List(keys.iter().map(|name| Text(name)));
        code.line(format_args!("const item = withoutNulls({record}, {names});"));
    }
    code.block("return {", "};", |code| {
        code.line("operation: 'PutItem',");
        code.line(format_args!("key: util.dynamodb.toMapValues({}),", key_object(&key_of(model, "item"))));
        code.line("attributeValues: util.dynamodb.toMapValues(item),");
        code.line(format_args!(
            "condition: conditionExpression([ctx.args.condition, {}]),",
            exists(model, "false")
        ));
    });
    script.need(Helper::ConditionExpression);
    if !keys.is_empty() {
        script.need(Helper::WithoutNulls);
    }

    raise_error(&mut script.response);
    answer_mutation(model, &mut script.response);
    let scope_of = |role: &_| scope::of_create(role, subject);
    authorize_create(&of_roles(model, scope_of), Manner::TABLE, &mut script);
    script
}

/// The reference takes a declared key before it gives the record an owner, so that the owner is never the key.
fn fix_key(model: &Model<'_>, code: &mut Code) -> &'static str {
    let is_owner = |name: &str| {
        model.access.roles.iter().any(|role| matches!(role.who, Who::Owner { field, .. } if field == name))
    };
    if !model.key.is_declared || !model.key.fields().any(|id| is_owner(&model.fields[id].name)) {
        return "";
    }
    code.line("const given = { ...implicit, ...input };");
    code.line(format_args!("const key = {};", key_object(&key_of(model, "given"))));
    "...key, "
}

/// Whether the reference makes an id up: the model has a field `id` that can hold one, key or not.
pub(in crate::appsync) fn has_generated_id(model: &Model<'_>) -> bool {
    model
        .field("id")
        .and_then(|(_, field)| field.value())
        .is_some_and(|value| matches!(value.ty.named, ValueType::Scalar(Scalar::Id | Scalar::String)))
}

/// The keys of indexes that the reference leaves out of a record where they are null: their partition fields. A joined
/// key that lacks a part is left out too.
fn index_keys(subject: Subject<'_, '_>) -> Vec<String> {
    let Subject { model, .. } = subject;
    let mut keys: Vec<String> =
        model.indexes.iter().map(|index| model.fields[index.partition].name.to_string()).collect();
    keys.extend(
        input::joined_keys(subject).into_iter().filter(|key| key.index.is_some()).map(|key| key.attribute),
    );
    let mut seen = std::collections::BTreeSet::new();
    keys.retain(|key| seen.insert(key.clone()));
    keys
}
