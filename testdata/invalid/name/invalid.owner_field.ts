import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

const schema = a.schema({
  Album: a.model({ name: a.string() }).authorization((allow) => [allow.ownerDefinedIn('singer.id' as never)]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
