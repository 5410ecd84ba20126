//! `listPosts` and the queries of indexes: a page of records (chapter 3.2, list and index query).

use amplify_schemac_compiler::api::access::Permission;
use amplify_schemac_compiler::api::{Field, Index, SortKey};
use amplify_schemac_compiler::ir::Id;

use super::{Subject, callers, raise_error};
use crate::appsync::authorize::{Missing, QueryKey, authorize_read, guard_mentioned};
use crate::appsync::callers::Test;
use crate::appsync::helpers::Helper;
use crate::appsync::script::Script;
use crate::print::js::{Code, List, Member, Text};

/// The list query; it takes key arguments if the key is declared.
pub(super) fn plan(subject: Subject<'_, '_>) -> Script {
    let Subject { model, .. } = subject;
    let mut script = Script::new(format!("Reads a page of records of {}.", model.name));
    script.need(Helper::FilterOf);
    let key = Keys { subject, partition: model.key.partition, sort: &model.key.sort };
    if model.key.is_declared {
        let missing = |is_sort: bool| {
            if is_sort { Missing::FilterUnless(key.name(key.partition)) } else { Missing::Filter }
        };
        let filters = authorize(subject, &key.query_keys(missing), &mut script);
        key.check_list_arguments(&mut script);
        page(&filters, &mut script.request);
        let partition = Member(key.name(key.partition));
        script.request.block(format_args!("if ((ctx.args{partition} ?? null) === null) {{"), "}", |code| {
            code.line("return { operation: 'Scan', ...page };");
        });
        key.query(None, &mut script);
    } else {
        let filters = authorize(subject, &[], &mut script);
        page(&filters, &mut script.request);
        script.request.line("return { operation: 'Scan', ...page };");
    }
    answer(&mut script.response);
    script
}

/// The query of an index.
pub(super) fn plan_index(subject: Subject<'_, '_>, index: &Index<'_>) -> Script {
    let Subject { model, .. } = subject;
    let mut script =
        Script::new(format!("Reads a page of records of {} by the index {}.", model.name, index.name));
    script.need(Helper::FilterOf);
    let key = Keys { subject, partition: index.partition, sort: &index.sort };
    let missing = |is_sort: bool| if is_sort { Missing::OwnKey } else { Missing::Never };
    let filters = authorize(subject, &key.query_keys(missing), &mut script);
    page(&filters, &mut script.request);
    match key.sort {
        SortKey::None => refuse_sort_direction(&mut script.request),
        _ => key.check_blank_partition(&mut script.request),
    }
    key.query(Some(&index.name), &mut script);
    answer(&mut script.response);
    script
}

