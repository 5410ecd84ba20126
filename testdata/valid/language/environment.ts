import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const stage = process.env.AMPLIFY_SCHEMAC_NO_SUCH_STAGE ?? 'dev';
const branch = process.env['AMPLIFY_SCHEMAC_NO_SUCH_BRANCH'] || 'main';
const debug = process.env.AMPLIFY_SCHEMAC_NO_SUCH_FLAG === 'true';
const names: Record<string, string> = { main: 'production', dev: 'sandbox' };
const group = names[branch] || 'unknown';
const { model: MODEL, nested: { deep = 'fallback' } = {} } = { model: 'Claude 3 Haiku' as const } as any;
const [first, , third] = ['one', 'two', 'three'];

const schema = a.schema({
  Flag: a
    .model({ stage: a.string().default(stage), third: a.string().default(third), [first]: a.string().default(deep) })
    .authorization((allow) => (debug ? [allow.publicApiKey()] : [allow.group(group), ...(stage !== 'prod' ? [allow.owner()] : [])])),
  tell: a
    .generation({ aiModel: a.ai.model(MODEL), systemPrompt: !debug && stage === 'dev' ? `Stage ${stage}` : 'Prod' })
    .arguments({ q: a.string() })
    .returns(a.string()),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
