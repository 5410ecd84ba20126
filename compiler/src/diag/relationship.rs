//! `amplify::relationship::…`: relationships between models.

amplify_schemac_grammar::codes! {
    "relationship";
    UNKNOWN_MODEL = error "unknown_model" {
        "A relationship names a model that isn't in the schema.",
        wrong: r"Author: a.model({ posts: a.hasMany('Posts', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
    NOT_A_MODEL = error "not_a_model" {
        "A relationship leads to a model; custom types and enums are used by a.ref.",
        wrong: r"Loc: a.customType({ lat: a.float() }),
Post: a.model({ loc: a.hasOne('Loc', 'postId') }).authorization((allow) => [allow.owner()])",
        right: r"Loc: a.customType({ lat: a.float() }),
Post: a.model({ loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
    }
    NO_COUNTERPART = error "no_counterpart" {
        "Relationships have two sides with the same reference fields: hasOne or hasMany on the parent, belongsTo on the child.",
        wrong: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id() }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
    AMBIGUOUS = error "ambiguous" {
        "Several fields of the other model could be the other side of the relationship. Give each pair its own reference fields.",
        wrong: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId'), writer: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
    MISSING_REFERENCE = error "missing_reference" {
        "Reference fields hold the parent's key and are declared on the child, the side of belongsTo. They are never added by themselves.",
        wrong: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
    REFERENCE_COUNT = error "reference_count" {
        "A relationship has as many reference fields as the parent's identifier has fields.",
        wrong: r"Author: a.model({ x: a.id().required(), y: a.id().required(), posts: a.hasMany('Post', 'authorId') }).identifier(['x', 'y']).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
    REFERENCE_TYPE = error "reference_type" {
        "Reference fields have the types of the parent's identifier, in its order; ID and String count as one.",
        wrong: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.integer(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
    MIXED_NULLABILITY = error "mixed_nullability" {
        "The reference fields of one relationship are either all required or all optional.",
        wrong: r"Author: a.model({ x: a.id().required(), y: a.id().required(), posts: a.hasMany('Post', ['ax', 'ay']) }).identifier(['x', 'y']).authorization((allow) => [allow.owner()]),
Post: a.model({ ax: a.id().required(), ay: a.id(), author: a.belongsTo('Author', ['ax', 'ay']) }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ x: a.id().required(), y: a.id().required(), posts: a.hasMany('Post', ['ax', 'ay']) }).identifier(['x', 'y']).authorization((allow) => [allow.owner()]),
Post: a.model({ ax: a.id(), ay: a.id(), author: a.belongsTo('Author', ['ax', 'ay']) }).authorization((allow) => [allow.owner()])",
    }
    REQUIRED = error "required" {
        "Whether a related record exists is known only when it is read, so a relationship can't be required.",
        wrong: r"Author: a.model({ posts: a.hasMany('Post', 'authorId').valueRequired() }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
    OUTSIDE_MODEL = error "outside_model" {
        "Only models have relationships; a custom type has no record of its own.",
        wrong: r"Loc: a.customType({ posts: a.hasMany('Post', 'locId') }),
Post: a.model({ locId: a.id(), loc: a.ref('Loc') }).authorization((allow) => [allow.owner()])",
        right: r"Author: a.model({ posts: a.hasMany('Post', 'authorId') }).authorization((allow) => [allow.owner()]),
Post: a.model({ authorId: a.id(), author: a.belongsTo('Author', 'authorId') }).authorization((allow) => [allow.owner()])",
    }
}
