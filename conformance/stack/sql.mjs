/**
 * Whether the functions of SQL databases are told what the toolchain tells its own, and may read the secrets that they are
 * told of, by the same actions. Where the secrets are, only a deployment knows.
 */
import { isDeepStrictEqual } from 'node:util';
import { stacksOf } from './templates.mjs';

const output = /^(?<database>.+SqlFunction)Env[A-Z]/;
const endpoint = 'ssm.<AWS::Region>.amazonaws.com';

/** Lists of paths, as texts. */
const lists = ['connectionString', 'SSL_CERT_SSM_PATH'];

const textOf = (value) => (typeof value === 'string' ? value : value['Fn::Sub']);

/** Variables and actions of each of our databases, by name. */
const own = (files) => {
  const databases = new Map();
  for (const { template } of stacksOf(files)) {
    for (const [id, { Description, Value }] of Object.entries(template.Outputs ?? {})) {
      const name = id.match(output)?.groups.database;
      if (!name) continue;
      const { [`${name}Secrets`]: policy } = template.Resources;
      const known = databases.get(name) ?? { variables: {}, statements: policy?.Properties.PolicyDocument.Statement ?? [] };
      databases.set(name, { ...known, variables: { ...known.variables, [Description]: textOf(Value) } });
    }
  }
  return [...databases.values()];
};

const secrets = (variables) => lists.flatMap((name) => JSON.parse(variables[name] ?? '[]'));

/** The same however many places a secret may be kept in. */
const withoutPaths = (variables) =>
  Object.fromEntries(Object.entries(variables).sort().map(([name, value]) => [name, lists.includes(name) && JSON.parse(value).length > 0 ? '<paths>' : value]));

/** A function in a network asks SSM by an endpoint of its own there. */
const theirVariables = ({ environment, vpc }) => (vpc ? { ...environment, SSM_ENDPOINT: endpoint } : environment);

const ourVariables = (variables) =>
  ({ ...variables, SSM_ENDPOINT: variables.SSM_ENDPOINT.replace('${AWS::Region}', '<AWS::Region>').replace('${AWS::URLSuffix}', 'amazonaws.com') });

/** Which of a role's statements are about secrets. */
const asksSecrets = ({ actions }) => actions.some((action) => action.startsWith('ssm:'));

const sorted = (list) => list.map((one) => JSON.stringify(one)).sort();

/**
 * @param {Record<string, string>} files
 * @param {{ name: string, environment: Record<string, string>, vpc?: object }[]} functions   the toolchain's
 * @param {{ roles: { name: string, policies: { statements: { actions: string[] }[] }[] }[] }} access   the toolchain's
 * @returns {string[]}
 */
export const sqlFaults = (files, functions, { roles }) => {
  const databases = own(files);
  const ours = sorted(databases.map(({ variables }) => withoutPaths(ourVariables(variables))));
  const theirs = sorted(functions.filter(({ name }) => name.startsWith('SQLFunction')).map((one) => withoutPaths(theirVariables(one))));
  const faults = isDeepStrictEqual(ours, theirs) ? [] : [`variables of SQL functions: ${ours.join(', ')}, expected ${theirs.join(', ')}`];
  const statements = roles.filter(({ name }) => name.startsWith('SQLLambdaRole'))
    .flatMap(({ policies }) => policies.flatMap((policy) => policy.statements)).filter(asksSecrets);
  const actions = [...new Set(statements.flatMap((statement) => statement.actions))].sort();
  for (const { variables, statements: given } of databases) {
    const expected = [{
      Effect: 'Allow',
      Action: actions,
      Resource: secrets(variables).map((path) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter${path}` })),
    }];
    if (!isDeepStrictEqual(given, expected)) faults.push(`SQL function may ${JSON.stringify(given)}, expected ${JSON.stringify(expected)}`);
  }
  return faults;
};
