//! `amplify::field::…`: fields of models and custom types.

amplify_schemac_grammar::codes! {
    "field";
    NOT_A_FIELD = error "not_a_field" {
        "A field holds a scalar, an enum, a custom type, a ref or a relationship.",
        wrong: "Post: a.model({ title: a.query() }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    DEFAULT_ON_LIST = error "default_on_list" {
        "Lists can't have a default value.",
        wrong: "Post: a.model({ tags: a.string().array().default('x') }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ tags: a.string().array() }).authorization((allow) => [allow.owner()])",
    }
    DEFAULT_VALUE = error "default_value" {
        "The default value isn't one of the field's type: AppSync would refuse every create that relies on it.",
        wrong: "Post: a.model({ count: a.integer().default('many') }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ count: a.integer().default(3) }).authorization((allow) => [allow.owner()])",
    }
    DEFAULT_WITHOUT_TEXT = error "default_without_text" {
        "The default value has no text form: it would be stored as `[object Object]`.",
        wrong: "Post: a.model({ title: a.string().default({ a: 1 }) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    DEFAULT_NULL = warning "default_null" {
        "A default value of null is no default value: a field that is left out is null anyway. The toolchain would store the text `undefined` instead.",
        wrong: "Post: a.model({ title: a.string().default(null) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
    DEFAULT_BY_DATABASE = error "default_by_database" {
        "`.default()` without a value lets the database make one, which only an integer column of a PostgreSQL database does.",
        wrong: "Post: a.model({ count: a.integer().default() }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ count: a.integer().default(0) }).authorization((allow) => [allow.owner()])",
    }
    DEFAULT_OUTSIDE_MODEL = error "default_outside_model" {
        "Only fields of models have default values; custom types, arguments and results don't.",
        wrong: r"Loc: a.customType({ lat: a.float().default(0) }),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
        right: r"Loc: a.customType({ lat: a.float() }),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
    }
    VALIDATE_OUTSIDE_MODEL = error "validate_outside_model" {
        "Only fields of models are validated; custom types, arguments and results aren't.",
        wrong: r"Loc: a.customType({ name: a.string().validate((v) => v.minLength(2)) }),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
        right: r"Loc: a.customType({ name: a.string() }),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
    }
    VALIDATOR_ON_LIST = error "validator_on_list" {
        "Validators look at single values; a list can't be validated.",
        wrong: "Post: a.model({ tags: a.string().array().validate((v) => v.minLength(2)) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ tags: a.string().array() }).authorization((allow) => [allow.owner()])",
    }
    VALIDATOR_TYPE = error "validator_type" {
        "Numbers are validated by gt, lt, gte, lte, positive and negative; strings by minLength, maxLength, startsWith, endsWith and matches; other types by nothing.",
        wrong: "Post: a.model({ at: a.datetime().validate((v) => v.minLength(2)) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ at: a.datetime() }).authorization((allow) => [allow.owner()])",
    }
    VALIDATOR_DUPLICATE = error "validator_duplicate" {
        "A field has each kind of validator at most once.",
        wrong: "Post: a.model({ n: a.integer().validate((v) => v.gt(1).gt(2)) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ n: a.integer().validate((v) => v.gt(2)) }).authorization((allow) => [allow.owner()])",
    }
    VALIDATOR_VALUE = error "validator_value" {
        "The value of the validator isn't one that it can compare with.",
        wrong: "Post: a.model({ n: a.string().validate((v) => v.minLength(-1)) }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ n: a.string().validate((v) => v.minLength(1)) }).authorization((allow) => [allow.owner()])",
    }
    IGNORED_RULES = warning "ignored_rules" {
        "Fields of a custom type can't be protected one by one: the rules have no effect.",
        wrong: r"Loc: a.customType({ lat: a.float().authorization((allow) => [allow.owner()]) }),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
        right: r"Loc: a.customType({ lat: a.float() }),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
    }
    KEY_MODIFIERS = warning "key_modifiers" {
        "The partition key is always one required value: a list, a default value or a validator on it has no effect.",
        wrong: "Post: a.model({ slug: a.string().required().default('x') }).identifier(['slug']).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ slug: a.string().required() }).identifier(['slug']).authorization((allow) => [allow.owner()])",
    }
    UNREACHABLE_DEFAULT = warning "unreachable_default" {
        "A required field has to be given by every client, so its default value is never used.",
        wrong: "Post: a.model({ title: a.string().required().default('x') }).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string().default('x') }).authorization((allow) => [allow.owner()])",
    }
}
