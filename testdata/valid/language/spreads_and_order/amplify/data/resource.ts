import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import * as models from './models';
import shared, { base as baseFields } from './fields';

const overrides = { note: a.string().required(), extra: a.integer() };
const many = [{ Alpha: a.enum(['x']) }, { Beta: a.enum(['y']) }];
const withRules = (fields: any) => a.model(fields).authorization((allow) => [allow.authenticated()]);

const schema = a.schema({
  ...models,
  ...many[0],
  ...Object.assign({}, ...many),
  // A repeated key keeps its first place and takes the last value.
  Zeta: withRules({ note: a.string(), first: a.string(), ...overrides, ...shared }),
  Delta: withRules({ ...baseFields }),
  Zeta2: withRules({ ...{ nested: a.string() }, ...null, ...(undefined as any), ...(false && { never: a.string() }), ...(true && { always: a.string() }) }),
  Empty: withRules({ only: a.string(), ...{} }),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { ...{ defaultAuthorizationMode: 'userPool' as const } } });
