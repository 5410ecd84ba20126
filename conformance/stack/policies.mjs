/**
 * Whether a data source's role may do what its resolvers do, and no more. What they do is told by running through the
 * code of `resolvers/`; what the user's own code does with a table is not known, so its table may be asked anything.
 */
import { isDeepStrictEqual } from 'node:util';
import { resourcesOf, stacksOf } from './templates.mjs';

const operations = ['BatchGetItem', 'BatchWriteItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'];

/** Operations behind whose failed condition AppSync reads the item. */
const writes = ['DeleteItem', 'PutItem', 'UpdateItem'];

const steps = (files) =>
  JSON.parse(files['resolvers.json']).flatMap((resolver) =>
    [resolver, ...resolver.functions].filter(({ dataSource }) => dataSource).map(({ dataSource, code }) => ({ dataSource, code: files[code] })));

/** Our own code begins with what it does; the user's is as the user wrote it. */
const actionsIn = (code, isOurs) => {
  if (!isOurs) return operations;
  const asked = operations.filter((operation) => new RegExp(`operation: '${operation}'`).test(code));
  return asked.some((operation) => writes.includes(operation)) ? [...asked, 'GetItem'] : asked;
};

const expectedActions = (files, dataSource, custom) => {
  const used = steps(files).filter((step) => step.dataSource === dataSource);
  return [...new Set(used.flatMap(({ code }) => actionsIn(code, !custom.has(code))))].sort();
};

const statementOf = (role) => role.Properties.Policies.map(({ PolicyDocument }) => PolicyDocument.Statement).flat();

const tableFaults = (files, source, role, custom) => {
  const { Name, DynamoDBConfig } = source.Properties;
  const table = DynamoDBConfig.TableName['Fn::Sub'];
  const model = table.split('-')[0];
  const actions = expectedActions(files, Name, custom);
  const hasIndexes = JSON.parse(files[`tables/${model}.json`]).GlobalSecondaryIndexes !== undefined;
  const arn = `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/${table}`;
  const expected = {
    Effect: 'Allow',
    Action: actions.map((action) => `dynamodb:${action}`),
    Resource: [arn, ...(hasIndexes && actions.includes('Query') ? [`${arn}/index/*`] : [])].map((text) => ({ 'Fn::Sub': text })),
  };
  const given = statementOf(role);
  return isDeepStrictEqual(given, [expected]) ? [] : [`${Name}: may ${JSON.stringify(given)}, expected ${JSON.stringify([expected])}`];
};

const functionFaults = (source, role) => {
  const arn = source.Properties.LambdaConfig.LambdaFunctionArn;
  const expected = { Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: [arn, { 'Fn::Sub': ['${Function}:*', { Function: arn }] }] };
  return isDeepStrictEqual(statementOf(role), [expected]) ? [] : [`${source.Properties.Name}: may ${JSON.stringify(statementOf(role))}`];
};

const bedrock = (place) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:bedrock:${place}` });
const regional = '${AWS::Region}';

/** What must be allowed so that a model answers; one that answers from any region is a profile over others. */
const resourcesOfModel = (model) => {
  if (!model.startsWith('global.')) return [bedrock(`${regional}::foundation-model/${model}`)];
  const foundation = model.replace('global.', '');
  return [
    bedrock(`${regional}:\${AWS::AccountId}:inference-profile/${model}`),
    bedrock(`${regional}::foundation-model/${foundation}`),
    bedrock(`::foundation-model/${foundation}`),
  ];
};

const bedrockFaults = (files, source, role) => {
  const { Name } = source.Properties;
  const models = steps(files).filter(({ dataSource }) => dataSource === Name).map(({ code }) => /resourcePath: '\/model\/(.*)\/converse'/.exec(code)[1]);
  const expected = { Effect: 'Allow', Action: ['bedrock:InvokeModel'], Resource: models.flatMap(resourcesOfModel) };
  return isDeepStrictEqual(statementOf(role), [expected]) ? [] : [`${Name}: may ${JSON.stringify(statementOf(role))}, expected ${JSON.stringify([expected])}`];
};

/**
 * @param {Record<string, string>} files   of the targets resolvers, tables and stack
 * @param {Set<string>} custom   the texts of the user's handlers
 * @returns {string[]}
 */
export const policyFaults = (files, custom) => {
  const resources = resourcesOf(stacksOf(files));
  return resources.filter(({ Type }) => Type === 'AWS::AppSync::DataSource').flatMap((source) => {
    if (source.Properties.Type === 'NONE') return [];
    const id = source.Properties.ServiceRoleArn['Fn::GetAtt'][0];
    const role = resources.find((other) => other.stack === source.stack && other.id === id);
    if (source.Properties.Type === 'AMAZON_DYNAMODB') return tableFaults(files, source, role, custom);
    if (source.Properties.Type === 'AWS_LAMBDA') return functionFaults(source, role);
    if (source.Properties.Type === 'HTTP') return bedrockFaults(files, source, role);
    return [`${source.Properties.Name}: nothing is known of the type ${source.Properties.Type}`];
  });
};
