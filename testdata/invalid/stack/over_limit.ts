import { a, defineData } from '@aws-amplify/backend';

const step = a.handler.custom({ entry: './handlers/echo.js' });

const schema = a.schema({
  Note: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
  // A pipeline of AppSync has ten functions at most.
  relay: a
    .query()
    .returns(a.string())
    .handler([step, step, step, step, step, step, step, step, step, step, step])
    .authorization((allow) => [allow.authenticated()]),
});

export const data = defineData({ schema });
