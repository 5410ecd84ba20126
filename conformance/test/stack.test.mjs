/** The part `stack` can fail: each kind of fault, made once in templates that have none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiFaults } from '../stack/api.mjs';
import { cdkFaults } from '../stack/cdk.mjs';
import { contentFaults } from '../stack/contents.mjs';
import { environmentFaults } from '../stack/environment.mjs';
import { handlerFaults } from '../stack/handlers.mjs';
import { policyFaults } from '../stack/policies.mjs';
import { referenceFaults } from '../stack/references.mjs';
import { sqlFaults } from '../stack/sql.mjs';

const get = (resource, attribute) => ({ 'Fn::GetAtt': [resource, attribute] });
const tableArn = (name) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/${name}` });
const code = "export function request() { return { operation: 'PutItem' }; }";
const shape = { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }] };
const table = 'Post-${DataId}-${EnvName}';

/** Templates of one model with one resolver. */
const templates = () => ({
  data: {
    Parameters: { DataId: { Type: 'String' }, EnvName: { Type: 'String' } },
    Resources: {
      TablePost: {
        Type: 'AWS::DynamoDB::Table',
        Properties: { ...shape, BillingMode: 'PAY_PER_REQUEST', TableName: { 'Fn::Sub': table }, StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } },
      },
    },
  },
  api: {
    Parameters: { DataId: { Type: 'String' }, EnvName: { Type: 'String' } },
    Resources: {
      Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { AuthenticationType: 'AWS_IAM', Name: 'amplifyData' } },
      Schema: { Type: 'AWS::AppSync::GraphQLSchema', Properties: { ApiId: get('Api', 'ApiId'), Definition: 'type Query{a:Int}' } },
      ModelPost: {
        Type: 'AWS::CloudFormation::Stack',
        DependsOn: ['Schema'],
        Properties: {
          TemplateURL: 'ModelPost.template.json',
          Parameters: { ApiId: get('Api', 'ApiId'), DataId: { Ref: 'DataId' }, EnvName: { Ref: 'EnvName' } },
        },
      },
    },
  },
  ModelPost: {
    Parameters: { ApiId: { Type: 'String' }, DataId: { Type: 'String' }, EnvName: { Type: 'String' } },
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {},
          Policies: [{ PolicyName: 'Access', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:PutItem'], Resource: [tableArn(table)] }] } }],
        },
      },
      Source: {
        Type: 'AWS::AppSync::DataSource',
        Properties: {
          ApiId: { Ref: 'ApiId' }, Name: 'PostTable', Type: 'AMAZON_DYNAMODB', ServiceRoleArn: get('Role', 'Arn'),
          DynamoDBConfig: { AwsRegion: { Ref: 'AWS::Region' }, TableName: { 'Fn::Sub': table } },
        },
      },
      createPostOfMutation: {
        Type: 'AWS::AppSync::Resolver',
        Properties: { ApiId: { Ref: 'ApiId' }, TypeName: 'Mutation', FieldName: 'createPost', Kind: 'UNIT', DataSourceName: get('Source', 'Name'), Code: code },
      },
    },
  },
});

/** The files of a build, after a change of the templates. */
const built = (change = () => {}) => {
  const stacks = templates();
  change(stacks);
  return {
    ...Object.fromEntries(Object.entries(stacks).map(([name, template]) => [`stack/${name}.template.json`, JSON.stringify(template)])),
    'schema.graphql': 'type Query {\n  a: Int\n}\n',
    'tables/Post.json': JSON.stringify({ ...shape, StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
    'resolvers.json': JSON.stringify([{ type: 'Mutation', field: 'createPost', kind: 'UNIT', dataSource: 'PostTable', code: 'resolvers/Mutation.createPost.js', functions: [] }]),
    'resolvers/Mutation.createPost.js': code,
  };
};

const reference = { AuthenticationType: 'AWS_IAM', Name: 'amplifyData', Tags: [] };

const faultsOf = (files) => [...referenceFaults(files), ...contentFaults(files), ...policyFaults(files, new Set()), ...apiFaults(files, reference)];

test('templates without a fault have none', () => {
  assert.deepEqual([...faultsOf(built()), ...cdkFaults(built())], []);
});

test('a path of this machine is found', () => {
  const files = built((stacks) => {
    const { Code, ...properties } = resolver(stacks);
    model(stacks).createPostOfMutation.Properties = { ...properties, CodeS3Location: '../resolvers/Mutation.createPost.js' };
  });
  assert.match(cdkFaults(files).join(), /cdk: .*resolvers/);
});

test('an entry file that can be bundled to no handler is found', async () => {
  const entry = (text) => ({ 'functions/chat/index.mjs': text });
  assert.deepEqual(await handlerFaults(entry('export const handler = (event) => event;')), []);
  assert.match((await handlerFaults(entry("export { handler } from '@aws-amplify/nowhere';"))).join(), /nowhere/);
  assert.match((await handlerFaults(entry('export const other = 1;'))).join(), /exports no handler/);
});

test('variables that functions are not told, and others, are found', () => {
  const told = built((stacks) => { stacks.api.Outputs = { EnvA: { Description: 'A_GRAPHQL_ENDPOINT', Value: '' } }; });
  assert.deepEqual(environmentFaults(told, [{ environment: { A_GRAPHQL_ENDPOINT: '', OTHER: '' } }]), []);
  assert.deepEqual(environmentFaults(told, []), ['variable A_GRAPHQL_ENDPOINT: extra']);
  assert.deepEqual(environmentFaults(built(), [{ environment: { AMPLIFY_DATA_DEFAULT_NAME: '' } }]), ['variable AMPLIFY_DATA_DEFAULT_NAME: missing']);
});

test('the function of a SQL database reads the secrets that it is told of', () => {
  const path = { 'Fn::Sub': 'arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${Path}' };
  const statement = { Effect: 'Allow', Action: ['ssm:GetParameter'], Resource: [path] };
  const told = (change = () => {}) => built(({ api }) => {
    api.Resources.ShopSqlFunctionSecrets = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: [{ ...statement }] } } };
    api.Outputs = Object.fromEntries([
      ['Engine', 'engine', 'mysql'],
      ['ConnectionString', 'connectionString', { 'Fn::Sub': '["${Path}"]' }],
      ['SsmEndpoint', 'SSM_ENDPOINT', { 'Fn::Sub': 'ssm.${AWS::Region}.${AWS::URLSuffix}' }],
    ].map(([id, Description, Value]) => [`ShopSqlFunctionEnv${id}`, { Description, Value }]));
    change(api);
  });
  const environment = { engine: 'mysql', connectionString: '["/a","/b"]', SSM_ENDPOINT: 'ssm.<AWS::Region>.amazonaws.com' };
  const functions = [{ name: 'SQLFunctionshop', environment }, { name: 'Other', environment: {} }];
  const access = { roles: [{ name: 'SQLLambdaRoleshop', policies: [{ statements: [{ actions: ['logs:PutLogEvents'] }, { actions: ['ssm:GetParameter'] }] }] }] };
  assert.deepEqual(sqlFaults(told(), functions, access), []);
  assert.deepEqual(sqlFaults(told(), [{ ...functions[0], environment: { ...environment, SSM_ENDPOINT: 'other' }, vpc: {} }], access), []);
  assert.match(sqlFaults(built(), functions, access).join(), /variables of SQL functions/);
  assert.match(sqlFaults(told(({ Outputs }) => { Outputs.ShopSqlFunctionEnvEngine.Value = 'postgres'; }), functions, access).join(), /variables of SQL functions/);
  assert.match(sqlFaults(told(({ Resources }) => { delete Resources.ShopSqlFunctionSecrets; }), functions, access).join(), /SQL function may \[\]/);
  const widened = ({ Resources }) => { Resources.ShopSqlFunctionSecrets.Properties.PolicyDocument.Statement[0].Resource = ['*']; };
  assert.match(sqlFaults(told(widened), functions, access).join(), /SQL function may /);
});

