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
}
