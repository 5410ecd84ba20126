import { type ClientSchema, a, defineData, defineFunction } from '@aws-amplify/backend';

// Rules of fields: on optional, required and listed ones, for parts of the operations, with subscriptions and without.
const schema = a.schema({
  Pay: a
    .model({
      name: a.string(),
      salary: a.float().authorization((allow) => [allow.group('Payroll'), allow.owner().to(['read'])]),
      bonus: a.integer().authorization((allow) => [allow.owner().to(['create', 'read', 'update', 'delete'])]),
      notes: a.string().array().authorization((allow) => [allow.group('Payroll').to(['create', 'update'])]),
    })
    .authorization((allow) => [allow.owner(), allow.group('Payroll').to(['read', 'update'])]),
  Quiet: a
    .model({
      name: a.string(),
      secret: a.string().authorization((allow) => [allow.owner()]),
      hint: a.string().required().authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read'])]),
    })
    .disableOperations(['subscriptions'])
    .authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read'])]),
  Leak: a
    .model({ name: a.string(), secret: a.string().authorization((allow) => [allow.owner()]) })
    .authorization((allow) => [allow.owner(), allow.publicApiKey().to(['list'])]),
  Overheard: a
    .model({ name: a.string(), secret: a.string().authorization((allow) => [allow.owner()]) })
    .authorization((allow) => [allow.owner(), allow.authenticated().to(['listen'])]),
  OneField: a
    .model({ name: a.string(), open: a.string().authorization((allow) => [allow.publicApiKey().to(['read']), allow.owner(), allow.guest().to(['update'])]) })
    .authorization((allow) => [allow.owner()]),
  Graded: a
    .model({
      text: a.string(),
      grade: a.integer().authorization((allow) => [allow.groupDefinedIn('course').to(['read', 'update']), allow.ownerDefinedIn('student').to(['read'])]),
      course: a.string(),
      student: a.string(),
    })
    .authorization((allow) => [allow.ownerDefinedIn('student'), allow.groupDefinedIn('course').to(['read', 'update', 'delete'])]),
  Checked: a
    .model({
      name: a.string().authorization((allow) => [allow.authenticated('identityPool').to(['create', 'read', 'update']), allow.custom().to(['read'])]),
      level: a.integer().default(3).authorization((allow) => [allow.custom()]),
    })
    .authorization((allow) => [allow.authenticated('identityPool'), allow.owner()]),
  Stored: a
    .model({
      owner: a.string().authorization((allow) => [allow.owner().to(['read', 'delete'])]),
      text: a.string(),
      seen: a.boolean().authorization((allow) => [allow.owner().to(['update']), allow.group('Staff').to(['read', 'delete'])]),
    })
    .authorization((allow) => [allow.owner(), allow.group('Staff').to(['read', 'delete'])]),
  KeyOnly: a.model({ text: a.string() }).authorization((allow) => [allow.owner().to(['delete']), allow.publicApiKey().to(['create'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
    lambdaAuthorizationMode: { function: defineFunction({ entry: './handlers/gate.ts' }) },
  },
});
