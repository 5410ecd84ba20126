import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { replyHandler } from '../functions/reply/resource';

const schema = a.schema({
  Order: a.model({ total: a.float() }).authorization((allow) => [allow.owner(), allow.group('staff')]),
  support: a
    .conversation({
      aiModel: a.ai.model('Claude 3 Sonnet'),
      systemPrompt: 'You help customers with their orders.',
      handler: replyHandler,
      tools: [a.ai.dataTool({ name: 'orders', description: 'The orders', model: a.ref('Order'), modelOperation: 'list' })],
    })
    .authorization((allow) => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
