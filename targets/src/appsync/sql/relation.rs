//! Fields that lead to models of a SQL database, from whichever database.

use amplify_schemac_compiler::ir::RelationshipKind;

use super::payload::{AuthFilter, Keys, Payload};
use crate::appsync::model::raise_error;
use crate::appsync::relation::Relation;
use crate::appsync::script::Script;
use crate::print::js::{Key, Member};

pub(in crate::appsync) fn plan(relation: Relation<'_, '_>) -> Script {
    let mut script = relation.begin();
    relation.authorize(&[], &mut script);
    let (operation, name, keys) = match relation.kind() {
        RelationshipKind::HasMany => ("LIST", "ConnectionQuery", Keys::Untold),
        RelationshipKind::HasOne => ("GET_FIRST", "GetItemConnectionQuery", Keys::Told),
        RelationshipKind::BelongsTo => ("GET", "BelongsToConnectionQuery", Keys::Told),
    };
    let auth_filter = AuthFilter::Of("readable");
    let payload = Payload { model: relation.target, operation, name, auth_filter, keys };
    let is_child = relation.kind() == RelationshipKind::BelongsTo;
    let columns = relation.pairs().into_iter().map(|(column, source)| {
        let value = format!("ctx.source{} ?? null", Member(&source));
        let value = if is_child { value } else { format!("{{ eq: {value} }}") };
        format!("{}: {value}", Key(&column))
    });
    let columns = columns.collect::<Vec<_>>().join(", ");
    payload.send(&mut script.request, |code| match relation.kind() {
        RelationshipKind::HasMany => {
            code.line("...ctx.args,");
            code.line(format_args!("filter: {{ ...ctx.args.filter, {columns} }},"));
        }
        RelationshipKind::HasOne | RelationshipKind::BelongsTo => {
            code.line(format_args!("input: {{ {columns} }},"));
        }
    });
    answer(relation.kind(), &mut script);
    script
}

/// The answer. What comes of a mutation's answer is marked as such, for the fields of those records.
fn answer(kind: RelationshipKind, script: &mut Script) {
    let code = &mut script.response;
    raise_error(code);
    code.block("if (ctx.result && ctx.source.__operation === 'Mutation') {", "}", |code| match kind {
        RelationshipKind::HasMany => {
            code.line(
                "const items = ctx.result.items.map((item) => ({ ...item, __operation: 'Mutation' }));",
            );
            code.line("return { ...ctx.result, items };");
        }
        RelationshipKind::HasOne | RelationshipKind::BelongsTo => {
            code.line("return { ...ctx.result, __operation: 'Mutation' };");
        }
    });
    code.line("return ctx.result;");
}
