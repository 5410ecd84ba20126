import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Priority: a.enum(['low', 'high']),

  Ticket: a
    .model({
      project: a.string().required(),
      number: a.integer().required(),
      title: a.string(),
      assignee: a.string(),
      priority: a.ref('Priority'),
      severity: a.enum(['minor', 'major']),
      openedAt: a.datetime(),
      dueOn: a.date().required(),
      estimate: a.float(),
      closedAt: a.timestamp(),
    })
    .identifier(['project', 'number'])
    .secondaryIndexes((index) => [
      index('assignee'),
      index('assignee').sortKeys(['openedAt']).name('byAssigneeAndOpening').queryField('ticketsOfAssignee'),
      index('priority').sortKeys(['dueOn', 'estimate']),
      index('severity').sortKeys(['priority', 'openedAt']).queryField('ticketsBySeverity'),
      index('openedAt').queryField(null),
      index('title').sortKeys(['number']).projection('KEYS_ONLY'),
      index('estimate').projection('INCLUDE', ['title', 'assignee']),
      index('dueOn').projection('ALL').name('due.on-index_1'),
      index('closedAt').sortKeys(['estimate']).queryField(''),
    ])
    .authorization((allow) => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
