/** The comparison of roles can fail: each kind of grant, changed once in what both sides allow. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { apiId } from '../appsync/deployment.mjs';
import { root } from '../cases.mjs';
import { accessOf } from '../reference/access.mjs';
import { compareGrants } from '../stack/access/compare.mjs';
import { grantsBySubject } from '../stack/access/grants.mjs';
import { intended, judge } from '../stack/access/intended.mjs';
import { withOurNames } from '../stack/access/names.mjs';
import { openOurs } from '../stack/access/ours.mjs';
import { reachOfModels } from '../stack/access/pool.mjs';

const get = (resource, attribute) => ({ 'Fn::GetAtt': [resource, attribute] });
const allow = (actions, resources) => ({ Effect: 'Allow', Action: actions, Resource: resources });
const document = (...statements) => ({ Statement: statements });
const trust = (service) => document({ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' });
const tableArn = { 'Fn::Sub': 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/Post-${DataId}-${EnvName}' };

/** Our templates: a table, a function that is called and let in, guests that read. */
const templates = () => ({
  api: {
    Parameters: { DataId: {}, EnvName: {}, UnauthRoleName: {}, SendFunctionArn: {}, SendFunctionRoleName: {} },
    Resources: {
      Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: {} },
      UnauthPolicy1: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { PolicyDocument: document(allow(['appsync:GraphQL'], [{ 'Fn::Sub': '${Api.Arn}/types/Query/fields/getPost' }])), Roles: [{ Ref: 'UnauthRoleName' }] },
      },
      SendFunctionGrant: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { PolicyDocument: document(allow(['appsync:GraphQL'], [{ 'Fn::Sub': '${Api.Arn}/types/Query/*' }])), Roles: [{ Ref: 'SendFunctionRoleName' }] },
      },
      AuthorizerPermission: {
        Type: 'AWS::Lambda::Permission',
        Properties: { FunctionName: { Ref: 'SendFunctionArn' }, Principal: 'appsync.amazonaws.com', SourceArn: get('Api', 'Arn') },
      },
      ModelPost: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: 'ModelPost.template.json', Parameters: { DataId: { Ref: 'DataId' }, EnvName: { Ref: 'EnvName' }, SendFunctionArn: { Ref: 'SendFunctionArn' } } },
      },
    },
  },
  ModelPost: {
    Parameters: { DataId: {}, EnvName: {}, SendFunctionArn: {} },
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: trust('appsync.amazonaws.com'), Policies: [{ PolicyDocument: document(allow(['dynamodb:GetItem'], [tableArn])) }] },
      },
      Source: { Type: 'AWS::AppSync::DataSource', Properties: { Name: 'PostTable', ServiceRoleArn: get('Role', 'Arn') } },
      SendRole: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: trust('appsync.amazonaws.com'), Policies: [{ PolicyDocument: document(allow(['lambda:InvokeFunction'], [{ Ref: 'SendFunctionArn' }])) }] },
      },
      Send: { Type: 'AWS::AppSync::DataSource', Properties: { Name: 'FnSendLambdaDataSource', ServiceRoleArn: get('SendRole', 'Arn') } },
    },
  },
});

const ours = (change = () => {}) => {
  const stacks = templates();
  change(stacks);
  const files = Object.entries(stacks).map(([name, template]) => [`stack/${name}.template.json`, JSON.stringify(template)]);
  return grantsBySubject(accessOf(openOurs(Object.fromEntries(files))));
};

const role = (name, trusts, statement, usedBy = []) => ({
  name, trusts, awsPolicies: [], policies: [{ kind: 'inline', statements: [{ effect: 'Allow', ...statement }] }], usedBy,
});

/** What the toolchain's assembly would say of the same, with its own name of the function. */
const reference = {
  roles: [
    role('PostIAMRole', ['appsync.amazonaws.com'],
      { actions: ['dynamodb:GetItem'], resources: ['arn:<AWS::Partition>:dynamodb:<AWS::Region>:<AWS::AccountId>:table/Post-<amplifyDataGraphQLAPI.ApiId>-NONE'] },
      [{ type: 'AWS::AppSync::DataSource', name: 'PostTable' }]),
    role('FnSendServiceRole', ['appsync.amazonaws.com'], { actions: ['lambda:InvokeFunction'], resources: ['<sendmaillambda.Arn>'] }, [{ type: 'AWS::AppSync::DataSource', name: 'FnSendLambdaDataSource' }]),
    role('sendmaillambdaServiceRole', ['lambda.amazonaws.com'], { actions: ['appsync:GraphQL'], resources: ['<amplifyDataGraphQLAPI.Arn>/types/Query/*'] }, [{ type: 'AWS::Lambda::Function', name: 'sendmaillambda' }]),
    role('amplifyAuthunauthenticatedUserRole', ['cognito-identity.amazonaws.com'],
      { actions: ['appsync:GraphQL'], resources: ['arn:<AWS::Partition>:appsync:<AWS::Region>:<AWS::AccountId>:apis/<amplifyDataGraphQLAPI.ApiId>/types/Query/fields/getPost'] }),
  ],
  permissions: [{ function: '<sendmaillambda.Arn>', principal: 'appsync.amazonaws.com' }],
};

