//! `amplify::resolver::…`: the code that AppSync runs.

amplify_schemac_grammar::codes! {
    "resolver";
    TOO_LARGE = error "too_large" {
        "AppSync takes at most 32,768 characters of code for a resolver, and the code for this field would be longer. \
         Most of it are texts of the schema: the names of fields that rules list one by one, default values, the \
         patterns and messages of validators, prompts and tools of AI routes. A type that names another twice tells a \
         model of it twice.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const long = 'x'.repeat(40000);
const schema = a.schema({ Post: a.model({ title: a.string().validate((v) => v.minLength(1, long)) }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string().validate((v) => v.minLength(1, 'too short')) }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema });",
    }
}
