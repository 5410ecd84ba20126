import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Mood: a.enum(['calm', 'LOUD', 'in_between']),
  Tree: a.customType({ name: a.string().required(), branches: a.ref('Branch').required().array() }),
  Branch: a.customType({ leaves: a.integer(), mood: a.ref('Mood').required() }),
  Everything: a
    .model({
      type: a.id(),
      text: a.string().required(),
      count: a.integer(),
      size: a.float(),
      isGood: a.boolean().required(),
      day: a.date(),
      hour: a.time(),
      moment: a.datetime(),
      seconds: a.timestamp(),
      mail: a.email(),
      anything: a.json(),
      phone: a.phone(),
      link: a.url(),
      address: a.ipAddress(),
      mood: a.ref('Mood'),
      moods: a.ref('Mood').array(),
      texts: a.string().required().array().required(),
      days: a.date().array(),
      tree: a.ref('Tree'),
      snake_case: a.string(),
      parts: a.hasMany('Part', 'wholeId'),
    })
    .authorization((allow) => [allow.publicApiKey(), allow.owner()]),
  Part: a
    .model({ shop: a.string().required(), at: a.datetime().required(), number: a.integer().required(), wholeId: a.id(), whole: a.belongsTo('Everything', 'wholeId') })
    .identifier(['shop', 'at', 'number'])
    .secondaryIndexes((index) => [index('wholeId').sortKeys(['number']).queryField('partsOf')])
    .authorization((allow) => [allow.publicApiKey()]),
  plant: a
    .mutation()
    .arguments({ tree: a.ref('Tree').required(), trees: a.ref('Tree').array(), mood: a.ref('Mood'), on: a.date() })
    .returns(a.ref('Tree').required().array().required())
    .authorization((allow) => [allow.publicApiKey()])
    .handler(a.handler.function('plant')),
  size: a.query().returns(a.float()).authorization((allow) => [allow.publicApiKey()]).handler(a.handler.function('size')),
});

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