/// Adds who may read what; answers the filters that hold for every page.
fn authorize(subject: Subject<'_, '_>, keys: &[QueryKey<'_>], script: &mut Script) -> String {
    authorize_read(&callers(subject.model, Permission::List), keys, script);
    filters("authorize(ctx)", guard_mentioned(subject.model, "ctx.args.filter", keys, script))
}

/// What the caller may read, of what was asked for.
pub(in crate::appsync) fn filters(readable: &str, guard: Option<String>) -> String {
    let guard = guard.map(|guard| format!(", {guard}")).unwrap_or_default();
    format!("filterOf([{readable}, ctx.args.filter{guard}])")
}

/// What every page has: its size, where it starts, and what it holds.
fn page(filters: &str, code: &mut Code) {
    code.block("const page = {", "};", |code| {
        code.line("limit: ctx.args.limit ?? 100,");
        code.line("nextToken: ctx.args.nextToken,");
        code.line(format_args!("filter: {filters},"));
    });
}

fn answer(code: &mut Code) {
    raise_error(code);
    code.line("return ctx.result;");
}

/// Without a sort key there is nothing to sort by.
fn refuse_sort_direction(code: &mut Code) {
    code.block("if ((ctx.args.sortDirection ?? null) !== null) {", "}", |code| {
        let message = "sortDirection is not supported for List operations without a Sort key defined.";
        code.line(format_args!("util.error({}, 'InvalidArgumentsError');", Text(message)));
    });
}

/// The keys that a query is by.
struct Keys<'m, 'a> {
    subject: Subject<'m, 'a>,
    partition: Id<Field<'a>>,
    sort: &'m SortKey<'a>,
}

impl<'m, 'a> Keys<'m, 'a> {
    fn name(&self, id: Id<Field<'a>>) -> &'m str {
        &self.subject.model.fields[id].name
    }

    /// The argument of the sort key.
    fn sort_argument(&self) -> Option<&'m str> {
        match self.sort {
            SortKey::None => None,
            SortKey::Single([id]) => Some(self.name(*id)),
            SortKey::Composite { argument, .. } => Some(argument),
        }
    }

    /// The keys that are one field each, so that they can name an owner.
    fn query_keys(&self, missing: impl Fn(bool) -> Missing<'m>) -> Vec<QueryKey<'m>> {
        super::single_keys(self.partition, self.sort)
            .map(|id| {
                let field = self.name(id);
                let is_sort = id != self.partition;
                let eq = if is_sort { "?.eq" } else { "" };
                QueryKey { field, value: format!("ctx.args{}{eq}", Member(field)), missing: missing(is_sort) }
            })
            .collect()
    }

    /// Refuses key arguments that make no sense together.
    fn check_list_arguments(&self, script: &mut Script) {
        let partition = self.name(self.partition);
        let code = &mut script.request;
        let is_missing = format!("(ctx.args{} ?? null) === null", Member(partition));
        let needs = |argument: &str, what: String, condition: String, code: &mut Code| {
            code.block(
                format_args!("if ((ctx.args{} ?? null) !== null && {condition}) {{", Member(argument)),
                "}",
                |code| {
                    code.line(format_args!("util.error({}, 'InvalidArgumentsError');", Text(&what)));
                },
            );
        };
        let message =
            format!("When providing argument 'sortDirection' you must also provide argument '{partition}'.");
        if !matches!(self.sort, SortKey::None) {
            needs("sortDirection", message, is_missing.clone(), code);
        }
        match self.sort {
            SortKey::None => refuse_sort_direction(code),
            SortKey::Single([id]) => {
                let sort = self.name(*id);
                let message =
                    format!("When providing argument '{sort}' you must also provide arguments {partition}");
                needs(sort, message, is_missing, code);
            }
            SortKey::Composite { .. } => self.check_blank_partition(code),
        }
        self.prepare_sort(script);
    }

    /// A joined sort key needs its partition key, which isn't blank.
    fn check_blank_partition(&self, code: &mut Code) {
        let SortKey::Composite { argument, .. } = self.sort else { return };
        let partition = self.name(self.partition);
        let condition = format!(
            "(ctx.args{} ?? null) !== null && `${{ctx.args{} ?? ''}}`.trim() === ''",
            Member(argument),
            Member(partition)
        );
        code.block(format_args!("if ({condition}) {{"), "}", |code| {
            let message =
                format!("When providing argument '{argument}' you must also provide '{partition}'.");
            code.line(format_args!("util.error({}, 'InvalidArgumentsError');", Text(&message)));
        });
    }

    /// The argument of a joined sort key is checked before anything else.
    fn prepare_sort(&self, script: &mut Script) {
        if let SortKey::Composite { argument, fields, .. } = self.sort {
            let parts = List(fields.iter().map(|&id| Text(self.name(id))));
            script.request.line(format_args!(
                "const joined = joinedSortKey(ctx.args{}, {}, {parts});",
                Member(argument),
                Text(argument)
            ));
            script.need(Helper::JoinedSortKey);
        }
    }

    /// Returns the query, of the table or an index.
    fn query(&self, index: Option<&str>, script: &mut Script) {
        if index.is_some() {
            self.prepare_sort(script);
        }
        let attribute = match self.sort {
            SortKey::None => None,
            SortKey::Single([id]) => Some(self.name(*id)),
            SortKey::Composite { attribute, .. } => Some(attribute.as_str()),
        };
        if let (Some(argument), Some(attribute)) = (self.sort_argument(), attribute) {
            let given = match self.sort {
                SortKey::Composite { .. } => "joined".to_owned(),
                _ if self.names_callers() => format!("ctx.stash.ownKey ?? ctx.args{}", Member(argument)),
                _ => format!("ctx.args{}", Member(argument)),
            };
            script.request.line(format_args!("const sort = sortCondition({given}, {});", Text(argument)));
            script.need(Helper::SortCondition);
            self.sorted_query(attribute, index, &mut script.request);
        } else {
            self.plain_query(index, &mut script.request);
        }
    }

    /// Whether the sort key is a field by which some rule names callers.
    fn names_callers(&self) -> bool {
        let SortKey::Single([id]) = self.sort else { return false };
        let sort = self.name(*id);
        callers(self.subject.model, Permission::List).all().any(|caller| match caller.test {
            Test::Owner { field, .. } | Test::GroupField { field, many: false, .. } => field == sort,
            _ => false,
        })
    }

    fn sorted_query(&self, attribute: &str, index: Option<&str>, code: &mut Code) {
        let partition = self.name(self.partition);
        self.query_object(index, code, |code| {
            code.line("expression: `#partition = :partition${sort.expression}`,");
            let names = format!("'#partition': {}", Text(partition));
            code.line(format_args!(
                "expressionNames: sort.expression ? {{ {names}, '#sortKey': {} }} : {{ {names} }},",
                Text(attribute)
            ));
            code.line(format_args!(
                "expressionValues: util.dynamodb.toMapValues({{ ':partition': ctx.args{}, ...sort.values }}),",
                Member(partition)
            ));
        });
    }

    fn plain_query(&self, index: Option<&str>, code: &mut Code) {
        let partition = self.name(self.partition);
        self.query_object(index, code, |code| {
            code.line("expression: '#partition = :partition',");
            code.line(format_args!("expressionNames: {{ '#partition': {} }},", Text(partition)));
            code.line(format_args!(
                "expressionValues: util.dynamodb.toMapValues({{ ':partition': ctx.args{} }}),",
                Member(partition)
            ));
        });
    }

    fn query_object(&self, index: Option<&str>, code: &mut Code, condition: impl FnOnce(&mut Code)) {
        code.block("return {", "};", |code| {
            code.line("operation: 'Query',");
            if let Some(index) = index {
                code.line(format_args!("index: {},", Text(index)));
            }
            code.block("query: {", "},", condition);
            code.line("scanIndexForward: ctx.args.sortDirection !== 'DESC',");
            code.line("...page,");
        });
    }
}
