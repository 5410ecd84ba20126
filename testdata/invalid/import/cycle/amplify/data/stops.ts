import { a } from '@aws-amplify/backend';
import { lines } from './lines';

export const staff = 'drivers';
export const stops = { Stop: a.model({ code: a.string() }).authorization((allow) => [allow.group(staff)]), ...lines };
