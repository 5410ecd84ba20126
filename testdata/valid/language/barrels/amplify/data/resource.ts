import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { Lorry, Trailer as Waggon, shared, default as Depot, Roles } from './models/index.js';
import { handlers } from './models';

const schema = a.schema({
  Depot,
  Lorry,
  Waggon,
  weigh: a
    .query()
    .arguments({ plate: a.string().required() })
    .returns(a.ref('Weight'))
    .authorization((allow) => [allow.group(Roles.Driver)])
    .handler(a.handler.custom(handlers.weigh)),
  Weight: a.customType(shared.weight),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
