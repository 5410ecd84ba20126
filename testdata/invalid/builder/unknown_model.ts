import { a, defineData } from '@aws-amplify/backend';

const stops = a.schema({ Stop: a.model({ code: a.string() }) }).authorization((allow) => [allow.authenticated()]);
const Copy = (stops.models as any).Halt.authorization((allow: any) => [allow.owner()]);

export const data = defineData({ schema: a.combine([stops, a.schema({ Copy })]) });
