import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const tokenGate = defineFunction({ entry: './handlers/gate.ts' });

const schema = a.schema({
  Device: a.model({ serial: a.string().required(), place: a.customType({ hall: a.string() }) }).authorization((allow) => [allow.custom()]),
  Firmware: a.model({ version: a.string() }).authorization((allow) => [allow.publicApiKey().to(['read']), allow.custom().to(['create', 'update'])]),
  reboot: a.mutation().arguments({ serial: a.string() }).returns(a.boolean()).authorization((allow) => [allow.custom()]).handler(a.handler.function('reboot')),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'lambda',
    lambdaAuthorizationMode: { function: tokenGate, timeToLiveInSeconds: 300 },
    apiKeyAuthorizationMode: { expiresInDays: 2 },
  },
});
