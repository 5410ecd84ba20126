//! `amplify::custom_type::…`: custom types.

amplify_schemac_grammar::codes! {
    "custom_type";
    EMPTY = error "empty" {
        "A custom type needs at least one field.",
        wrong: r"Loc: a.customType({}),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
        right: r"Loc: a.customType({ lat: a.float() }),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
    }
    REQUIRED_CYCLE = error "required_cycle" {
        "Each of these custom types requires the next, and the last the first: no input can ever satisfy that.",
        wrong: r"Node: a.customType({ next: a.ref('Node').required() }),
Post: a.model({ node: a.ref('Node') }).authorization((allow) => [allow.owner()])",
        right: r"Node: a.customType({ next: a.ref('Node') }),
Post: a.model({ node: a.ref('Node') }).authorization((allow) => [allow.owner()])",
    }
    RECURSIVE_RESULT = error "recursive_result" {
        "An operation returns a custom type that contains itself. The toolchain never comes to an end with it; as a field of a model or as an argument such a type is fine.",
        wrong: r"Node: a.customType({ next: a.ref('Node') }),
find: a.query().returns(a.ref('Node')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"Node: a.customType({ next: a.string() }),
find: a.query().returns(a.ref('Node')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
}
