//! `amplify::name::…`: names that become GraphQL names.

amplify_schemac_grammar::codes! {
    "name";
    INVALID = error "invalid" {
        "GraphQL names are letters, digits and underscores and don't start with a digit. Definitions, fields, arguments and enum values all become GraphQL names.",
        wrong: "'my-post': a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: "MyPost: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    RESERVED = error "reserved" {
        "Names that start with two underscores belong to GraphQL's introspection, `Query`, `Mutation` and `Subscription` are the root types, the names of scalars are taken, and `true`, `false` and `null` can't be enum values.",
        wrong: "Query: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: "Inquiry: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    TYPE_CLASH = error "type_clash" {
        "Two types would get the same GraphQL name: one that is written and one that is generated, or two generated ones. Inline enums and custom types are named after what holds them, models bring connections, filters and inputs.",
        wrong: r"PostStatus: a.enum(['a']),
Post: a.model({ status: a.enum(['b']) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ status: a.enum(['b']) }).authorization((allow) => [allow.owner()])",
    }
    FIELD_CLASH = error "field_clash" {
        "Two operations would become the same field of Query, Mutation or Subscription.",
        wrong: r"Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
getPost: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
findPost: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
}
