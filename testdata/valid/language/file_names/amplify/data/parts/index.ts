import { a } from '@aws-amplify/backend';

export const Berth = a.model({ number: a.integer() });
