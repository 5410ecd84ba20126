//! `amplify::data::…`: settings of defineData.

amplify_schemac_grammar::codes! {
    "data";
    UNKNOWN_MODE = error "unknown_mode" {
        "The default authorization mode is userPool, identityPool, apiKey, oidc or lambda.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPools' } });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });",
    }
    DEFAULT_REQUIRED = error "default_required" {
        "Where authorizationModes are given and the backend has Auth, the default mode has to be named.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema, authorizationModes: { apiKeyAuthorizationMode: {} } });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: {} } });",
    }
    MODE_WITHOUT_SETTINGS = error "mode_without_settings" {
        "The default mode needs settings that only you know: an OIDC issuer or a Lambda authorizer.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'oidc' } });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'oidc', oidcAuthorizationMode: { oidcProviderName: 'x', oidcIssuerUrl: 'https://x.example', tokenExpiryFromAuthInSeconds: 300, tokenExpireFromIssueInSeconds: 300 } } });",
    }
    API_KEY_EXPIRY = error "api_key_expiry" {
        "An API key lives for a whole number of days, from 1 to 365.",
        wrong: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 400 } } });",
        right: r"import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 365 } } });",
    }
    NO_AUTH = error "no_auth" {
        "The backend is compiled without Auth, by `auth = false` in amplify-schemac.toml, so user-pool and identity-pool callers don't exist.",
        wrong: r"// amplify-schemac.toml: auth = false
import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.publicApiKey()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } } });",
        right: r"// amplify-schemac.toml: auth = false
import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ title: a.string() }).authorization((allow) => [allow.publicApiKey()]) });
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey', apiKeyAuthorizationMode: { expiresInDays: 30 } } });",
    }
}
