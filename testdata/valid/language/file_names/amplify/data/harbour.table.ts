import { a } from '@aws-amplify/backend';

export const Harbour = a.model({ name: a.string().required() });
