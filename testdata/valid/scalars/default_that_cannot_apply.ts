import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Ferry: a
    .model({
      name: a.string().required().default(null as never),
      pier: a.string().default('north').required(),
    })
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
