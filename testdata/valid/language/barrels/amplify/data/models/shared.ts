import { a } from '@aws-amplify/backend';

export enum Role {
  Driver = 'drivers',
  Planner = 'planners',
}

export const weight = { gross: a.float().required(), net: a.float() };
