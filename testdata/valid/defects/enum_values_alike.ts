import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Shirt: a
    .model({ size: a.enum(['s', 'm', 'S', 'xL', 'x_l', '_42']) })
    .authorization((allow) => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
