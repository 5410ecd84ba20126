/** Who may do what, in one notation for both sides: subjects, and the actions on resources that each is granted. */
import { account, apiId, deployed, region } from '../../appsync/deployment.mjs';
import { modelsBucket } from './ours.mjs';

/**
 * @typedef {object} Grant
 * @property {string} action     may hold `*`
 * @property {string} resource   an ARN, which may hold `*`
 *
 * @typedef {Map<string, Grant[]>} Grants   by subject: `data source PostTable`, `users`, `guests`, `function send`, …
 */

/** What AWS says of the policies that it manages. */
const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({ action, resource: '*' }));
const managed = { AWSLambdaBasicExecutionRole: logs, AWSAppSyncPushToCloudWatchLogs: logs };

const named = (kind) => (_, name) => `<${kind} ${name.toLowerCase()}>`;

/** The ids of functions on both sides, in the order in which they are looked for. */
const functions = [
  [/<SQLFunction[0-9a-f]{20}(\w+)\.Arn>/g, named('database')],
  [/<(\w+)DefaultConversationHandlerconversationHandlerFunction\.Arn>/g, named('handler')],
  [/<(\w+)conversationHandlerFunction\.Arn>/g, named('function')],
  [/<(\w+)lambda\.Arn>/g, named('function')],
  [/<(\w+)SqlFunction\.?Arn>/g, named('database')],
  [/<(\w+)ConversationHandler\.Arn>/g, named('handler')],
  [/<(\w+)FunctionArn>/g, named('function')],
];

const api = `arn:aws:appsync:${region}:${account}:apis/${apiId}`;

/** What a template calls by its id is called the same on both sides; the rest is as it is deployed. */
const placeOf = (text) => {
  const known = functions.reduce((rest, [id, replacement]) => rest.replace(id, replacement), text);
  return deployed(known.replace(/<(?:\w+GraphQLAPI|Api)\.Arn>/g, api).replace('<modelIntrospectionSchemaBucket.Arn>', `arn:aws:s3:::${modelsBucket}`));
};

const grantsOf = ({ name, awsPolicies, policies }) => [
  ...awsPolicies.flatMap((arn) => {
    const known = managed[arn.split('/').at(-1)];
    if (!known) throw new Error(`${name}: nothing is known of the policy ${arn}`);
    return known;
  }),
  ...policies.flatMap(({ statements }) => statements).flatMap(({ effect, actions, resources, condition }) => {
    if (effect !== 'Allow' || condition) throw new Error(`${name}: a statement that is no plain Allow`);
    return actions.flatMap((action) => resources.map((resource) => ({ action, resource: placeOf(resource) })));
  }),
];

/** The roles that are known by their name. */
const byName = [
  [/^amplifyAuthauthenticatedUserRole$/, () => 'users'],
  [/^amplifyAuthunauthenticatedUserRole$/, () => 'guests'],
  [/ApiLogsRole$|^LogsRole$/, () => 'the log of the API'],
];

/** The functions that run with a role, by their ids. */
const byFunction = [
  [/^SQLFunction[0-9a-f]{20}(\w+)$|^(\w+)SqlFunction$/, 'database'],
  [/^(\w+)DefaultConversationHandlerconversationHandlerFunction$|^(\w+)ConversationHandler$/, 'handler'],
  [/^(\w+)lambda$|^(\w+)conversationHandlerFunction$|^(\w+)Function$/, 'function'],
];

const subjectOfFunction = (id) => {
  for (const [pattern, kind] of byFunction) {
    const found = pattern.exec(id);
    if (found) return `${kind} ${found.slice(1).find(Boolean).toLowerCase()}`;
  }
  return `only the toolchain's ${id}`;
};

const subjectOfUse = ({ type, name }) =>
  (type === 'AWS::AppSync::DataSource' ? `data source ${name.replace(/^(SQLLambdaDataSource)[0-9a-f]{20}/, '$1')}` : subjectOfFunction(name));

/** Whom a role is for: all that runs with it, or what its name says. */
const subjectsOf = ({ name, usedBy }) => {
  const known = byName.find(([pattern]) => pattern.test(name));
  if (known) return [known[1]()];
  if (usedBy.length > 0) return usedBy.map(subjectOfUse);
  return [/Function$/.test(name) ? subjectOfFunction(name) : `only the toolchain's ${name}`];
};

/** The roles that both sides make, so that whom they trust is theirs to say. */
const isMade = (subject) => /^(data source|handler|the log) /.test(subject);

const trustOf = ({ trusts }) => trusts.map((service) => ({ action: 'sts:AssumeRole', resource: service }));

const subjectOfService = (service) => (service === 'appsync.amazonaws.com' ? 'AppSync' : `only the toolchain's ${service}`);

/**
 * @param {ReturnType<typeof import('../../reference/access.mjs').accessOf>} access
 * @returns {Grants}
 */
export const grantsBySubject = ({ roles, permissions }) => {
  const grants = new Map();
  const add = (subject, more) => grants.set(subject, [...grants.get(subject) ?? [], ...more]);
  for (const role of roles) {
    for (const subject of subjectsOf(role)) add(subject, [...grantsOf(role), ...(isMade(subject) ? trustOf(role) : [])]);
  }
  for (const permission of permissions) {
    add(subjectOfService(permission.principal), [{ action: 'lambda:InvokeFunction', resource: placeOf(permission.function) }]);
  }
  return grants;
};
