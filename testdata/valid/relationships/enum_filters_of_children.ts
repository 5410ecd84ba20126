import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// Which enum filter inputs a child's late filter names, when its list is disabled or its name is lower-case.
const schema = a.schema({
  Mood: a.enum(['good', 'bad']),

  // Its own list defines ModelMoodInput and ModelMoodListInput.
  Diary: a.model({ mood: a.ref('Mood'), moods: a.ref('Mood').array(), entries: a.hasMany('Entry', 'diaryId'), pages: a.hasMany('page', 'diaryId') }).authorization((allow) => [allow.owner()]),

  Entry: a
    .model({ diaryId: a.id(), diary: a.belongsTo('Diary', 'diaryId'), mood: a.ref('Mood'), moods: a.ref('Mood').array(), strict: a.ref('Mood').array().required() })
    .disableOperations(['list'])
    .authorization((allow) => [allow.owner()]),

  page: a
    .model({ diaryId: a.id(), diary: a.belongsTo('Diary', 'diaryId'), mood: a.ref('Mood'), moods: a.ref('Mood').required().array(), strict: a.ref('Mood').array().required(), number: a.integer() })
    .secondaryIndexes((index) => [index('mood').sortKeys(['number'])])
    .authorization((allow) => [allow.owner()]),

  Scrap: a
    .model({ moods: a.ref('Mood').array(), strict: a.ref('Mood').array().required(), label: a.string().required() })
    .secondaryIndexes((index) => [index('label')])
    .disableOperations(['list', 'subscriptions'])
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
