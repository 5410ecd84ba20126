//! `amplify::sql::…`: schemas of SQL databases.

amplify_schemac_grammar::codes! {
    "sql";
    UNDECLARED_FIELD = error "undeclared_field" {
        "A rule reads owners or groups from a column, so the column has to be declared.",
        wrong: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ Post: a.model({ id: a.integer().required() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema });",
        right: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ Post: a.model({ id: a.integer().required(), owner: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema });",
    }
    NO_KEY = error "no_key" {
        "A table of a SQL database has a primary key, and the model declares it.",
        wrong: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema });",
        right: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ Post: a.model({ id: a.integer().required(), title: a.string() }).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema });",
    }
    UNSUPPORTED_OPERATION = error "unsupported_operation" {
        "Models of a SQL database have no sync and no search.",
        wrong: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ Post: a.model({ id: a.integer().required() }).authorization((allow) => [allow.authenticated().to(['search'])]) });
export const data = defineData({ schema });",
        right: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ Post: a.model({ id: a.integer().required() }).authorization((allow) => [allow.authenticated().to(['list'])]) });
export const data = defineData({ schema });",
    }
    EMPTY_STATEMENT = error "empty_statement" {
        "A SQL handler without a statement does nothing, and the toolchain refuses it.",
        wrong: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ now: a.query().returns(a.string()).handler(a.handler.inlineSql('')).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema });",
        right: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ now: a.query().returns(a.string()).handler(a.handler.inlineSql('SELECT NOW()')).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema });",
    }
    SUBSCRIPTION = error "subscription" {
        "A SQL statement answers queries and mutations, not subscriptions.",
        wrong: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ Post: a.model({ id: a.integer().required() }).authorization((allow) => [allow.authenticated()]), s: a.subscription().for(a.ref('Post').mutations(['create'])).handler(a.handler.inlineSql('select 1')).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema });",
        right: r"import { a, defineData, secret } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';
const schema = configure({ database: { engine: 'mysql', connectionUri: secret('URI') } }).schema({ Post: a.model({ id: a.integer().required() }).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema });",
    }
}
