import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// The template's key is configured and no rule uses it; the default mode has no rule either.
const schema = a.schema({
  Slot: a.customType({ from: a.time() }),
  Doctor: a.model({ name: a.string(), slot: a.ref('Slot'), slots: a.ref('Slot').array() }).authorization((allow) => [allow.group('staff'), allow.guest().to(['read'])]),
  Visit: a.model({ at: a.datetime() }).authorization((allow) => [allow.owner().to(['create', 'read', 'update'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
