import { a } from '@aws-amplify/backend';

export const places = {
  GeoPoint: a.customType({ lat: a.float().required(), lng: a.float().required() }),
  Building: a.model({ name: a.string().required(), at: a.ref('GeoPoint'), wards: a.hasMany('Ward', 'buildingId') }),
  Ward: a.model({
    name: a.string().required(),
    floor: a.integer().default(0),
    buildingId: a.id().required(),
    building: a.belongsTo('Building', 'buildingId'),
    doctors: a.hasMany('Doctor', 'wardId'),
    nurses: a.hasMany('Nurse', 'wardId'),
    rooms: a.hasMany('Room', 'wardId'),
  }),
  Room: a
    .model({ wardId: a.id().required(), ward: a.belongsTo('Ward', 'wardId'), number: a.string().required(), beds: a.hasMany('Bed', ['roomWard', 'roomNumber']) })
    .identifier(['wardId', 'number']),
  Bed: a
    .model({ roomWard: a.id(), roomNumber: a.string(), room: a.belongsTo('Room', ['roomWard', 'roomNumber']), label: a.string(), state: a.enum(['free', 'taken', 'cleaning']) })
    .secondaryIndexes((index) => [index('state')])
    .disableOperations(['subscriptions']),
  Device: a.model({ serial: a.string().required(), roomWard: a.id(), firmware: a.string(), address: a.ipAddress(), lastSeen: a.timestamp() }).identifier(['serial']),
};
