import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { Parent } from './parent';
import { Child } from './child';
export * as everything from './child';

const schema = a.schema({ Parent, Child });

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
