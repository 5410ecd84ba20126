//! `amplify::import::…`: modules that the schema needs values from.

amplify_schemac_grammar::codes! {
    "import";
    NOT_FOUND = error "not_found" {
        "The schema needs a value from a module that is not there. A relative path is looked for as a file with that name, then with the extensions .ts, .tsx, .jsx, .js and .json, then as a folder with an index file.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\nimport { Post } from './missing';\n\nexport const data = defineData({ schema: a.schema({ Post }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst Post = a.model({ title: a.string() }).authorization((allow) => [allow.owner()]);\n\nexport const data = defineData({ schema: a.schema({ Post }) });",
    }
    MISSING_EXPORT = error "missing_export" {
        "The schema needs a value that the other module does not export under this name.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\nimport { configure } from '@aws-amplify/data-schema';\n\nexport const data = defineData({ schema: configure({ database: { engine: 'dynamodb' } }).schema({ Color: a.enum(['red']), Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\nimport { configure } from '@aws-amplify/data-schema/internals';\n\nexport const data = defineData({ schema: configure({ database: { engine: 'dynamodb' } }).schema({ Color: a.enum(['red']), Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }) });",
    }
    CYCLE = error "cycle" {
        "Two modules import each other, and one reads a value that the other has not set yet. JavaScript throws an error here too.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\nimport { name as title } from './resource';\n\nexport const name = title;\nexport const data = defineData({ schema: a.schema({ Post: a.model({ [name]: a.string() }).authorization((allow) => [allow.owner()]) }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nexport const name = 'title';\nexport const data = defineData({ schema: a.schema({ Post: a.model({ [name]: a.string() }).authorization((allow) => [allow.owner()]) }) });",
    }
    UNREADABLE = error "unreadable" {
        "A file that the schema needs can't be read: it is not UTF-8 text, is larger than 8 MiB, or is not TypeScript, JavaScript or JSON.",
        wrong: "import { a, defineData } from '@aws-amplify/backend';\nimport words from './words.txt';\n\nexport const data = defineData({ schema: a.schema({ Word: a.enum(words), Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }) });",
        right: "import { a, defineData } from '@aws-amplify/backend';\n\nconst words = ['one', 'two'];\n\nexport const data = defineData({ schema: a.schema({ Word: a.enum(words), Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) }) });",
    }
}
