//! `amplify::eval::…`: values that static evaluation does not reach.

amplify_schemac_grammar::codes! {
    "eval";
    UNSUPPORTED = error "unsupported" {
        "The schema needs a value that comes from code which is not evaluated: `await`, classes, loops other than `for … of`, rarely used parts of JavaScript's library. Code that the schema doesn't need may be anything.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nconst groups = await fetch('https://example.com/groups');\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.groups(groups)]) }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst groups = ['editors'];\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.groups(groups)]) }) });",
    }
    NOT_DEFINED = error "not_defined" {
        "The schema needs a name that is not defined, or is read before its declaration has run.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.group(EDITORS)]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.group('EDITORS')]),",
    }
    NOT_STATIC = error "not_static" {
        "The schema needs a value that only a deployment or a running program knows, such as a secret, or what an npm package gives. Such values may be used as functions and in settings of the deployment, not where the schema needs to know them.",
        wrong: "import { a, defineData, secret } from '@aws-amplify/backend';\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.group(secret('GROUP'))]) }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.group('editors')]) }) });",
    }
    NOT_REPEATABLE = error "not_repeatable" {
        "The schema needs a value that differs from run to run, such as the time or a random number. A build has to give the same result each time.",
        wrong: "Post: a.model({ created: a.timestamp().default(Date.now()) }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ created: a.timestamp().default(1735689600) }).authorization((allow) => [allow.owner()]),",
    }
    UNSET_VARIABLE = error "unset_variable" {
        "The schema needs an environment variable that is not set. JavaScript would go on with `undefined`.",
        wrong: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.group(process.env.EDITORS_GROUP)]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.group(process.env.EDITORS_GROUP ?? 'editors')]),",
    }
    NO_VALUE = error "no_value" {
        "The schema needs a property of something that is `undefined` or `null`. JavaScript throws an error here too.",
        wrong: "Post: a.model({ title: a.string().default({ en: undefined }.en.title) }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string().default({ en: { title: 'Post' } }.en.title) }).authorization((allow) => [allow.owner()]),",
    }
    NOT_A_FUNCTION = error "not_a_function" {
        "The schema needs the result of calling or iterating something that can't be called or iterated. JavaScript throws an error here too.",
        wrong: "Post: a.model({ title: a.string().default(({ title: 'Post' } as any).title()) }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string().default(({ title: 'Post' } as any).title) }).authorization((allow) => [allow.owner()]),",
    }
    THROWS = error "throws" {
        "The schema needs a value whose computation throws an error.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nconst group = (name?: string) => { if (!name) { throw new Error('no group'); } return name; };\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.group(group())]) }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst group = (name?: string) => { if (!name) { throw new Error('no group'); } return name; };\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.group(group('editors'))]) }) });",
    }
    LIMIT = error "limit" {
        "Evaluation takes too many steps, nests too deep, or builds too long a text.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nconst again = (n: number): string => again(n + 1);\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string().default(again(0)) }).authorization((allow) => [allow.owner()]) }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst again = (n: number): string => (n > 3 ? 'end' : again(n + 1));\n\nexport const data = defineData({ schema: a.schema({ Post: a.model({ title: a.string().default(again(0)) }).authorization((allow) => [allow.owner()]) }) });",
    }
    LATE_CHANGE = error "late_change" {
        "An array or object is changed after the schema has taken its content. The toolchain reads some of them late and some early, so what counts is not clear.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\n\nconst fields: any = { title: a.string() };\nconst Post = a.model(fields).authorization((allow) => [allow.owner()]);\nfields.text = a.string();\n\nexport const data = defineData({ schema: a.schema({ Post }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst fields: any = { title: a.string() };\nfields.text = a.string();\nconst Post = a.model(fields).authorization((allow) => [allow.owner()]);\n\nexport const data = defineData({ schema: a.schema({ Post }) });",
    }
    UNSEEN_EFFECT = warning "unseen_effect" {
        "A builder is given to a function that is not evaluated. If that function changes the builder, the change is not seen.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\nimport { protect } from 'some-package';\n\nconst schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\nprotect(schema);\n\nexport const data = defineData({ schema });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });\n\nexport const data = defineData({ schema });",
    }
    PROTOTYPE = error "prototype" {
        "In an object literal, `__proto__: value` sets the prototype and makes no property.",
        wrong: "Post: a.model({ __proto__: a.string() }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ proto: a.string() }).authorization((allow) => [allow.owner()]),",
    }
}