const differencesAfter = (change) => {
  const own = ours(change);
  return compareGrants(own, withOurNames(own, grantsBySubject(reference)));
};

const textOf = ({ subject, side, grant }) => `${side}: ${subject}: ${grant.action} ${grant.resource}`;

test('what is granted alike has no differences, whatever functions are called', () => {
  assert.deepEqual(differencesAfter(), []);
});

const model = ({ ModelPost }) => ModelPost.Resources;
const first = (policy) => policy.Properties.PolicyDocument.Statement[0];

for (const [change, expected, break_] of [
  ['an action more', /^ours: data source PostTable: dynamodb:Scan /, (stacks) => { model(stacks).Role.Properties.Policies[0].PolicyDocument.Statement[0].Action.push('dynamodb:Scan'); }],
  ['an action less', /^reference: data source PostTable: dynamodb:GetItem /, (stacks) => { model(stacks).Role.Properties.Policies = []; }],
  ['every table', /^ours: data source PostTable: dynamodb:GetItem .*table\/\*$/, (stacks) => { model(stacks).Role.Properties.Policies[0].PolicyDocument.Statement[0].Resource = [{ 'Fn::Sub': 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/*' }]; }],
  ['another function', /^ours: data source FnSendLambdaDataSource: lambda:InvokeFunction arn:/, (stacks) => { model(stacks).SendRole.Properties.Policies[0].PolicyDocument.Statement[0].Resource.push('arn:aws:lambda:us-east-1:123456789012:function:other'); }],
  ['another service', /^ours: data source PostTable: sts:AssumeRole lambda.amazonaws.com$/, (stacks) => { model(stacks).Role.Properties.AssumeRolePolicyDocument = trust('lambda.amazonaws.com'); }],
  ['a field more for guests', /^ours: guests: appsync:GraphQL .*Query\/fields\/listPosts$/, (stacks) => { first(stacks.api.Resources.UnauthPolicy1).Resource.push({ 'Fn::Sub': '${Api.Arn}/types/Query/fields/listPosts' }); }],
  ['no field for guests', /^reference: guests: appsync:GraphQL .*Query\/fields\/getPost$/, (stacks) => { delete stacks.api.Resources.UnauthPolicy1; }],
  ['mutations for a function', /^ours: function send: appsync:GraphQL .*types\/Mutation\/\*$/, (stacks) => { first(stacks.api.Resources.SendFunctionGrant).Resource.push({ 'Fn::Sub': '${Api.Arn}/types/Mutation/*' }); }],
  ['no permission for AppSync', /^reference: AppSync: lambda:InvokeFunction <function send>$/, (stacks) => { delete stacks.api.Resources.AuthorizerPermission; }],
]) {
  test(`${change} is found`, () => {
    const found = differencesAfter(break_).map(textOf);
    assert.ok(found.some((text) => expected.test(text)), JSON.stringify(found));
  });
}

test('a statement that is no plain Allow is not passed over', () => {
  assert.throws(() => ours((stacks) => { first(stacks.api.Resources.UnauthPolicy1).Effect = 'Deny'; }), /no plain Allow/);
});

test('an operation that a rule grants to guests must be in their policy', () => {
  const directives = `type Post @model @auth(rules: [{ allow: public, provider: identityPool, operations: [get] }]) { id: ID! }`;
  const sdl = `type Post { id: ID! author: Author } type Author { name: String }
    type Query { getPost(id: ID!): Post listPosts: ModelPostConnection } type ModelPostConnection { items: [Post]! }`;
  const reach = reachOfModels(directives, sdl);
  assert.deepEqual([...reach.guests], ['Query/fields/getPost', 'Author/*']);
  const missing = (field) => ({
    subject: 'guests', side: 'reference', grant: { action: 'appsync:GraphQL', resource: `arn:aws:appsync:us-east-1:123456789012:apis/${apiId}/types/Query/fields/${field}` },
  });
  assert.deepEqual(judge('none', [missing('getPost'), missing('listPosts')], reach).unintended, [missing('getPost')]);
});

test('what is listed as a difference must be there, and have its row', () => {
  const markdown = fs.readFileSync(`${root}/docs/differences.md`, 'utf8');
  for (const { row, shownBy } of intended) {
    assert.ok(judge(shownBy, [], {}).idle.some((entry) => entry.row === row));
    assert.ok(markdown.includes(`| ${row} |`), row);
  }
});
