//! `amplify::ref::…`: references by a.ref.

amplify_schemac_grammar::codes! {
    "ref";
    UNKNOWN = error "unknown" {
        "a.ref names something that isn't in the schema.",
        wrong: r"Post: a.model({ status: a.ref('Statuss') }).authorization((allow) => [allow.owner()]),
Status: a.enum(['x'])",
        right: r"Post: a.model({ status: a.ref('Status') }).authorization((allow) => [allow.owner()]),
Status: a.enum(['x'])",
    }
    TO_MODEL = error "to_model" {
        "A field can't hold a model: relate the two models instead.",
        wrong: r"Author: a.model({ name: a.string() }).authorization((allow) => [allow.owner()]),
Post: a.model({ author: a.ref('Author') }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
    TO_OPERATION = error "to_operation" {
        "A field or result can't refer to an operation or a conversation.",
        wrong: r"Post: a.model({ x: a.ref('find') }).authorization((allow) => [allow.owner()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"Post: a.model({ x: a.string() }).authorization((allow) => [allow.owner()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    ARGUMENT = error "argument" {
        "Arguments are inputs: they hold scalars, enums and custom types, never models or operations.",
        wrong: r"Post: a.model({ x: a.string() }).authorization((allow) => [allow.owner()]),
find: a.query().arguments({ post: a.ref('Post') }).returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"Post: a.model({ x: a.string() }).authorization((allow) => [allow.owner()]),
find: a.query().arguments({ id: a.id() }).returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
}
