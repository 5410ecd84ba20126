import { a, defineData, defineFunction, secret, type ClientSchema } from '@aws-amplify/backend';

const translate = defineFunction({
  name: 'translate',
  entry: './handlers/translate.ts',
  environment: { KEY: secret('TRANSLATE_KEY'), STAGE: process.env.STAGE as string ?? 'dev' },
});

export const detect = defineFunction({ entry: './handlers/translate.ts', name: 'detect' });

const schema = a
  .schema({
    translate: a.query().arguments({ text: a.string().required(), to: a.string() }).returns(a.string()).handler(a.handler.function(translate)),
    detect: a.query().arguments({ text: a.string().required() }).returns(a.string()).handler([a.handler.function(detect), a.handler.function(translate), a.handler.function(detect)]),
  })
  .authorization((allow) => [allow.authenticated(), allow.resource(detect)]);

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
