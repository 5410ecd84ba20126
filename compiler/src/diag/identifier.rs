//! `amplify::identifier::…`: identifiers of models.

amplify_schemac_grammar::codes! {
    "identifier";
    NULLABLE = error "nullable" {
        "Fields of an identifier must be required scalars. Refs and inline enums can't be part of it.",
        wrong: "Post: a.model({ slug: a.string() }).identifier(['slug']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ slug: a.string().required() }).identifier(['slug']).authorization((allow) => [allow.owner()])",
    }
    UNKNOWN_SORT_KEY = error "unknown_sort_key" {
        "A sort key of the identifier isn't a field of the model.",
        wrong: "Post: a.model({ slug: a.string().required() }).identifier(['slug', 'lang']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ slug: a.string().required(), lang: a.string().required() }).identifier(['slug', 'lang']).authorization((allow) => [allow.owner()])",
    }
    IGNORED = warning "ignored" {
        "The identifier names no field of the model, so it is ignored and the key is `id`.",
        wrong: "Post: a.model({ slug: a.string().required() }).identifier(['slugg']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ slug: a.string().required() }).identifier(['slug']).authorization((allow) => [allow.owner()])",
    }
    REPEATED = error "repeated" {
        "A field can be part of the identifier once.",
        wrong: "Post: a.model({ slug: a.string().required() }).identifier(['slug', 'slug']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ slug: a.string().required() }).identifier(['slug']).authorization((allow) => [allow.owner()])",
    }
    KEY_TYPE = error "key_type" {
        "DynamoDB keys are strings and numbers: a list or a boolean can't be one.",
        wrong: "Post: a.model({ slug: a.string().required(), on: a.boolean().required() }).identifier(['slug', 'on']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ slug: a.string().required(), on: a.string().required() }).identifier(['slug', 'on']).authorization((allow) => [allow.owner()])",
    }
    OWNER_SORT_KEY = error "owner_sort_key" {
        "The owner's stored form `sub::username` can't be compared in a sort key of the identifier: name another field, or an identityClaim that is one claim.",
        wrong: "Post: a.model({ slug: a.string().required(), owner: a.string().required() }).identifier(['slug', 'owner']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ slug: a.string().required(), owner: a.string().required() }).identifier(['slug', 'owner']).authorization((allow) => [allow.owner().identityClaim('sub')])",
    }
}
