//! `amplify::model::…`: models.

amplify_schemac_grammar::codes! {
    "model";
    EMPTY = error "empty" {
        "A model needs at least one field.",
        wrong: "Post: a.model({}).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    MISSING_RULES = error "missing_rules" {
        "Nobody may use a model without authorization rules, so a model needs its own or the schema's. `allow.resource` alone doesn't count: it grants a function, not a caller.",
        wrong: "Post: a.model({ title: a.string() })",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    FILTER_WORD = error "filter_word" {
        "The filter of every model has `and`, `or` and `not`, so a field can't be called so.",
        wrong: "Post: a.model({ title: a.string(), and: a.string() }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string(), also: a.string() }).authorization((allow) => [allow.owner()])",
    }
    DISABLED_UNKNOWN = error "unknown_operation" {
        "disableOperations names something that isn't an operation of a model.",
        wrong: "Post: a.model({ title: a.string() }).disableOperations(['lists']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string() }).disableOperations(['list']).authorization((allow) => [allow.owner()])",
    }
    TIMESTAMP_TYPE = warning "timestamp_type" {
        "`createdAt` and `updatedAt` are filled in only if they are strings or datetimes. Declared with another type they hold text all the same.",
        wrong: "Post: a.model({ createdAt: a.integer() }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ createdAt: a.datetime() }).authorization((allow) => [allow.owner()])",
    }
}
