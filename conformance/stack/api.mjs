/** Whether the API has the modes, settings and log of the reference's. */
import { compareJson } from '../introspection.mjs';
import { resourcesOf, stacksOf } from './templates.mjs';

/** Which function, role or pool it is differs; that there is one doesn't. */
const withoutNames = (value) => {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  if (value.Ref === 'AWS::Region') return value;
  if ('Ref' in value || 'Fn::GetAtt' in value) return '<reference>';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNames(inner)]));
};

/** An empty expression lets every token pass, as none does. */
const withoutEmptyExpression = ({ LambdaAuthorizerConfig: config, ...mode }) => {
  if (!config) return mode;
  const { IdentityValidationExpression: expression, ...rest } = config;
  return { ...mode, LambdaAuthorizerConfig: expression ? config : rest };
};

const factsOf = ({ Tags, EnvironmentVariables, AdditionalAuthenticationProviders: others, ...api }) =>
  withoutNames({ ...withoutEmptyExpression(api), ...(others && { AdditionalAuthenticationProviders: others.map(withoutEmptyExpression) }) });

/**
 * @param {Record<string, string>} files
 * @param {object} reference   the properties of the reference's API
 * @returns {string[]}
 */
export const apiFaults = (files, reference) => {
  const [api] = resourcesOf(stacksOf(files)).filter(({ Type }) => Type === 'AWS::AppSync::GraphQLApi');
  return compareJson(factsOf(api.Properties), factsOf(reference), 'api');
};
