import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
// Every branch of the pluralising rules that a model name can reach.
const schema = a
  .schema({
    Person: a.model({ n: a.string() }),
    Category: a.model({ n: a.string() }),
    Status: a.model({ n: a.string() }),
    Datum: a.model({ n: a.string() }),
    Analysis: a.model({ n: a.string() }),
    Leaf: a.model({ n: a.string() }),
    Hero: a.model({ n: a.string() }),
    Photo: a.model({ n: a.string() }),
    Sheep: a.model({ n: a.string() }),
    Equipment: a.model({ n: a.string() }),
    URL: a.model({ n: a.string() }),
    API: a.model({ n: a.string() }),
    X: a.model({ n: a.string() }),
    Foo2: a.model({ n: a.string() }),
    UserData: a.model({ n: a.string() }),
    OrderHistory: a.model({ n: a.string() }),
    IPAddress: a.model({ n: a.string() }),
    Knife: a.model({ n: a.string() }),
    Box: a.model({ n: a.string() }),
    Child: a.model({ n: a.string() }),
    Salesman: a.model({ n: a.string() }),
    Matrix: a.model({ n: a.string() }),
    Mouse: a.model({ n: a.string() }),
    Key: a.model({ n: a.string() }),
    Quiz: a.model({ n: a.string() }),
    Bureau: a.model({ n: a.string() }),
    Stimulus: a.model({ n: a.string() }),
    Wolf: a.model({ n: a.string() }),
    Alias: a.model({ n: a.string() }),
    Menu: a.model({ n: a.string() }),
    soliloquy: a.model({ n: a.string() }),
    snake_case: a.model({ n: a.string() }),
    Bookings: a.model({ n: a.string() }),
    Them: a.model({ n: a.string() }),
  })
  .authorization((allow) => [allow.publicApiKey()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey' },
});
