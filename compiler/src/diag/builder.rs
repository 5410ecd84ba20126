//! `amplify::builder::…`: calls of the schema language that its builders refuse.

amplify_schemac_grammar::codes! {
    "builder";
    UNKNOWN_METHOD = error "unknown_method" {
        "A builder has no method of this name, or has it no longer because it has been called: rules and schemas lose a method once it has been used.",
        wrong: "Post: a.model({ title: a.STRING() }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),",
    }
    WRONG_ARGUMENT = error "wrong_argument" {
        "A call of the schema language got a value of a kind that it can't use.",
        wrong: "Post: a.model({ title: a.string() }).identifier('title').authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string().required() }).identifier(['title']).authorization((allow) => [allow.owner()]),",
    }
    NOT_CALLED = error "not_called" {
        "A builder method stands without parentheses, so the method itself is given instead of its result.",
        wrong: "Post: a.model({ title: a.string }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),",
    }
    RETIRED_AUTHORIZATION = error "retired_authorization" {
        "In the preview releases `.authorization` took an array of `a.allow` rules. Now it takes a function that gets `allow`.",
        wrong: "Post: a.model({ title: a.string() }).authorization([a.allow.owner()]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),",
    }
    RETIRED_RULE = error "retired_rule" {
        "The rule existed in the preview releases and has another name now.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.private()]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.authenticated()]),",
    }
    RETIRED_MANY_TO_MANY = error "retired_many_to_many" {
        "`a.manyToMany` existed in the preview releases. A many-to-many relationship is now a model of its own that belongs to both sides.",
        wrong: "Post: a.model({ tags: a.manyToMany('Tag', { relationName: 'PostTags' }) }).authorization((allow) => [allow.owner()]),\nTag: a.model({ posts: a.manyToMany('Post', { relationName: 'PostTags' }) }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ tags: a.hasMany('PostTag', 'postId') }).authorization((allow) => [allow.owner()]),\nTag: a.model({ posts: a.hasMany('PostTag', 'tagId') }).authorization((allow) => [allow.owner()]),\nPostTag: a.model({ postId: a.id(), tagId: a.id(), post: a.belongsTo('Post', 'postId'), tag: a.belongsTo('Tag', 'tagId') }).authorization((allow) => [allow.owner()]),",
    }
    MISSING_REFERENCES = error "missing_references" {
        "A relationship needs the name of its reference field as second argument. The field is declared on the model that belongs to the other.",
        wrong: "Post: a.model({ comments: a.hasMany('Comment') }).authorization((allow) => [allow.owner()]),\nComment: a.model({ post: a.belongsTo('Post') }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ comments: a.hasMany('Comment', 'postId') }).authorization((allow) => [allow.owner()]),\nComment: a.model({ postId: a.id(), post: a.belongsTo('Post', 'postId') }).authorization((allow) => [allow.owner()]),",
    }
    INVALID_PROVIDER = error "invalid_provider" {
        "A rule names an authentication provider that this kind of rule does not have.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner('identityPool')]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner('userPools')]),",
    }
    REPEATED_MODIFIER = warning "repeated_modifier" {
        "A modifier is called twice in one chain. Only the last call holds.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.guest()]).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),",
    }
    UNKNOWN_MODEL = error "unknown_model" {
        "`schema.models` has no model of this name. After `renameModels`, models go by their new names.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nconst schema = a.schema({ Post: a.model({ title: a.string() }) });\nconst Posts = schema.models.Posts.authorization((allow) => [allow.owner()]);\n\nexport const data = defineData({ schema: a.combine([schema, a.schema({ Posts })]) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst schema = a.schema({ Post: a.model({ title: a.string() }) });\nschema.models.Post.authorization((allow) => [allow.owner()]);\n\nexport const data = defineData({ schema });",
    }
    UNKNOWN_RENAME = error "unknown_rename" {
        "`.renameModels` names a definition that the schema doesn't have.",
        wrong: "import { a, defineData, secret } from '@aws-amplify/backend';\nimport { configure } from '@aws-amplify/data-schema/internals';\n\nconst schema = configure({ database: { engine: 'mysql', connectionUri: secret('DB') } })\n  .schema({ post: a.model({ id: a.integer().required() }).identifier(['id']) })\n  .renameModels(() => [['posts', 'Post']]);\n\nexport const data = defineData({ schema });",
        right: "import { a, defineData, secret } from '@aws-amplify/backend';\nimport { configure } from '@aws-amplify/data-schema/internals';\n\nconst schema = configure({ database: { engine: 'mysql', connectionUri: secret('DB') } })\n  .schema({ post: a.model({ id: a.integer().required() }).identifier(['id']) })\n  .renameModels(() => [['post', 'Post']]);\n\nexport const data = defineData({ schema });",
    }
    SQL_MODEL = error "sql_model" {
        "Models of a SQL schema come from the database; none can be added by hand.",
        wrong: "import { a, defineData, secret } from '@aws-amplify/backend';\nimport { configure } from '@aws-amplify/data-schema/internals';\n\nconst schema = configure({ database: { engine: 'mysql', connectionUri: secret('DB') } })\n  .schema({ post: a.model({ id: a.integer().required() }).identifier(['id']) })\n  .addToSchema({ Note: a.model({ text: a.string() }) });\n\nexport const data = defineData({ schema });",
        right: "import { a, defineData, secret } from '@aws-amplify/backend';\nimport { configure } from '@aws-amplify/data-schema/internals';\n\nconst schema = configure({ database: { engine: 'mysql', connectionUri: secret('DB') } })\n  .schema({ post: a.model({ id: a.integer().required() }).identifier(['id']) })\n  .addToSchema({ Color: a.enum(['red']) });\n\nexport const data = defineData({ schema });",
    }
    COLLISION = error "collision" {
        "Schemas that are combined share one set of names, and two of them define the same.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nconst one = a.schema({ Color: a.enum(['red']), Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\nconst two = a.schema({ Color: a.enum(['blue']) });\n\nexport const data = defineData({ schema: a.combine([one, two]) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst one = a.schema({ Color: a.enum(['red']), Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\nconst two = a.schema({ Paint: a.enum(['blue']) });\n\nexport const data = defineData({ schema: a.combine([one, two]) });",
    }
    MISSING_ENTRY = error "missing_entry" {
        "The file of a custom handler is not there. Its path is relative to the file that calls `a.handler.custom`, with its extension.",
        wrong: "now: a.query().returns(a.string()).authorization((allow) => [allow.guest()]).handler(a.handler.custom({ entry: './missing.js' })),",
        right: "now: a.query().returns(a.string()).authorization((allow) => [allow.guest()]).handler(a.handler.function('now')),",
    }
    UNKNOWN_AI_MODEL = error "unknown_ai_model" {
        "`a.ai.model` has no model of this name. The toolchain accepts any name and deploys `undefined` as the model's id.",
        wrong: "chat: a.conversation({ aiModel: a.ai.model('Claude 3 Haiko'), systemPrompt: 'Help.' }).authorization((allow) => allow.owner()),",
        right: "chat: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Help.' }).authorization((allow) => allow.owner()),",
    }
    MISSING_PROPERTY = error "missing_property" {
        "An object given to the schema language lacks a property that it must have.",
        wrong: "chat: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku') }).authorization((allow) => allow.owner()),",
        right: "chat: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Help.' }).authorization((allow) => allow.owner()),",
    }
    UNKNOWN_PROPERTY = warning "unknown_property" {
        "An object given to the schema language has a property that means nothing there. The toolchain ignores it.",
        wrong: "chat: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Help.', tool: [] }).authorization((allow) => allow.owner()),",
        right: "chat: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Help.', tools: [] }).authorization((allow) => allow.owner()),",
    }
    REGEX_PATTERN = warning "regex_pattern" {
        "A validator's pattern is a text. A regular expression is turned into text with its slashes, which then have to match too.",
        wrong: "Post: a.model({ code: a.string().validate((v) => v.matches(/^[a-z]+$/)) }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ code: a.string().validate((v) => v.matches('^[a-z]+$')) }).authorization((allow) => [allow.owner()]),",
    }
    RETURNS_AFTER_ASYNC = error "returns_after_async" {
        "An asynchronous handler sets the return type of its operation; a later `.returns` replaces it by one that is never returned.",
        wrong: "import { a, defineData, defineFunction } from '@aws-amplify/backend';\n\nconst run = defineFunction({ entry: './run.ts' });\nconst schema = a.schema({\n  start: a.query().authorization((allow) => [allow.guest()]).handler(a.handler.function(run).async()).returns(a.string()),\n});\n\nexport const data = defineData({ schema });",
        right: "import { a, defineData, defineFunction } from '@aws-amplify/backend';\n\nconst run = defineFunction({ entry: './run.ts' });\nconst schema = a.schema({\n  start: a.query().authorization((allow) => [allow.guest()]).handler(a.handler.function(run).async()),\n});\n\nexport const data = defineData({ schema });",
    }
    NO_DATA = error "no_data" {
        "The file must export the result of `defineData`, by custom under the name `data`.",
        wrong: "import { a } from '@aws-amplify/backend';\n\nexport const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\n\nexport const data = defineData({ schema });",
    }
    NO_SCHEMA = error "no_schema" {
        "The file makes no schema and exports no data definition.",
        wrong: "import { a } from '@aws-amplify/backend';\n\nexport const Post = a.model({ title: a.string() });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst Post = a.model({ title: a.string() }).authorization((allow) => [allow.owner()]);\n\nexport const data = defineData({ schema: a.schema({ Post }) });",
    }
    EMPTY_FILE = error "empty_file" {
        "The file holds no code at all.",
        wrong: "export {};",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\n\nexport const data = defineData({ schema });",
    }
    SEVERAL_SCHEMAS = error "several_schemas" {
        "The file makes several schemas and gives none of them to `defineData`.",
        wrong: "import { a } from '@aws-amplify/backend';\n\nexport const one = a.schema({ Color: a.enum(['red']), Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\nexport const two = a.schema({ Paint: a.enum(['blue']) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst one = a.schema({ Color: a.enum(['red']), Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\nconst two = a.schema({ Paint: a.enum(['blue']) });\n\nexport const data = defineData({ schema: a.combine([one, two]) });",
    }
    SEVERAL_DATA = error "several_data" {
        "A backend has one data definition. The toolchain throws an error at the second `defineData`.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nconst schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\nexport const data = defineData({ schema });\nexport const other = defineData({ schema });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\nexport const data = defineData({ schema });",
    }
    DATA_FUNCTION = error "data_function" {
        "`data` must be the result of `defineData`, not a function that gives it.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const data = () => defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }) });",
    }
    SCHEMA_TEXT = error "schema_text" {
        "A schema given as GraphQL text is not compiled.",
        wrong: "import { defineData } from '@aws-amplify/backend';\n\nexport const data = defineData({ schema: `type Post @model @auth(rules: [{ allow: owner }]) { title: String }` });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }) });",
    }
    GEN1_TABLES = error "gen1_tables" {
        "Tables of an Amplify Gen 1 project can't be taken over yet.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const data = defineData({\n  schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }),\n  migratedAmplifyGen1DynamoDbTableMappings: [{ branchName: 'main', modelNameToTableNameMapping: { Post: 'Post-abc-main' } }],\n});",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const data = defineData({\n  schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }),\n});",
    }
    STACK_MAPPINGS = note "stack_mappings" {
        "`stackMappings` moves resolvers between the stacks of Amplify's own toolchain. The stacks generated here have a layout of their own.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const data = defineData({\n  schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }),\n  stackMappings: { CreatePostResolver: 'Posts' },\n});",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const data = defineData({\n  schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }),\n});",
    }
}
