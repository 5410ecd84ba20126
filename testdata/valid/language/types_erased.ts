import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

type Role = 'admin' | 'member';
interface Settings<T extends string = Role> {
  readonly groups: readonly T[];
  limit?: number;
  on(event: 'x', handler: (value: T) => void): void;
}
type Fields = Parameters<typeof a.model>[0];
type Keys = { [K in keyof Settings as `get${Capitalize<K>}`]?: Settings[K] extends infer U ? U : never };
declare const nothing: unique symbol;
export type Maybe<T> = T extends (infer U)[] ? U | undefined : T | null;

const settings: Partial<Settings<Role>> = { groups: ['admin', 'member'] as const };
const limit = <number>10;
const fields = { title: a.string(), size: a.integer().default(limit as unknown as number) } satisfies Fields;
const members = settings.groups! as Role[];

const schema = a.schema({
  Page: a
    .model(fields as typeof fields)
    .authorization((allow: any) => [allow.groups(members as string[]), allow.owner()]),
  views: a
    .query()
    .arguments({ page: a.id() as ReturnType<typeof a.id> })
    .returns(a.integer()!)
    .authorization((allow): any => allow.authenticated())
    .handler(a.handler.function('views')),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema: schema as typeof schema });
