import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  InternationalShippingContainerInspectionRecord: a
    .model({ container: a.string().required(), owner: a.string() })
    .authorization((allow) => [allow.owner(), allow.group('Inspectors')]),
  // `onUpdate` and `onDelete` + this name are exactly 50 characters long.
  QuarterlyWarehouseTemperatureCalibrationLo: a.model({ celsius: a.float() }).authorization((allow) => [allow.authenticated()]),
  // One more.
  QuarterlyWarehouseTemperatureCalibrationLog: a.model({ celsius: a.float() }).authorization((allow) => [allow.authenticated()]),
  InternationalShippingContainerCustomsClearance: a
    .model({ port: a.string() })
    .authorization((allow) => [allow.ownerDefinedIn('declaredBy'), allow.ownersDefinedIn('agents')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
});
