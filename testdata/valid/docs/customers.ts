import { a, defineData } from '@aws-amplify/backend';

const schema = a
 .schema({
    Customer: a
     .model({
        customerId: a.id().required(),
        name: a.string(),
        location: a.customType({
          lat: a.float().required(),
          long: a.float().required(),
        }),
        engagementStage: a.enum(["PROSPECT", "INTERESTED", "PURCHASED"]),
        collectionId: a.id(),
        collection: a.belongsTo("Collection", "collectionId")
      })
     .identifier(["customerId"]),
    Collection: a
     .model({
        customers: a.hasMany("Customer", "collectionId"),
        tags: a.string().array(),
        representativeId: a.id().required(),
      })
     .secondaryIndexes((index) => [index("representativeId")]),
  })
 .authorization((allow) => [allow.publicApiKey()]);

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: "apiKey",
    apiKeyAuthorizationMode: {
      expiresInDays: 30,
    },
  },
});
