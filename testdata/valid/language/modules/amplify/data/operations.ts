import { a } from '@aws-amplify/backend';

export const operationNames = ['freeSlots'] as const;

const operations = {
  freeSlots: a
    .query()
    .arguments({ clinicId: a.id().required(), on: a.date() })
    .returns(a.datetime().array())
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.function('free-slots')),
};

export default operations;
