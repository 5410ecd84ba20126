import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

// Builders are mutable and shared: `required` below changes the one field object of both models.
const label = a.string();
const Priority = a.enum(['low', 'high']);
const Place = a.customType({ city: a.string(), zip: a.string() });
const audit = { createdBy: a.string(), note: a.string() };

const Ticket = a
  .model({ label: label.required(), priority: a.ref('Priority'), place: a.ref('Place'), ...audit })
  .authorization((allow) => [allow.owner()]);

const Task = a.model({ label, ...audit, note: a.integer() });
Task.authorization((allow) => [allow.authenticated()]);

const count = a.query().returns(a.integer()).authorization((allow) => [allow.authenticated()]).handler(a.handler.function('count'));

const schema = a.schema({ Priority, Place, Ticket, 'Task': Task, Archive: Ticket, count });

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
