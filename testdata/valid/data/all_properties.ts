import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';

const resize = defineFunction({ entry: './handlers/noop.ts', name: 'resize' });
const authorise = defineFunction({ entry: './handlers/noop.ts', name: 'authorise' });

const schema = a.schema({
  Image: a.model({ key: a.string().required() }).authorization((allow) => [allow.owner(), allow.custom(), allow.publicApiKey().to(['read']), allow.authenticated('oidc').to(['read'])]),
  resize: a.mutation().arguments({ key: a.string() }).returns(a.string()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('resizer')),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  name: 'imageApi',
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { description: 'for the gallery', expiresInDays: 200 },
    lambdaAuthorizationMode: { function: authorise, timeToLiveInSeconds: 30 },
    oidcAuthorizationMode: {
      oidcProviderName: 'partners',
      oidcIssuerUrl: 'https://partners.example.com',
      clientId: '^(web|app)$',
      tokenExpiryFromAuthInSeconds: 120,
      tokenExpireFromIssueInSeconds: 240,
    },
  },
  functions: { resizer: resize },
  logging: { fieldLogLevel: 'info', excludeVerboseContent: false, retention: '1 month' },
});
