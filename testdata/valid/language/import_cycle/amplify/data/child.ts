import { a } from '@aws-amplify/backend';
import { describe } from './parent';

export function childName() {
  return 'child';
}

export const describeAll = () => describe();

export const Child = a.model({ parentId: a.id(), parent: a.belongsTo('Parent', 'parentId') }).authorization((allow) => [allow.authenticated()]);
