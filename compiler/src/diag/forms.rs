//! `amplify::forms::…`: what forms are asked for.

amplify_schemac_grammar::codes! {
    "forms";
    UNKNOWN_MODEL = error "unknown_model" {
        "`--forms-models`, or `models` under `[forms]` in `amplify-schemac.toml`, names the models that get forms; this name is none of the schema.",
        wrong: r"// amplify-schemac.toml: forms.models = ['Pots']
import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema });",
        right: r"// amplify-schemac.toml: forms.models = ['Post']
import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema });",
    }
}
