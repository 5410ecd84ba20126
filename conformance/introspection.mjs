/**
 * Part `introspection`: our model_introspection.json says what the reference's says, and amplify_outputs.json holds it
 * beside the authorization modes of the reference's API, and the place of Auth where its callers come in.
 */
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';

const isObject = (value) => typeof value === 'object' && value !== null;

/**
 * One fault for each place where two JSON values differ; the order of keys doesn't count.
 * @returns {string[]}
 */
export const compareJson = (own, reference, place = '$') => {
  if (own === undefined) return [`${place}: missing`];
  if (reference === undefined) return [`${place}: extra`];
  const isAlike = isObject(own) && isObject(reference) && Array.isArray(own) === Array.isArray(reference);
  if (!isAlike) {
    return own === reference ? [] : [`${place}: ${JSON.stringify(own)}, reference ${JSON.stringify(reference)}`];
  }
  const keys = new Set([...Object.keys(reference), ...Object.keys(own)]);
  return [...keys].flatMap((key) => compareJson(own[key], reference[key], `${place}.${key}`));
};

/** Whether the role of the identity pool's users, or of its guests, may call the API. */
const mayCall = (access, name) =>
  access.roles.some((role) => role.name === name && JSON.stringify(role.policies).includes('appsync:GraphQL'));

/** The category `auth`, if callers come by the user pool or the identity pool: by default, by a directive or as a role. */
const expectedAuth = ({ api, sdl, access }) => {
  const guests = mayCall(access, 'amplifyAuthunauthenticatedUserRole');
  const isNeeded = ['AMAZON_COGNITO_USER_POOLS', 'AWS_IAM'].includes(api.AuthenticationType)
    || sdl.includes('@aws_cognito_user_pools') || guests || mayCall(access, 'amplifyAuthauthenticatedUserRole');
  return isNeeded && {
    aws_region: '<AuthRegion>',
    user_pool_id: '<UserPoolId>',
    user_pool_client_id: '<UserPoolClientId>',
    identity_pool_id: '<IdentityPoolId>',
    ...(guests && { unauthenticated_identities_enabled: true }),
  };
};

/** What the file should say, by the reference's API and introspection; only a deployment knows what is in `<>`. */
const expectedOutputs = ({ api, sdl, access }, introspection) => {
  const others = (api.AdditionalAuthenticationProviders ?? []).map((provider) => provider.AuthenticationType);
  const auth = expectedAuth({ api, sdl, access });
  return {
    version: '1.5',
    ...(auth && { auth }),
    data: {
      url: '<GraphQLApiUrl>',
      aws_region: '<GraphQLApiRegion>',
      ...([api.AuthenticationType, ...others].includes('API_KEY') && { api_key: '<GraphQLApiKey>' }),
      default_authorization_type: api.AuthenticationType,
      authorization_types: others,
      model_introspection: introspection,
    },
  };
};

/** @type {import('./part.mjs').Part} */
export const introspection = {
  name: 'introspection',
  covers: (found) => found.kind === 'valid',
  faults: async (found, { folder }) => {
    const ours = await build('introspection', found.input);
    if (ours === null) return ['build finds errors, see the part verdicts'];
    const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
    const theirs = (name) => JSON.parse(read(name));
    const reference = { api: theirs('api.json'), sdl: read('schema.graphql'), access: theirs('access.json') };
    const introspection = JSON.parse(ours['model_introspection.json']);
    const outputs = JSON.parse(ours['amplify_outputs.json']);
    return [
      ...compareJson(introspection, theirs('model_introspection.json')),
      ...compareJson(outputs, expectedOutputs(reference, introspection), 'outputs'),
    ];
  },
};
