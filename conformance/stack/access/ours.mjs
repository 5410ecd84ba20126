/**
 * Our roots, opened as the toolchain's stacks are, so that one reader reads both: inside a stack that holds what a
 * deployment brings, the roles of the identity pool and of functions.
 */
import { apiId, environmentName } from '../../appsync/deployment.mjs';
import { nameOf, stacksOf } from '../templates.mjs';

/** Where somebody put the description of the models. */
export const modelsBucket = 'models';
const modelsKey = 'modelIntrospectionSchema.json';

const isRoot = ({ name }) => /^api(-\d+)?$/.test(name);

/** `Fn::Sub` in terms of the references that it holds. */
const joined = (argument) => {
  const [text, own] = [argument, {}].flat();
  const parts = text.split(/(\$\{[^}]+\})/).map((part) => {
    const [, name] = /^\$\{([^}]+)\}$/.exec(part) ?? [];
    if (name === undefined) return part;
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in own) return own[name];
    return name.includes('.') ? { 'Fn::GetAtt': name.split('.') } : { Ref: name };
  });
  return { 'Fn::Join': ['', parts] };
};

/** A template in the few words that the reader knows; every condition holds. */
const simple = (value) => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(simple);
  if ('Fn::Sub' in value) return simple(joined(value['Fn::Sub']));
  if ('Fn::If' in value) return simple(value['Fn::If'][1]);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, simple(inner)]));
};

/** A role that a deployment brings; whom it trusts is not ours to say. */
const role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [] } } };

/** The resource that a parameter of a root tells the name of. */
const roleNamedBy = (parameter) => {
  if (parameter === 'AuthRoleName') return 'amplifyAuthauthenticatedUserRole';
  if (parameter === 'UnauthRoleName') return 'amplifyAuthunauthenticatedUserRole';
  return /^(\w+Function)RoleName$/.exec(parameter)?.[1];
};

const told = { DataId: apiId, EnvName: environmentName, ModelIntrospectionBucket: modelsBucket, ModelIntrospectionKey: modelsKey };

/** Where the toolchain keeps the secret that a parameter asks the path of. */
const secretOf = ({ Description = '' }) => {
  const [, , name] = /^The path in SSM's parameter store of secret\((['"])(.*)\1\), for the SQL database /.exec(Description) ?? [];
  return name && `/amplify/reference/main-sandbox-83d0c4e5bb/${name}`;
};

/** What a root is told. */
const argumentOf = (name, parameter) => {
  const brought = roleNamedBy(name);
  return brought ? { Ref: brought } : told[name] ?? secretOf(parameter);
};

const argumentsOf = (parameters) =>
  Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, argumentOf(name, parameter)]).filter(([, value]) => value !== undefined));

/**
 * @param {Record<string, string>} files   of the target stack
 * @returns {import('../../reference/tree.mjs').Stack[]}
 */
export const openOurs = (files) => {
  const templates = new Map(stacksOf(files).map(({ name, template }) => [name, simple(template)]));
  const opened = [];
  const open = (name, parent, told) => {
    const template = templates.get(name);
    const stack = { name, bytes: 0, template, parent, told, nested: new Map() };
    opened.push(stack);
    for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
      if (Type === 'AWS::CloudFormation::Stack') stack.nested.set(id, open(nameOf(Properties.TemplateURL), stack, Properties.Parameters ?? {}));
    }
    return stack;
  };
  const roots = [...templates.keys()].filter((name) => isRoot({ name }));
  const parameters = Object.assign({}, ...roots.map((name) => templates.get(name).Parameters));
  const brought = Object.keys(parameters).map(roleNamedBy).filter(Boolean);
  const backend = { name: 'backend', bytes: 0, template: { Resources: Object.fromEntries(brought.map((id) => [id, role])) }, parent: null, told: {}, nested: new Map() };
  for (const name of roots) open(name, backend, argumentsOf(templates.get(name).Parameters ?? {}));
  return [backend, ...opened];
};
