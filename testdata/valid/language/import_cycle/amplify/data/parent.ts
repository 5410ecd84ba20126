import { a } from '@aws-amplify/backend';
import { childName } from './child';

export const parentRules = (allow: any) => [allow.owner()];

// Called after both modules have run.
export const Parent = a.model({ children: a.hasMany('Child', 'parentId'), label: a.string() }).authorization((allow) => parentRules(allow));

export function describe() {
  return childName();
}
