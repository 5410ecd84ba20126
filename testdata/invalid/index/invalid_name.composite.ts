import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// A composite sort key makes an input that is named after the index, so here `-` and `.` can't be in the name.
const schema = a.schema({
  Ship: a
    .model({ port: a.string(), pier: a.integer(), berth: a.integer() })
    .secondaryIndexes((index) => [index('port').sortKeys(['pier', 'berth']).name('by-port')])
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