const model = ({ ModelPost }) => ModelPost.Resources;
const resolver = (stacks) => model(stacks).createPostOfMutation.Properties;

for (const [fault, expected, change] of [
  ['a reference to nothing', /ModelPost: Gone is not there/, (stacks) => { resolver(stacks).ApiId = { Ref: 'Gone' }; }],
  ['an attribute that there is not', /ModelPost: Role.Name is not there/, (stacks) => { resolver(stacks).DataSourceName = get('Role', 'Name'); }],
  ['a dependency on nothing', /depends on Gone/, (stacks) => { stacks.api.Resources.ModelPost.DependsOn = ['Gone']; }],
  ['a parameter that is not told', /asks for ApiId,DataId,EnvName and is told ApiId,DataId/, (stacks) => { delete stacks.api.Resources.ModelPost.Properties.Parameters.EnvName; }],
  ['a parameter that nothing reads', /nothing reads the parameter More/, (stacks) => { stacks.data.Parameters.More = { Type: 'String' }; }],
  ['a stack below no root', /Other is below no root/, (stacks) => { stacks.Other = { Resources: {} }; }],
  ['a missing resolver', /resolver Mutation.createPost: missing/, (stacks) => { delete model(stacks).createPostOfMutation; }],
  ['a resolver that comes twice', /more than once/, (stacks) => { model(stacks).again = model(stacks).createPostOfMutation; }],
  ['other code', /resolver Mutation.createPost: /, (stacks) => { resolver(stacks).Code = `${code} `; }],
  ['another data source', /resolver Mutation.createPost: /, (stacks) => { resolver(stacks).DataSourceName = 'UserTable'; }],
  ['a data source that nothing uses', /data source NONE_DS: extra/, (stacks) => { model(stacks).None = { Type: 'AWS::AppSync::DataSource', Properties: { ApiId: { Ref: 'ApiId' }, Name: 'NONE_DS', Type: 'NONE' } }; }],
  ['a missing table', /table Post: missing/, (stacks) => { stacks.data.Resources = {}; }],
  ['another key', /table Post: /, (stacks) => { stacks.data.Resources.TablePost.Properties.KeySchema = []; }],
  ['another schema', /not that of schema.graphql/, (stacks) => { stacks.api.Resources.Schema.Properties.Definition = 'type Query{a:ID}'; }],
  ['an action too many', /PostTable: may .*Scan/, (stacks) => { model(stacks).Role.Properties.Policies[0].PolicyDocument.Statement[0].Action.push('dynamodb:Scan'); }],
  ['an action too few', /PostTable: may /, (stacks) => { model(stacks).Role.Properties.Policies[0].PolicyDocument.Statement[0].Action.pop(); }],
  ['another table', /PostTable: may /, (stacks) => { model(stacks).Role.Properties.Policies[0].PolicyDocument.Statement[0].Resource = [tableArn('*')]; }],
  ['another mode', /api.AuthenticationType/, (stacks) => { stacks.api.Resources.Api.Properties.AuthenticationType = 'API_KEY'; }],
]) {
  test(`${fault} is found`, () => {
    const found = faultsOf(built(change));
    assert.ok(found.some((text) => expected.test(text)), JSON.stringify(found));
  });
}
