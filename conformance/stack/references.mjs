/** Whether everything that a template names is there, and every nested stack is told what it asks for. */
import { intrinsicsOf, isRoot, nameOf, stacksOf } from './templates.mjs';

/** What the resources of a type tell by `Fn::GetAtt`. */
const attributes = {
  'AWS::AppSync::ApiKey': ['ApiKey'],
  'AWS::AppSync::DataSource': ['Name'],
  'AWS::AppSync::FunctionConfiguration': ['FunctionId'],
  'AWS::AppSync::GraphQLApi': ['ApiId', 'Arn', 'GraphQLUrl'],
  'AWS::IAM::Role': ['Arn'],
  'AWS::Lambda::Function': ['Arn'],
  'AWS::Logs::LogGroup': ['Arn'],
};

const pseudo = ['AWS::AccountId', 'AWS::NoValue', 'AWS::Partition', 'AWS::Region', 'AWS::StackName', 'AWS::URLSuffix'];

/** The names in `${…}` of a substitution, those apart that it brings itself. */
const namesInText = (argument) => {
  const [text, own] = [argument, {}].flat();
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name]) => name).filter((name) => !(name in own));
};

const referencesOf = (template) =>
  intrinsicsOf(template).flatMap(([intrinsic, argument]) => {
    if (intrinsic === 'Ref') return [[argument]];
    if (intrinsic === 'Fn::GetAtt') return [argument];
    if (intrinsic === 'Fn::Sub') return namesInText(argument).map((name) => name.split('.'));
    return [];
  });

const unresolved = ({ name, template }) => {
  const { Parameters: parameters = {}, Resources: resources, Conditions: conditions = {} } = template;
  const isThere = ([id, attribute]) =>
    (attribute === undefined
      ? id in parameters || id in resources || pseudo.includes(id)
      : attributes[resources[id]?.Type]?.includes(attribute));
  const chosen = intrinsicsOf(template).filter(([intrinsic]) => intrinsic === 'Fn::If').map(([, [condition]]) => condition);
  const guarded = Object.values(resources).flatMap((resource) => resource.Condition ?? []);
  return [
    ...referencesOf(template).filter((reference) => !isThere(reference)).map((reference) => `${name}: ${reference.join('.')} is not there`),
    ...Object.values(resources).flatMap((resource) => resource.DependsOn ?? [])
      .filter((id) => !(id in resources)).map((id) => `${name}: depends on ${id}, which is not there`),
    ...[...chosen, ...guarded].filter((condition) => !(condition in conditions)).map((condition) => `${name}: no condition ${condition}`),
  ];
};

const unused = ({ name, template }) => {
  const named = new Set(referencesOf(template).map(([id]) => id));
  return Object.keys(template.Parameters ?? {}).filter((id) => !named.has(id)).map((id) => `${name}: nothing reads the parameter ${id}`);
};

/** The nested stacks of a root, and whether each is told what it asks for. */
const badlyTold = (stacks) => {
  const byName = new Map(stacks.map((stack) => [stack.name, stack.template]));
  const nested = stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources)
      .filter(([, { Type }]) => Type === 'AWS::CloudFormation::Stack')
      .map(([id, { Properties }]) => ({ place: `${name}: ${id}`, ...Properties })));
  const names = nested.map(({ TemplateURL }) => nameOf(TemplateURL));
  return [
    ...nested.flatMap(({ place, TemplateURL, Parameters = {} }) => {
      const template = byName.get(nameOf(TemplateURL));
      if (!template) return [`${place} has no template`];
      const asked = Object.keys(template.Parameters ?? {}).sort().join();
      const told = Object.keys(Parameters).sort().join();
      return asked === told ? [] : [`${place} asks for ${asked} and is told ${told}`];
    }),
    ...stacks.filter((stack) => !isRoot(stack) && names.filter((name) => name === stack.name).length !== 1)
      .map(({ name }) => `${name} is below no root, or below several`),
  ];
};

/**
 * @param {Record<string, string>} files
 * @returns {string[]}
 */
export const referenceFaults = (files) => {
  const stacks = stacksOf(files);
  return [...stacks.flatMap(unresolved), ...stacks.flatMap(unused), ...badlyTold(stacks)];
};
