#!/usr/bin/env node
import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import * as models from './models.js';
import { sayHello } from '../functions/say-hello/resource';

/** Who may do everything. */
const STAFF = ['agents', 'leads'] as const;
const audit = { createdBy: a.string(), note: a.string() };
enum Status { Open = 'open', Closed = 'closed' }

const adminOnly = (allow: any) => [allow.group('admins')];
function quiet<T extends Parameters<typeof a.model>[0]>(fields: T) {
  const { title = 'none', ...rest } = fields as { title?: string };
  if (!title) return a.model(rest); else return a.model(fields).disableOperations(['subscriptions']);
}

const schema = a
  .schema({
    // A post.
    Post: a
      .model({
        /** Its title,
         * in full. */
        title: a.string().required().default(`un${'titled'}`), // at most 80
        'body': a.string().validate((v) => v.matches(/^[a-z/]+$/i, "it's \u00e9")),
        rating: a.float().default(-1.5e3),
        status: a.enum(Object.values(Status)),
        ...audit,
        comments: a.hasMany('Comment', 'postId'),
        where: a.customType({ lat: a.float(), lng: a.float() }),
      })
      .secondaryIndexes((index) => [index('title').sortKeys(['rating']).queryField('byTitle')])
      .authorization((allow) => [allow.owner().to(['read', 'update']), allow.groups([...STAFF])]),
    Comment: a.model({ postId: a.id()!, post: a.belongsTo('Post', 'postId') }),
    hello: a.query()
      .arguments({ name: a.string(), count: a.integer() })
      .returns(a.ref('Post').array())
      .handler(a.handler.function(sayHello))
      .authorization(process.env.OPEN === 'true' ? (allow) => allow.publicApiKey() : adminOnly),
    ...models,
  })
  .authorization((allow) => [allow.resource(sayHello)]) satisfies object;

for (const [key, value] of Object.entries(audit)) { console.log(key, value?.x ?? 0); }

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
