import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// The models that Amplify's documentation of connected forms speaks of: conformance/forms runs its examples.
const schema = a
  .schema({
    Home: a.model({ name: a.string(), address: a.string().required(), price: a.float() }),
    Product: a.model({ name: a.string(), price: a.customType({ currency: a.string().required(), amount: a.float() }) }),
    AgentContact: a.model({ name: a.string(), licenseNumber: a.string().required() }),
    Todo: a.model({ content: a.string() }),
    Author: a.model({ name: a.string().required() }),
  })
  .authorization((allow) => [allow.publicApiKey()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
