import { defineData } from '@aws-amplify/backend';

export const data = defineData({
  schema: /* GraphQL */ `
    type Stop @model @auth(rules: [{ allow: owner }]) {
      code: String
    }
  `,
});
