import { type ClientSchema, a, defineData, defineFunction } from '@aws-amplify/backend';
const schema = a.schema({
  Employee: a
    .model({
      name: a.string(),
      email: a.email(),
      salary: a.float().authorization((allow) => [allow.group('Payroll'), allow.owner().to(['read'])]),
      badge: a.string().authorization((allow) => [allow.publicApiKey().to(['read']), allow.group('Payroll')]),
      notes: a.string().array().authorization((allow) => allow.group('Payroll').to(['create', 'read', 'update', 'delete'])),
      reviewedBy: a.string().authorization((allow) => [allow.ownerDefinedIn('manager').to(['read', 'update'])]),
    })
    .authorization((allow) => [allow.owner(), allow.authenticated().to(['read'])]),

  Profile: a
    .model({
      nick: a.string(),
      birthday: a.date().authorization((allow) => [allow.owner()]),
      owner: a.string().authorization((allow) => [allow.owner().to(['read', 'delete'])]),
      score: a.integer().authorization((allow) => [allow.custom()]),
    })
    .authorization((allow) => [allow.owner(), allow.guest().to(['read'])]),

  // No rule on the model: the schema's would hold, and here only the fields have some.
  Open: a
    .model({ a: a.string(), b: a.integer().authorization((allow) => [allow.authenticated('identityPool').to(['read', 'create', 'update', 'delete'])]) })
    .authorization((allow) => [allow.publicApiKey()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
    lambdaAuthorizationMode: { function: gate() },
  },
});

function gate() {
  return defineFunction({ entry: './handlers/gate.ts' });
}
