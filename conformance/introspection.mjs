/**
 * Part `introspection`: our model_introspection.json says what the reference's says, and amplify_outputs.json holds it
 * beside the authorization modes of the reference's API.
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

/** What the file should say, by the reference's API and introspection; only a deployment knows what is in `<>`. */
const expectedOutputs = (api, introspection) => {
  const others = (api.AdditionalAuthenticationProviders ?? []).map((provider) => provider.AuthenticationType);
  return {
    version: '1.5',
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
    const theirs = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
    const introspection = JSON.parse(ours['model_introspection.json']);
    const outputs = JSON.parse(ours['amplify_outputs.json']);
    return [
      ...compareJson(introspection, theirs('model_introspection.json')),
      ...compareJson(outputs, expectedOutputs(theirs('api.json'), introspection), 'outputs'),
    ];
  },
};
