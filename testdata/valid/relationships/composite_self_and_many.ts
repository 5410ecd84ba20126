import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Store: a
    .model({
      tenantId: a.id().required(),
      name: a.string().required(),
      customers: a.hasMany('Customer', ['storeTenant', 'storeName']),
      manager: a.hasOne('Manager', ['storeTenant', 'storeName']),
    })
    .identifier(['tenantId', 'name'])
    .authorization((allow) => [allow.authenticated()]),

  Customer: a
    .model({
      email: a.string(),
      storeTenant: a.string(),
      storeName: a.string(),
      store: a.belongsTo('Store', ['storeTenant', 'storeName']),
    })
    .authorization((allow) => [allow.authenticated()]),

  Manager: a
    .model({
      storeTenant: a.id().required(),
      storeName: a.string().required(),
      store: a.belongsTo('Store', ['storeTenant', 'storeName']),
    })
    .authorization((allow) => [allow.authenticated()]),

  // A tree.
  Category: a
    .model({
      title: a.string().required(),
      parentId: a.id(),
      parent: a.belongsTo('Category', 'parentId'),
      children: a.hasMany('Category', 'parentId'),
    })
    .authorization((allow) => [allow.authenticated()]),

  // Many to many through a model of its own.
  Student: a.model({ name: a.string(), enrolments: a.hasMany('Enrolment', 'studentId') }).authorization((allow) => [allow.authenticated()]),
  Course: a.model({ title: a.string(), enrolments: a.hasMany('Enrolment', 'courseId') }).authorization((allow) => [allow.authenticated()]),
  Enrolment: a
    .model({
      studentId: a.id().required(),
      courseId: a.id().required(),
      grade: a.enum(['A', 'B', 'C']),
      student: a.belongsTo('Student', 'studentId'),
      course: a.belongsTo('Course', 'courseId'),
    })
    .identifier(['studentId', 'courseId'])
    .authorization((allow) => [allow.authenticated()]),

  // Two relations between the same models.
  Article: a
    .model({
      authorId: a.id(),
      editorId: a.id(),
      author: a.belongsTo('Writer', 'authorId'),
      editor: a.belongsTo('Writer', 'editorId'),
    })
    .authorization((allow) => [allow.authenticated()]),
  Writer: a
    .model({ name: a.string(), written: a.hasMany('Article', 'authorId'), edited: a.hasMany('Article', 'editorId') })
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
