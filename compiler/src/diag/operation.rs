//! `amplify::operation::…`: custom operations.

amplify_schemac_grammar::codes! {
    "operation";
    RULES_WITHOUT_HANDLER = error "missing_handler" {
        "An operation that callers may use needs a handler to answer them.",
        wrong: "find: a.query().returns(a.string()).authorization((allow) => [allow.authenticated()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    HANDLER_WITHOUT_RULES = error "missing_rules" {
        "An operation with a handler needs authorization rules, its own or the schema's.",
        wrong: "find: a.query().returns(a.string()).handler(a.handler.function('f'))",
        right: "find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    MISSING_RETURN = error "missing_return" {
        "Queries, mutations and generations say what they return.",
        wrong: "find: a.query().handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    RETURN_TYPE = error "return_type" {
        "An operation returns a scalar, an enum, a custom type or a model by ref.",
        wrong: r"Post: a.model({ authorId: a.id() }).authorization((allow) => [allow.owner()]),
find: a.query().returns(a.hasOne('Post', 'authorId')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"Post: a.model({ authorId: a.id() }).authorization((allow) => [allow.owner()]),
find: a.query().returns(a.ref('Post')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    ARGUMENT_TYPE = error "argument_type" {
        "Arguments are scalars, enums, custom types or refs to the latter two.",
        wrong: r"find: a.query().arguments({ x: a.hasOne('Post', 'postId') }).returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: r"find: a.query().arguments({ x: a.id() }).returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    FOREIGN_RESULT = error "foreign_result" {
        "In a combined schema an operation can return only custom types of its own schema: the toolchain fails on others.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const one = a.schema({ Loc: a.customType({ lat: a.float() }) });
const two = a.schema({ find: a.query().returns(a.ref('Loc')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema: a.combine([one, two]) });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const one = a.schema({ Kind: a.enum(['x']) });
const two = a.schema({ Loc: a.customType({ lat: a.float() }), find: a.query().returns(a.ref('Loc')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]) });
export const data = defineData({ schema: a.combine([one, two]) });",
    }
    UNREACHABLE = note "unreachable" {
        "An operation with neither rules nor handler is reachable by IAM administrators only and answers nothing.",
        wrong: r"find: a.query().returns(a.string()),
Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: "find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
}
