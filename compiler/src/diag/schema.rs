//! `amplify::schema::…`: the schema as a whole.

amplify_schemac_grammar::codes! {
    "schema";
    EMPTY = error "empty" {
        "A schema needs at least one definition: AppSync takes no empty schema.",
        wrong: "// nothing",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    NOT_A_DEFINITION = error "not_a_definition" {
        "A schema holds models, custom types, enums, operations and AI routes. Fields, refs and relationships belong into one of them.",
        wrong: "title: a.string()",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    NO_QUERY = error "no_query" {
        "Nothing in the schema becomes a query. GraphQL requires a Query type, so AppSync refuses the schema when it is deployed.",
        wrong: "Post: a.model({ title: a.string() }).disableOperations(['queries']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string() }).disableOperations(['list']).authorization((allow) => [allow.owner()])",
    }
}
