import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { catalogue } from './catalogue';
import * as sales from './sales';
import { schema as staffSchema } from './staff';

const schema = a.combine([catalogue, sales.schema, staffSchema]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, name: 'shop', authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 14 } } });
