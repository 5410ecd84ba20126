import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const backup = defineFunction({ entry: './handlers/backup.ts' });

const schema = a.schema({
  State: a.enum(['open', 'paid']),
  Bill: a
    .model({ total: a.float(), state: a.ref('State').authorization((allow: any) => [allow.resource(backup), allow.owner()]) })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
