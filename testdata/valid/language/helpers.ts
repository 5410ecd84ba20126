import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const adminOnly = (allow: any) => [allow.group('admins')];

const quietModel = <T extends Parameters<typeof a.model>[0]>(fields: T) =>
  a.model(fields).disableOperations(['subscriptions']);

function named(name: string, extra = {}) {
  const base = { name: a.string().default(name), code: a.string() };
  if (name === 'none') {
    return base;
  }
  return { ...base, ...extra };
}

const readers = (allow: any, ...groups: string[]) => allow.groups(groups).to(['read']);

const ownerAnd = (group: string) => (allow: any) => {
  const rules = [allow.owner(), allow.group(group)];
  return rules;
};

const timestamps = () => ({ openedAt: a.datetime(), closedAt: a.datetime() });

const schema = a
  .schema({
    Region: quietModel(named('region', { area: a.float(), ...timestamps() })).authorization(adminOnly),
    City: quietModel({ ...named('none'), mayor: a.string() }).authorization((allow) => [...adminOnly(allow), readers(allow, 'staff', 'press')]),
    Street: a.model(timestamps()).authorization(ownerAnd('planners')),
    House: a.model({ number: a.integer() }),
  })
  .authorization((allow) => adminOnly(allow));

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
