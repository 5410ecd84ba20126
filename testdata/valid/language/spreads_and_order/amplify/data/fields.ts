import { a } from '@aws-amplify/backend';

export const base = { createdBy: a.string(), tags: a.string().array() };
export default { first: a.integer(), shared: a.boolean() };
