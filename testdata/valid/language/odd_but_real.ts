import { type ClientSchema, a, defineData } from '@aws-amplify/backend'
import * as backend from '@aws-amplify/backend'

let limit = 3
const config = { keys: ['first', 'second'], nested: { model: 'x' } }

// Hides the `a` of the DSL.
const kinds = ['b', 'a'].map((a) => a + '1')

const unused = a.schema({ Ghost: a.model({ x: a.string() }) })

console.log('schema module', config.keys.length)

const schema = backend.a.schema({
  Thing: a.model({
    text: a.string() || a.ref('Nothing'),
    size: a.integer().default(limit),
    [config.keys[1]]: a.string(),
    kind: a.enum(kinds),
    'quoted': a.string(),
    "double": a.string(),
  }).authorization(allow => [
    allow.owner(), // trailing comment
    /* block */ allow.guest().to(['read',]),
  ]),
  Groesse: a.enum(['klein', 'gross', 'größer'].slice(0, 2)), // ✓ non-ASCII comment
} as any)

export type Schema = ClientSchema<typeof schema>

export const data = backend.defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } })
;[1, 2].forEach((n) => n)
