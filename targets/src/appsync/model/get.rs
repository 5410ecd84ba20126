//! `getPost`: one record by its key (chapter 3.2, get).

use amplify_schemac_compiler::api::access::Permission;

use super::{Subject, callers, key_of, raise_error};
use crate::appsync::authorize::{Missing, QueryKey, authorize_read};
use crate::appsync::helpers::Helper;
use crate::appsync::script::Script;
use crate::print::js::{Code, Member, Text};

pub(super) fn plan(subject: Subject<'_, '_>) -> Script {
    let Subject { model, .. } = subject;
    let mut script = Script::new(format!("Reads one record of {} by its key.", model.name));
    let key = key_of(model, "ctx.args");
    script.request.block("return {", "};", |code| {
        code.line("operation: 'Query',");
        query(&key, code);
        code.line("filter: filterOf([authorize(ctx)]),");
    });
    script.need(Helper::FilterOf);
    raise_error(&mut script.response);
    answer_one(&mut script.response);

    let single = |id| {
        let field = model.fields[id].name.as_str();
        QueryKey { field, value: format!("ctx.args{}", Member(field)), missing: Missing::Never }
    };
    let keys: Vec<_> = super::single_keys(model.key.partition, &model.key.sort).map(single).collect();
    authorize_read(&callers(model, Permission::Get), &keys, &mut script);
    script
}

/// The query for a whole key.
pub(in crate::appsync) fn query(key: &[(String, String)], code: &mut Code) {
    let place = |at| if at == 0 { "partition" } else { "sort" };
    let equal: Vec<String> = (0..key.len()).map(|at| format!("#{0} = :{0}", place(at))).collect();
    code.block("query: {", "},", |code| {
        code.line(format_args!("expression: {},", Text(&equal.join(" AND "))));
        code.block("expressionNames: {", "},", |code| {
            for (at, (name, _)) in key.iter().enumerate() {
                code.line(format_args!("{}: {},", Text(&format!("#{}", place(at))), Text(name)));
            }
        });
        code.block("expressionValues: util.dynamodb.toMapValues({", "}),", |code| {
            for (at, (_, value)) in key.iter().enumerate() {
                code.line(format_args!("{}: {value},", Text(&format!(":{}", place(at)))));
            }
        });
    });
}

/// The record; an error if there is one that a filter hid, nothing if there is none.
fn answer_one(code: &mut Code) {
    refuse_hidden(code);
    code.line("return items[0];");
}

/// Takes the items of the result, and refuses if a filter hid them all.
pub(in crate::appsync) fn refuse_hidden(code: &mut Code) {
    code.line("const { items, scannedCount } = ctx.result;");
    code.block("if (items.length === 0 && scannedCount > 0) {", "}", |code| {
        code.line("util.unauthorized();")
    });
}
