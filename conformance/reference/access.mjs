/** Who may do what in a cloud assembly: every role with its policies and what uses it, and who may invoke functions. */
import { follow, followed } from './tree.mjs';
import { plainId, plainValue, textOf } from './values.mjs';

/**
 * @typedef {object} Statement
 * @property {string} effect
 * @property {string[]} actions     sorted
 * @property {string[]} resources   sorted
 * @property {object} [condition]
 *
 * @typedef {object} Policy
 * @property {'inline'|'attached'|'managed'} kind
 * @property {Statement[]} statements
 *
 * @typedef {object} Role
 * @property {string} name           its id, without hashes
 * @property {string} stack
 * @property {string[]} trusts       the services that may take it, and the pools of users
 * @property {string[]} awsPolicies  those that AWS manages, sorted
 * @property {Policy[]} policies
 * @property {{ type: string, name: string }[]} usedBy   data sources and functions that run with it
 *
 * @typedef {object} Permission
 * @property {string} function
 * @property {string} principal   the service that may invoke it
 * @property {string} [source]    the only resource for which it may
 */

const byText = (values) => [...values].sort();
const listed = (value) => (value === undefined ? [] : [value].flat());
const texts = (stack, value) => byText(listed(followed(stack, value)).map(textOf));

const statementOf = (stack, { Effect, Action, Resource, Condition }) => ({
  effect: Effect,
  actions: byText(listed(Action)),
  resources: texts(stack, Resource),
  ...(Condition && { condition: plainValue(followed(stack, Condition)) }),
});

const policyOf = (kind, stack, document) => ({ kind, statements: listed(document.Statement).map((statement) => statementOf(stack, statement)) });

const resourcesOf = (stacks) =>
  stacks.flatMap((stack) => Object.entries(stack.template.Resources ?? {}).map(([id, resource]) => ({ stack, id, type: resource.Type, properties: resource.Properties ?? {} })));

/** The role that a value leads to, among `roles`: a policy of no role of these would go unseen. */
const roleBehind = (roles, from, value) => {
  const end = follow(from, value);
  const id = end.value?.Ref ?? end.value?.['Fn::GetAtt']?.[0];
  const found = roles.find((role) => role.stack === end.stack && role.id === id);
  if (!found) throw new Error(`${from.name}: no role ${JSON.stringify(value)}`);
  return found;
};

const attachedKind = { 'AWS::IAM::Policy': 'attached', 'AWS::IAM::ManagedPolicy': 'managed' };

/** The policies that are resources of their own, each with the role that it belongs to. */
const attachments = (resources, roles) =>
  resources.filter(({ type }) => type in attachedKind).flatMap(({ stack, type, properties }) =>
    listed(properties.Roles).map((value) => ({
      role: roleBehind(roles, stack, value),
      policy: policyOf(attachedKind[type], stack, properties.PolicyDocument),
    })));

/** What runs with a role, and the property that says so. */
const roleProperty = { 'AWS::AppSync::DataSource': 'ServiceRoleArn', 'AWS::Lambda::Function': 'Role' };

const uses = (resources, roles) =>
  resources.filter(({ type, properties }) => type in roleProperty && roleProperty[type] in properties).map(({ stack, id, type, properties }) => ({
    role: roleBehind(roles, stack, properties[roleProperty[type]]),
    use: { type, name: type === 'AWS::AppSync::DataSource' ? properties.Name : plainId(id) },
  }));

const trustsOf = (role) => {
  const statements = listed(role.properties.AssumeRolePolicyDocument.Statement);
  return byText(statements.flatMap(({ Principal }) => Object.values(Principal).flatMap((value) => texts(role.stack, value))));
};

/** @returns {Permission[]} */
const permissionsOf = (resources) =>
  resources.filter(({ type }) => type === 'AWS::Lambda::Permission').map(({ stack, properties: { FunctionName, Principal, SourceArn } }) => ({
    function: textOf(followed(stack, FunctionName)), principal: Principal, source: textOf(followed(stack, SourceArn)),
  }));

/** @returns {Role[]} */
const rolesOf = (resources) => {
  const roles = resources.filter(({ type }) => type === 'AWS::IAM::Role');
  const [attached, used] = [attachments(resources, roles), uses(resources, roles)];
  return roles.map((role) => ({
    name: plainId(role.id),
    stack: role.stack.name,
    trusts: trustsOf(role),
    awsPolicies: texts(role.stack, role.properties.ManagedPolicyArns),
    policies: [
      ...listed(role.properties.Policies).map(({ PolicyDocument }) => policyOf('inline', role.stack, PolicyDocument)),
      ...attached.filter((other) => other.role === role).map(({ policy }) => policy),
    ],
    usedBy: used.filter((other) => other.role === role).map(({ use }) => use),
  }));
};

/**
 * Every role of the stacks, and every permission to invoke one of their functions.
 * @param {import('./tree.mjs').Stack[]} stacks
 * @returns {{ roles: Role[], permissions: Permission[] }}
 */
export const accessOf = (stacks) => {
  const resources = resourcesOf(stacks);
  return { roles: rolesOf(resources), permissions: permissionsOf(resources) };
};
