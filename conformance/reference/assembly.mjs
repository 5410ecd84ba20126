/** Reads a cloud assembly: what the toolchain would deploy, in a form that another generator can be compared with. */
import fs from 'node:fs';
import path from 'node:path';
import { accessOf } from './access.mjs';
import { lambdasOf, networkOf } from './lambdas.mjs';
import { sizesOf } from './sizes.mjs';
import { openTree } from './tree.mjs';
import { textOf } from './values.mjs';

const byName = (a, b) => (a.name < b.name ? -1 : 1);

/** A reader of the cloud assembly in `folder`. */
const openAssembly = (folder) => {
  const stacks = fs.readdirSync(folder)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
  const resources = new Map(stacks.flatMap((stack) => Object.entries(stack.Resources ?? {})));

  /** The text of an inline property, or of the asset that its S3 twin points at. */
  const asset = (uri) => {
    const name = uri.split('/').at(-1);
    const file = [`asset.${name}`, `asset.${name.split('.')[0]}`]
      .map((candidate) => path.join(folder, candidate))
      .find((candidate) => fs.statSync(candidate, { throwIfNoEntry: false })?.isFile());
    return file ? fs.readFileSync(file, 'utf8') : `<asset ${name}>`;
  };
  return {
    stacks,
    resources,
    ofType: (type) => [...resources.values()].filter((resource) => resource.Type === type).map((resource) => resource.Properties),
    inlineOrAsset: (properties, name) => {
      if (properties[name] !== undefined) return textOf(properties[name]);
      const location = properties[`${name}S3Location`];
      return location ? asset(textOf(location)) : null;
    },
    /** A file that the data category deploys beside the templates. */
    deployedFile: (name) => {
      const file = fs.readdirSync(folder).map((entry) => path.join(folder, entry, name)).find((entry) => fs.existsSync(entry));
      return fs.readFileSync(file, 'utf8');
    },
  };
};

/** The name of the data source that a resolver's property refers to, followed through the stacks' outputs. */
const dataSourceName = (assembly, value) => {
  if (!value) return null;
  if (typeof value === 'string') return value;
  if (JSON.stringify(value).includes('NONEDS')) return 'NONE_DS';
  const attribute = value['Fn::GetAtt'];
  if (!attribute) return textOf(value);
  const own = assembly.resources.get(attribute[0]);
  if (own?.Type === 'AWS::AppSync::DataSource') return own.Properties.Name;
  const exported = attribute[1].replace(/^Outputs\./, '');
  const output = assembly.stacks.map((stack) => stack.Outputs?.[exported]).find(Boolean);
  return output ? dataSourceName(assembly, output.Value) : exported;
};

const codeOf = (assembly, properties) => {
  if (properties.Runtime?.Name === 'APPSYNC_JS' || properties.Code || properties.CodeS3Location) {
    return { runtime: 'APPSYNC_JS', code: assembly.inlineOrAsset(properties, 'Code') };
  }
  return {
    runtime: 'VTL',
    request: assembly.inlineOrAsset(properties, 'RequestMappingTemplate'),
    response: assembly.inlineOrAsset(properties, 'ResponseMappingTemplate'),
  };
};

const resolversOf = (assembly) => {
  const functionOf = (stack, value) => {
    const id = value['Fn::GetAtt']?.[0] ?? value.Ref;
    const found = stack.Resources[id] ?? assembly.resources.get(id);
    if (!found) return { unresolved: textOf(value) };
    const { Name, DataSourceName } = found.Properties;
    return { name: Name, dataSource: dataSourceName(assembly, DataSourceName), ...codeOf(assembly, found.Properties) };
  };
  return assembly.stacks.flatMap((stack) =>
    Object.values(stack.Resources ?? {})
      .filter((resource) => resource.Type === 'AWS::AppSync::Resolver')
      .map(({ Properties: properties }) => ({
        name: `${properties.TypeName}.${properties.FieldName}`,
        kind: properties.Kind,
        dataSource: dataSourceName(assembly, properties.DataSourceName),
        ...codeOf(assembly, properties),
        functions: (properties.PipelineConfig?.Functions ?? []).map((value) => functionOf(stack, value)),
      })))
    .sort(byName);
};

const dataSourcesOf = (assembly) =>
  assembly.ofType('AWS::AppSync::DataSource')
    .map(({ Name, Type, HttpConfig }) => ({
      name: Name,
      type: Type,
      ...(HttpConfig && { http: { endpoint: textOf(HttpConfig.Endpoint), auth: HttpConfig.AuthorizationConfig } }),
    }))
    .sort(byName);

const tablesOf = (assembly) =>
  [...assembly.resources.values()]
    .filter((resource) => /AmplifyDynamoDBTable$|DynamoDB::Table$/.test(resource.Type))
    .map(({ Type, Properties: { ServiceToken, tableName, TableName, ...properties } }) => ({
      name: textOf(tableName ?? TableName), type: Type, ...properties,
    }))
    .sort(byName);

/** Everything this project compares, by the name of the file that holds it. */
export const readAssembly = (folder) => {
  const assembly = openAssembly(folder);
  const stacks = openTree(folder);
  return {
    'directives.graphql': assembly.deployedFile('model-schema.graphql'),
    'schema.graphql': assembly.inlineOrAsset(assembly.ofType('AWS::AppSync::GraphQLSchema')[0], 'Definition'),
    'resolvers.json': resolversOf(assembly),
    'datasources.json': dataSourcesOf(assembly),
    'tables.json': tablesOf(assembly),
    'access.json': accessOf(stacks),
    'lambdas.json': lambdasOf(stacks),
    'network.json': networkOf(stacks),
    'stacks.json': sizesOf(stacks),
    'api.json': assembly.ofType('AWS::AppSync::GraphQLApi')[0],
    'model_introspection.json': JSON.parse(assembly.deployedFile('modelIntrospectionSchema.json')),
  };
};
