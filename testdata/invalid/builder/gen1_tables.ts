import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Tram: a.model({ line: a.integer() }).authorization((allow) => [allow.owner()]) });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  migratedAmplifyGen1DynamoDbTableMappings: [{ branchName: 'main', modelNameToTableNameMapping: { Tram: 'Tram-abcdef-main' } }],
});
