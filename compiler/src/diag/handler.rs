//! `amplify::handler::…`: handlers of operations.

amplify_schemac_grammar::codes! {
    "handler";
    MIXED_KINDS = error "mixed_kinds" {
        "The handlers of one operation are all functions or all custom files; sync and async functions may mix.",
        wrong: "find: a.query().returns(a.string()).handler([a.handler.function('f'), a.handler.inlineSql('select 1')]).authorization((allow) => [allow.authenticated()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    ASYNC_SUBSCRIPTION = error "async_subscription" {
        "Only queries and mutations can call a function as an event.",
        wrong: r"import { a, defineData, defineFunction } from '@aws-amplify/backend';
const f = defineFunction({ entry: './f.ts' });
const schema = a.schema({ q: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]), m: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]), s: a.subscription().for(a.ref('m')).handler(a.handler.function(f).async()).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ q: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]), m: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]), s: a.subscription().for(a.ref('m')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema });",
    }
    ASYNC_BY_NAME = warning "async_by_name" {
        "`.async()` on a function that is named by a string has no effect on how it is called: the operation waits for it, and answers as if it hadn't.",
        wrong: r"find: a.mutation().handler(a.handler.function('f').async()).authorization((allow) => [allow.authenticated()]),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: r"find: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    UNKNOWN_MODEL = error "unknown_model" {
        "The data source of a custom handler refers to a model that isn't in the schema.",
        wrong: r"find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js', dataSource: a.ref('Pots') })).authorization((allow) => [allow.authenticated()]),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: r"find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js', dataSource: a.ref('Post') })).authorization((allow) => [allow.authenticated()]),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    CUSTOM_IDENTITY_POOL = error "custom_identity_pool" {
        "A custom handler can't be opened to guests or to identity-pool callers.",
        wrong: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.guest()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.authenticated()])",
    }
    CUSTOM_OIDC_GROUP = error "custom_oidc_group" {
        "A custom handler can't be opened to groups of an OIDC provider.",
        wrong: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.group('A', 'oidc')])",
        right: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.group('A')])",
    }
    UNSUPPORTED_RULE = error "unsupported_rule" {
        "Owner and dynamic-group rules look at stored records, which a custom handler, or a custom type that an operation returns, doesn't have. Such a rule is often inherited from the schema.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })),
}).authorization((allow) => [allow.owner()]);
export const data = defineData({ schema });",
        right: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.authenticated()])",
    }
    SQL_ON_DYNAMODB = error "sql_on_dynamodb" {
        "A SQL handler needs a schema that is configured with a SQL database.",
        wrong: "find: a.query().returns(a.string()).handler(a.handler.sqlReference('./x.sql')).authorization((allow) => [allow.authenticated()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    NO_RESOLVER = warning "no_resolver" {
        "inlineSql on a schema without a SQL database makes an operation that nothing answers.",
        wrong: "find: a.query().returns(a.string()).handler(a.handler.inlineSql('select 1')).authorization((allow) => [allow.authenticated()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    ENTRY_OUTSIDE = error "entry_outside" {
        "The code of a custom handler lies outside of the project, which is what holds the `amplify` folder. Such a schema can't be built on another machine, and a path that leads to an unexpected file would put that file into the deployment. What lies below the file that calls is fine too.",
        wrong: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: '../../../shared/handler.js' })).authorization((allow) => [allow.authenticated()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.authenticated()])",
    }
    TYPESCRIPT_ENTRY = error "typescript_entry" {
        "The code of a custom handler is deployed byte for byte, by the toolchain too, and AppSync reads no TypeScript. Translate it first, and name the result.",
        wrong: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.ts' })).authorization((allow) => [allow.authenticated()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.authenticated()])",
    }
    CODE_TOO_LONG = error "code_too_long" {
        "AppSync takes at most 32,768 characters of code in one handler.",
        wrong: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './large.js' })).authorization((allow) => [allow.authenticated()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.custom({ entry: './handler.js' })).authorization((allow) => [allow.authenticated()])",
    }
    UNSUPPORTED_IMPORT = error "unsupported_import" {
        "The code of a custom handler imports something that isn't a module of AppSync's runtime. Nothing is bundled, so AppSync would not find it. The runtime has `@aws-appsync/utils`, `@aws-appsync/utils/dynamodb`, `@aws-appsync/utils/rds` and `@aws-appsync/utils/ai`.",
        wrong: "// handler.js\nimport { table } from './tables.js';\n\nexport const request = () => ({ payload: table });\nexport const response = (ctx) => ctx.result;",
        right: "// handler.js\nconst table = 'Post';\n\nexport const request = () => ({ payload: table });\nexport const response = (ctx) => ctx.result;",
    }
    MISSING_FUNCTION = error "missing_function" {
        "The code of a custom handler must export the functions `request`, which makes the request to the data source, and `response`, which gives the answer.",
        wrong: "// handler.js\nexport const request = () => ({ payload: null });",
        right: "// handler.js\nexport const request = () => ({ payload: null });\nexport const response = (ctx) => ctx.result;",
    }
    UNSUPPORTED_SYNTAX = error "unsupported_syntax" {
        "The code of a custom handler has syntax that the runtime APPSYNC_JS refuses: loops other than `for…of` and `for…in`, `continue`, `try`, `throw`, classes, `this`, everything asynchronous, generators, regular expressions, and the operators `++`, `--`, `~`, `in` and `instanceof`.",
        wrong: "// handler.js\nexport const request = (ctx) => {\n  let count = 0;\n  for (const item of ctx.args.items) count++;\n  return { payload: count };\n};\nexport const response = (ctx) => ctx.result;",
        right: "// handler.js\nexport const request = (ctx) => {\n  let count = 0;\n  for (const item of ctx.args.items) count += 1;\n  return { payload: count };\n};\nexport const response = (ctx) => ctx.result;",
    }
    UNSUPPORTED_BUILTIN = error "unsupported_builtin" {
        "The code of a custom handler uses something of JavaScript that the runtime APPSYNC_JS doesn't have: there is no network, no timer, no promise and no process.",
        wrong: "// handler.js\nexport const request = () => fetch('https://example.com');\nexport const response = (ctx) => ctx.result;",
        right: "// handler.js\nexport const request = () => ({ method: 'GET', resourcePath: '/' });\nexport const response = (ctx) => ctx.result;",
    }
    UNDOCUMENTED_BUILTIN = warning "undocumented_builtin" {
        "The code of a custom handler uses a name that it doesn't define and that AWS doesn't document for the runtime APPSYNC_JS. It may work; it may be a slip of the pen; it may be refused when the API is deployed.",
        wrong: "// handler.js\nexport const request = (ctx) => ({ payload: parseInt(ctx.args.count) });\nexport const response = (ctx) => ctx.result;",
        right: "// handler.js\nexport const request = (ctx) => ({ payload: +ctx.args.count });\nexport const response = (ctx) => ctx.result;",
    }
    FUNCTION_AS_VALUE = error "function_as_value" {
        "In the runtime APPSYNC_JS functions are called and are no values: none can be an argument, a result, or get a second name. The methods of arrays that take a callback, such as `map`, are the exception; `sort` is none of them.",
        wrong: "// handler.js\nexport const request = (ctx) => ({ payload: ctx.args.words.sort((a, b) => a.length - b.length) });\nexport const response = (ctx) => ctx.result;",
        right: "// handler.js\nexport const request = (ctx) => ({ payload: ctx.args.words.sort() });\nexport const response = (ctx) => ctx.result;",
    }
    RECURSION = error "recursion" {
        "The runtime APPSYNC_JS refuses functions that call themselves, directly or through others.",
        wrong: "// handler.js\nconst sum = (list) => (list.length === 0 ? 0 : list[0] + sum(list.slice(1)));\n\nexport const request = (ctx) => ({ payload: sum(ctx.args.numbers) });\nexport const response = (ctx) => ctx.result;",
        right: "// handler.js\nconst sum = (list) => list.reduce((total, number) => total + number, 0);\n\nexport const request = (ctx) => ({ payload: sum(ctx.args.numbers) });\nexport const response = (ctx) => ctx.result;",
    }
    READ_ONLY_CONTEXT = error "read_only_context" {
        "The context that `request` and `response` are given, and its own properties, can't be set. What lies deeper can, such as `ctx.stash.key`.",
        wrong: "// handler.js\nexport function request(ctx) {\n  ctx.stash = { started: true };\n  return { payload: null };\n}\nexport const response = (ctx) => ctx.result;",
        right: "// handler.js\nexport function request(ctx) {\n  ctx.stash.started = true;\n  return { payload: null };\n}\nexport const response = (ctx) => ctx.result;",
    }
}
