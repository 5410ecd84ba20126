import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({
  database: {
    engine: 'mysql',
    connectionUri: secret('MYSQL_URI'),
    sslCert: secret('MYSQL_CERT'),
    vpcConfig: {
      vpcId: 'vpc-0a1b2c3d',
      securityGroupIds: ['sg-0123'],
      subnetAvailabilityZones: [{ subnetId: 'subnet-01', availabilityZone: 'eu-west-1a' }],
    },
  },
})
  .schema({
    Tenant: a.model({ id: a.id().required(), owner: a.string(), name: a.string().required().default('none'), plan: a.enum(['free', 'paid']) }).identifier(['id']).authorization((allow) => [allow.owner()]),
    Machine: a
      .model({ tenant: a.id().required(), serial: a.string().required(), owner: a.string(), seen: a.timestamp(), up: a.boolean().default(true) })
      .identifier(['tenant', 'serial'])
      .authorization((allow) => [allow.ownerDefinedIn('owner'), allow.publicApiKey().to(['read'])]),
    Unruled: a.model({ k: a.string().required(), v: a.integer() }).identifier(['k']),
  })
  .addQueries({ serials: a.query().returns(a.string().array()).authorization((allow) => [allow.publicApiKey()]).handler(a.handler.inlineSql('SELECT serial FROM Machine')) });

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey', apiKeyAuthorizationMode: { expiresInDays: 30 } } });
