//! `amplify::enum::…`: enums.

amplify_schemac_grammar::codes! {
    "enum";
    EMPTY = error "empty" {
        "An enum needs at least one value.",
        wrong: "Post: a.model({ x: a.enum([]) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ x: a.enum(['one']) }).authorization((allow) => [allow.owner()])",
    }
    WHITESPACE = error "whitespace" {
        "Enum values are GraphQL names: letters, digits and underscores.",
        wrong: r"Status: a.enum(['in stock']),
Post: a.model({ x: a.ref('Status') }).authorization((allow) => [allow.owner()])",
        right: r"Status: a.enum(['in_stock']),
Post: a.model({ x: a.ref('Status') }).authorization((allow) => [allow.owner()])",
    }
    DUPLICATE = error "duplicate" {
        "An enum has each value once.",
        wrong: "Post: a.model({ x: a.enum(['one', 'one']) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ x: a.enum(['one', 'two']) }).authorization((allow) => [allow.owner()])",
    }
}
