import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Names that mean something in TypeScript, or in what is written for a front end.
const schema = a
  .schema({
    string: a.enum(['any', 'never', 'unknown', 'constructor', 'prototype']),
    type: a.enum(['type']),
    keyof: a.customType({ class: a.string(), new: a.integer().required(), default: a.ref('string') }),
    void: a.customType({ inner: a.customType({ readonly: a.ref('keyof'), enum: a.enum(['A', 'B']) }) }),
    Record: a.customType({ value: a.json() }),
    Promise: a.customType({ record: a.ref('Record').array(), await: a.ref('void') }),

    Schema: a.model({ delete: a.boolean(), this: a.ref('keyof') }),
    Json: a.model({ text: a.json().required(), omit: a.hasMany('Omit', 'jsonId') }),
    Omit: a.model({ jsonId: a.id(), json: a.belongsTo('Json', 'jsonId'), next: a.hasMany('Plain', ['omitId']) }),
    Plain: a.model({ omitId: a.id(), omit: a.belongsTo('Omit', ['omitId']), kind: a.ref('type') }),
    Plain1: a.model({ readonly: a.string().required(), handler: a.ref('string') }).secondaryIndexes((index) => [index('handler').sortKeys(['readonly'])]),
    Handler: a.model({ function: a.string().required(), with: a.integer().required() }).identifier(['function', 'with']),

    of: a
      .query()
      .arguments({ in: a.ref('keyof'), arguments: a.string() })
      .returns(a.ref('Plain1'))
      .handler(a.handler.function('of')),
    OfArguments: a.customType({ infer: a.string() }),
  })
  .authorization((allow) => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
