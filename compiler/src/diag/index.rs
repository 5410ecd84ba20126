//! `amplify::index::…`: secondary indexes.

amplify_schemac_grammar::codes! {
    "index";
    IGNORED = warning "ignored" {
        "The partition key of the index isn't a stored field that the model declares (implicit fields such as `createdAt` and `owner` don't count), so there is no such index and no query.",
        wrong: "Post: a.model({ title: a.string() }).secondaryIndexes((index) => [index('titel')]).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string() }).secondaryIndexes((index) => [index('title')]).authorization((allow) => [allow.owner()])",
    }
    UNKNOWN_SORT_KEY = error "unknown_sort_key" {
        "A sort key of the index isn't a stored field that the model declares. Implicit fields don't count: declare `createdAt: a.datetime()` to sort by it.",
        wrong: "Post: a.model({ title: a.string() }).secondaryIndexes((index) => [index('title').sortKeys(['createdAt'])]).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ title: a.string(), createdAt: a.datetime() }).secondaryIndexes((index) => [index('title').sortKeys(['createdAt'])]).authorization((allow) => [allow.owner()])",
    }
    NOT_AN_ENUM = error "not_an_enum" {
        "A ref can be the key of an index only if it refers to an enum.",
        wrong: r"Loc: a.customType({ lat: a.float() }),
Post: a.model({ loc: a.ref('Loc') }).secondaryIndexes((index) => [index('loc')]).authorization((allow) => [allow.owner()])",
        right: r"Kind: a.enum(['x']),
Post: a.model({ kind: a.ref('Kind') }).secondaryIndexes((index) => [index('kind')]).authorization((allow) => [allow.owner()])",
    }
    KEY_TYPE = error "key_type" {
        "DynamoDB keys are strings and numbers: a list or a boolean can't be the key of an index.",
        wrong: "Post: a.model({ tags: a.string().array() }).secondaryIndexes((index) => [index('tags')]).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ tag: a.string() }).secondaryIndexes((index) => [index('tag')]).authorization((allow) => [allow.owner()])",
    }
    SAME_AS_KEY = error "same_as_key" {
        "The index has the model's own partition key, and the model has no sort key: it would be a copy of the table.",
        wrong: "Post: a.model({ id: a.id() }).secondaryIndexes((index) => [index('id')]).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ id: a.id(), slug: a.string() }).secondaryIndexes((index) => [index('slug')]).authorization((allow) => [allow.owner()])",
    }
    DUPLICATE_NAME = error "duplicate_name" {
        "Two indexes of a model have the same name.",
        wrong: "Post: a.model({ x: a.string(), y: a.string() }).secondaryIndexes((index) => [index('x').name('one'), index('y').name('one')]).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ x: a.string(), y: a.string() }).secondaryIndexes((index) => [index('x').name('one'), index('y').name('two')]).authorization((allow) => [allow.owner()])",
    }
    INVALID_NAME = error "invalid_name" {
        "Index names are 3 to 255 letters, digits, `_`, `-` and `.`. With two or more sort keys the name becomes part of a type's name, so `-` and `.` are out.",
        wrong: "Post: a.model({ x: a.string() }).secondaryIndexes((index) => [index('x').name('by x')]).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ x: a.string() }).secondaryIndexes((index) => [index('x').name('by-x')]).authorization((allow) => [allow.owner()])",
    }
    TOO_MANY = error "too_many" {
        "DynamoDB takes 20 global secondary indexes a table, those of relationships included; the deployment of more fails.",
        wrong: "Post: a.model({ a: a.string(), b: a.string() }).secondaryIndexes((index) => [index('a').name('i01').queryField('q01'), index('a').name('i02').queryField('q02'), index('a').name('i03').queryField('q03'), index('a').name('i04').queryField('q04'), index('a').name('i05').queryField('q05'), index('a').name('i06').queryField('q06'), index('a').name('i07').queryField('q07'), index('a').name('i08').queryField('q08'), index('a').name('i09').queryField('q09'), index('a').name('i10').queryField('q10'), index('a').name('i11').queryField('q11'), index('a').name('i12').queryField('q12'), index('a').name('i13').queryField('q13'), index('a').name('i14').queryField('q14'), index('a').name('i15').queryField('q15'), index('a').name('i16').queryField('q16'), index('a').name('i17').queryField('q17'), index('a').name('i18').queryField('q18'), index('a').name('i19').queryField('q19'), index('a').name('i20').queryField('q20'), index('b').name('i21').queryField('q21')]).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ a: a.string(), b: a.string() }).secondaryIndexes((index) => [index('a'), index('b')]).authorization((allow) => [allow.owner()])",
    }
    UNKNOWN_PROJECTION = warning "unknown_attribute" {
        "The index is to hold an attribute that the model doesn't have.",
        wrong: "Post: a.model({ x: a.string(), y: a.string() }).secondaryIndexes((index) => [index('x').projection('INCLUDE', ['z'])]).authorization((allow) => [allow.owner()])",
        right: "Post: a.model({ x: a.string(), y: a.string() }).secondaryIndexes((index) => [index('x').projection('INCLUDE', ['y'])]).authorization((allow) => [allow.owner()])",
    }
}
