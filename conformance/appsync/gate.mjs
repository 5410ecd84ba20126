/** The first gate of a field: the authorization modes that its directives, or those of its type, let in. */
import { unauthorized } from './errors.mjs';

const modes = {
  aws_api_key: 'API_KEY',
  aws_iam: 'AWS_IAM',
  aws_oidc: 'OPENID_CONNECT',
  aws_lambda: 'AWS_LAMBDA',
  aws_cognito_user_pools: 'AMAZON_COGNITO_USER_POOLS',
  aws_auth: 'AMAZON_COGNITO_USER_POOLS',
};

/** @returns {{ mode: string, groups: string[] | null }[]} */
const rulesOf = (nodes) =>
  nodes
    .flatMap((node) => node?.directives ?? [])
    .filter((directive) => modes[directive.name.value])
    .map((directive) => ({
      mode: modes[directive.name.value],
      groups:
        directive.arguments
          .find(({ name }) => name.value === 'cognito_groups')
          ?.value.values.map(({ value }) => value) ?? null,
    }));

const admits = ({ mode, groups }, caller) =>
  mode === caller.mode &&
  (groups === null || groups.some((group) => [caller.identity.claims['cognito:groups'] ?? []].flat().includes(group)));

/**
 * What stops callers at one field: a check that throws.
 * @param {import('graphql').GraphQLField} field
 * @param {import('graphql').GraphQLObjectType} type
 * @param {string} defaultMode
 * @returns {(caller: import('./identity.mjs').Caller) => void}
 */
export const gateOf = (field, type, defaultMode) => {
  const [own, ofType] = [rulesOf([field.astNode]), rulesOf([type.astNode, ...(type.extensionASTNodes ?? [])])];
  const rules = [own, ofType, [{ mode: defaultMode, groups: null }]].find((list) => list.length > 0);
  return (caller) => {
    if (!rules.some((rule) => admits(rule, caller))) throw unauthorized(field.name, type.name);
  };
};
