import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Sale: a.model({ total: a.float().required(), city: a.string() }).authorization((allow) => [allow.group('Admin')]),

  discount: a
    .mutation()
    .arguments({ id: a.id().required(), percent: a.float() })
    .returns(a.ref('Sale'))
    .authorization((allow) => [allow.group('Admin'), allow.groups(['Managers', 'Owners'])])
    .handler([
      a.handler.custom({ entry: './handlers/readSale.js', dataSource: a.ref('Sale') }),
      a.handler.custom({ entry: './handlers/noop.js' }),
    ]),

  onDiscount: a
    .subscription()
    .for(a.ref('discount'))
    .authorization((allow) => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './handlers/noop.js' })),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
