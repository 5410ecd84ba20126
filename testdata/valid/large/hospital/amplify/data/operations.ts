import { a } from '@aws-amplify/backend';
import { nightlyReport } from '../functions/nightly-report/resource';
import { GROUPS } from './rules';

export const operations = {
  Occupancy: a.customType({ ward: a.string(), taken: a.integer().required(), free: a.integer().required(), worst: a.ref('Severity') }),

  occupancy: a
    .query()
    .arguments({ building: a.id(), at: a.datetime() })
    .returns(a.ref('Occupancy').required().array())
    .authorization((allow) => [allow.authenticated(), allow.publicApiKey()])
    .handler(a.handler.function(nightlyReport)),
  discharge: a
    .mutation()
    .arguments({ bed: a.id().required(), note: a.customType({ text: a.string(), by: a.enum(['doctor', 'nurse']) }) })
    .returns(a.ref('Bed'))
    .authorization((allow) => [allow.groups([GROUPS.doctor, GROUPS.nurse])])
    .handler([
      a.handler.custom({ entry: './resolvers/readBed.js', dataSource: a.ref('Bed') }),
      a.handler.custom({ entry: './resolvers/freeBed.js', dataSource: a.ref('Bed') }),
    ]),
  rebuild: a.mutation().authorization((allow) => [allow.group('admins')]).handler(a.handler.function(nightlyReport).async()),
  onBed: a
    .subscription()
    .for([a.ref('discharge')])
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './resolvers/onBed.js' })),
};
