/** Whether the templates hold what the other targets say: each table, data source, function and resolver once. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, print } from 'graphql';
import { resourcesOf, stacksOf } from './templates.mjs';

/** What AppSync reads: CloudFormation must not see its own `{{resolve:`. */
const unescaped = (text) => text.replaceAll('{{\\u0072esolve:', '{{resolve:');

/** What stands in the files for what only a template can tell. */
const placeholders = { GraphQLUrl: '<AMPLIFY_DATA_GRAPHQL_ENDPOINT>' };

/** Code as a file has it. */
const codeIn = ({ Code }) =>
  unescaped(typeof Code === 'string' ? Code : Code['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : placeholders[part.Ref])).join(''));

/** One fault for each key that is not on both sides, and each whose values differ. */
const compare = (what, own, expected) =>
  [...new Set([...own.keys(), ...expected.keys()])].flatMap((key) => {
    if (!own.has(key)) return [`${what} ${key}: missing`];
    if (!expected.has(key)) return [`${what} ${key}: extra`];
    return isDeepStrictEqual(own.get(key), expected.get(key))
      ? []
      : [`${what} ${key}: ${JSON.stringify(own.get(key)).slice(0, 300)}, expected ${JSON.stringify(expected.get(key)).slice(0, 300)}`];
  });

const twice = (what, keys) => keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${what} ${key}: more than once`);

/** A map, and a fault for each key that comes again. */
const unique = (what, entries) => [new Map(entries), twice(what, entries.map(([key]) => key))];

const typed = (resources, type) => resources.filter(({ Type }) => Type === type);

/** A data source's name: as it is, or the one that the resource has. */
const nameIn = (resources, stack, value) =>
  (typeof value === 'string' ? value : resources.find((other) => other.stack === stack && other.id === value['Fn::GetAtt'][0]).Properties.Name);

const resolverFaults = (files, resources) => {
  const listed = JSON.parse(files['resolvers.json']);
  const steps = new Map(typed(resources, 'AWS::AppSync::FunctionConfiguration').map((step) => [`${step.stack}.${step.id}`, step]));
  const [own, again] = unique('resolver', typed(resources, 'AWS::AppSync::Resolver').map(({ stack, Properties }) => [
    `${Properties.TypeName}.${Properties.FieldName}`,
    {
      kind: Properties.Kind,
      dataSource: Properties.DataSourceName && nameIn(resources, stack, Properties.DataSourceName),
      code: codeIn(Properties),
      functions: (Properties.PipelineConfig?.Functions ?? []).map(({ 'Fn::GetAtt': [id] }) => steps.get(`${stack}.${id}`).Properties.Name),
    },
  ]));
  const [ownSteps, stepsAgain] = unique('function', [...steps.values()].map(({ stack, Properties }) => [
    Properties.Name,
    { dataSource: nameIn(resources, stack, Properties.DataSourceName), code: codeIn(Properties) },
  ]));
  const expected = new Map(listed.map(({ type, field, kind, dataSource, code, functions }) => [
    `${type}.${field}`,
    { kind, dataSource, code: files[code], functions: functions.map(({ name }) => name) },
  ]));
  const expectedSteps = new Map(listed.flatMap(({ functions }) =>
    functions.map(({ name, dataSource, code }) => [name, { dataSource, code: files[code] }])));
  return [...again, ...stepsAgain, ...compare('resolver', own, expected), ...compare('function', ownSteps, expectedSteps)];
};

/** The names of the data sources that a build's resolvers talk to, without those that somebody else makes. */
const sourcesOf = (files) =>
  JSON.parse(files['resolvers.json'])
    .flatMap((resolver) => [resolver, ...resolver.functions])
    .filter(({ dataSource, external }) => dataSource && !external)
    .map(({ dataSource }) => dataSource);

const sourceFaults = (files, resources) => {
  const own = typed(resources, 'AWS::AppSync::DataSource').map(({ Properties }) => Properties.Name);
  return [
    ...twice('data source', own),
    ...compare('data source', new Map(own.map((name) => [name, 1])), new Map(sourcesOf(files).map((name) => [name, 1]))),
  ];
};

const tableFaults = (files, resources) => {
  const facts = ({ KeySchema, AttributeDefinitions, GlobalSecondaryIndexes = [], StreamSpecification }) => ({
    KeySchema,
    AttributeDefinitions,
    GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection })),
    stream: StreamSpecification.StreamViewType,
  });
  const [own, again] = unique('table', typed(resources, 'AWS::DynamoDB::Table').map(({ Properties }) => [
    Properties.TableName['Fn::Sub'].replace(/-\$\{DataId\}-\$\{EnvName\}$/, ''),
    facts(Properties),
  ]));
  const expected = Object.entries(files)
    .filter(([file]) => file.startsWith('tables/'))
    .map(([file, text]) => [path.posix.basename(file, '.json'), facts(JSON.parse(text))]);
  return [...again, ...compare('table', own, new Map(expected))];
};

const normal = (sdl) => print(parse(sdl));

const schemaFaults = (files, resources) => {
  const definitions = typed(resources, 'AWS::AppSync::GraphQLSchema').map(({ Properties }) => unescaped(Properties.Definition));
  if (definitions.length !== 1) return [`${definitions.length} schemas`];
  return normal(definitions[0]) === normal(files['schema.graphql']) ? [] : ['the schema is not that of schema.graphql'];
};

/**
 * @param {Record<string, string>} files   of the targets sdl, resolvers, tables and stack
 * @returns {string[]}
 */
export const contentFaults = (files) => {
  const resources = resourcesOf(stacksOf(files));
  return [resolverFaults, sourceFaults, tableFaults, schemaFaults].flatMap((faultsOf) => faultsOf(files, resources));
};
