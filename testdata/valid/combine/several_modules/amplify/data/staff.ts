import { a } from '@aws-amplify/backend';
import { rotateShifts } from '../functions/rotate-shifts/resource';

export const schema = a
  .schema({
    Clerk: a.model({ name: a.string().required(), sales: a.hasMany('Sale', 'clerkId') }),
    rotateShifts: a.mutation().arguments({ week: a.integer().required() }).returns(a.string().array()).handler(a.handler.function(rotateShifts)),
  })
  .authorization((allow) => [allow.group('managers')]);
