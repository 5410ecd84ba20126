import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  shout: a
    .query()
    .arguments({ text: a.string().required() })
    .returns(a.string())
    .authorization((allow) => [allow.publicApiKey()])
    // A file with the line ends of Windows, as this one.
    .handler(a.handler.custom({ entry: './handlers/crlf.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
