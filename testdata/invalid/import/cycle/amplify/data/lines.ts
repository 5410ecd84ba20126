import { a } from '@aws-amplify/backend';
import { staff } from './stops';

const rules = [staff];
export const lines = { Line: a.model({ number: a.integer() }).authorization((allow) => [allow.groups(rules)]) };
