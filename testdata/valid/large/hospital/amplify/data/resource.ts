import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { people } from './models/people';
import { places } from './models/places';
import { care } from './models/care';
import { billing } from './models/billing';
import { operations } from './operations';
import { assistant } from './assistant';
import { nightlyReport } from '../functions/nightly-report/resource';

const schema = a
  .schema({
    ...people,
    ...places,
    ...care,
    ...billing,
    ...operations,
    ...assistant,
  })
  .authorization((allow) => [
    allow.group('admins'),
    allow.authenticated().to(['read']),
    allow.resource(nightlyReport).to(['query']),
  ]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  name: 'hospital',
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
  },
  logging: { excludeVerboseContent: true, fieldLogLevel: 'error', retention: '1 week' },
});
