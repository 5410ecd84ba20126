import { a, defineData, defineFunction } from '@aws-amplify/backend';

const gate = defineFunction({ entry: './gate.ts' });

const schema = a.schema({
  Board: a.model({ title: a.string() }).authorization((allow) => [allow.custom()]),
});

export const data = defineData({ schema, authorizationModes: { lambdaAuthorizationMode: { function: gate } } });
