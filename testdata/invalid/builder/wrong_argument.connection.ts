import { a, defineData, secret, type ClientSchema } from '@aws-amplify/backend';
import { configure } from '@aws-amplify/data-schema/internals';

const trams = configure({ database: { engine: 'postgresql', identifier: 'trams' } }).schema({
  tram: a.model({ line: a.integer().required() }).identifier(['line']),
});

const buses = configure({
  database: { engine: 'mysql', connectionUri: 'mysql://me:secret@host/buses', sslCert: 7, identifier: 'buses' },
}).schema({
  bus: a.model({ line: a.integer().required() }).identifier(['line']),
});

const boats = configure({
  database: {
    engine: 'mysql',
    connectionUri: secret('BOATS_URI'),
    vpcConfig: { vpcId: 1, securityGroupIds: 'sg-1', subnetAvailabilityZones: { subnetId: 'subnet-1' } },
    identifier: 'boats',
  },
}).schema({
  boat: a.model({ line: a.integer().required() }).identifier(['line']),
});

const schema = a.combine([trams, buses, boats]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
