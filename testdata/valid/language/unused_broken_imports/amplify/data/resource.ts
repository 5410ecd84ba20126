import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import type { Elsewhere } from 'a-package-nobody-has';
import { type OnlyType } from './no-such-module';
import { TEAM } from './clients';
import { prompt } from './parse';
import './side-effect';

export type Row = Elsewhere<OnlyType>;

const schema = a.schema({
  Row: a.model({ text: a.string() }).authorization((allow) => [allow.group(TEAM)]),
  ask: a.generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: prompt }).arguments({ q: a.string() }).returns(a.string()),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
