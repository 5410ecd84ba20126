import { a } from '@aws-amplify/backend';

export const Berth = a.model({ wrong: a.string() });
