/** Generations: every caller, and every way that Bedrock can answer. */
import { getNamedType, isListType, isNonNullType } from 'graphql';
import { apiKey, iamAuthenticated, iamGuest, iamOther, lambda, oidc, userPool } from '../appsync/identity.mjs';
import { differences, seen, verdictOf } from './differ.mjs';
import { queryOf, sampleOf } from './samples.mjs';
import { ourSchema, theirSchema } from './schemas.mjs';

const spoken = (content) => ({ statusCode: 200, headers: {}, body: JSON.stringify({ output: { message: { role: 'assistant', content } } }) });
const used = (value) => ({ toolUse: { toolUseId: '1', name: 'responseType', input: { value } } });
const refused = (type) => ({ statusCode: 400, headers: { 'x-amzn-ErrorType': type }, body: '{"message":"no"}' });

const nullable = (type) => (isNonNullType(type) ? type.ofType : type);

/** What the reference makes of an answer that it can't read, and we can. */
const instead = (theirs) => ({ theirs, ours: 'ok' });

/** Texts that the reference returns as they are; it reads all others as JSON. */
const plainTexts = ['String', 'ID', 'AWSJSON'];

/**
 * What Bedrock may answer to a query of this type. `instead` says what becomes of it where the two sides differ on purpose.
 */
export const answersTo = (type) => {
  const one = nullable(type);
  const named = getNamedType(type);
  const value = sampleOf(type);
  const isText = typeof value === 'string';
  const isPlain = plainTexts.includes(named.name);
  const falsy = { Int: 0, Float: 0, Boolean: false, String: '' }[one.name];
  return [
    { name: 'a value', answer: spoken([used(value)]), ...(isText && !isPlain && { instead: instead('Code') }) },
    { name: 'a text before the value', answer: spoken([{ text: 'Well.' }, used(value)]), instead: instead('InvalidResponseException') },
    ...(!isText ? [{
      name: 'a value as text',
      answer: spoken([used(JSON.stringify(value))]),
      ...(isListType(one) && isPlain && { instead: instead('GraphQL') }),
    }] : []),
    ...(falsy !== undefined ? [{ name: 'nothing much', answer: spoken([used(falsy)]), instead: instead('InvalidResponseException') }] : []),
    { name: 'null', answer: spoken([used(null)]) },
    { name: 'words', answer: spoken([{ text: 'I would rather not.' }]) },
    { name: 'silence', answer: { statusCode: 200, headers: {}, body: '{}' } },
    { name: 'no access', answer: refused('AccessDeniedException') },
    { name: 'too many requests', answer: refused('ThrottlingException:http://internal.amazon.com/coral/') },
    { name: 'no connection', answer: null },
  ];
};

/** Everyone who might ask; in each of the groups that some rule names, and in none. */
const callersOf = ({ rules }) => [
  ['API key', apiKey()],
  ['user', userPool()],
  ...rules.flatMap(({ groups = [] }) => groups).map((group) => [`user of ${group}`, userPool({ groups: [group] })]),
  ['OIDC user', oidc()],
  ['Lambda', lambda()],
  ['principal', iamOther()],
  /* Without rules the reference asks nobody, since the identity pool's roles get no policy for the field. */
  ...(rules.length === 0 ? [] : [['guest', iamGuest()], ['signed-in guest', iamAuthenticated()]]),
];

/** A request to Bedrock, to be compared. */
const requestOf = ({ request: { params: { headers, body, ...params }, ...request } }, ofAnswer) => {
  const { 'x-amz-user-agent': agent, ...others } = headers;
  const { toolConfig: { tools: [{ toolSpec }], ...choice }, ...rest } = body;
  const { description, inputSchema, ...named } = toolSpec;
  const { value } = inputSchema.json.properties;
  return {
    ...request,
    params: { ...params, headers: others, isKnown: agent.length > 0 && description.length > 0 },
    body: rest,
    tool: { ...choice, ...named, schema: { ...inputSchema.json, properties: { value: ofAnswer(value) } } },
  };
};

const sentTo = ({ requests }, ofAnswer) => requests.filter(({ kind }) => kind === 'HTTP').map((request) => requestOf(request, ofAnswer));

/** The reference loses dollar signs of prompts. */
const withPrompt = (requests, { systemPrompt }) =>
  requests.map((request) => (systemPrompt.includes('$') ? { ...request, body: { ...request.body, system: [{ text: systemPrompt }] } } : request));

const compare = (route, field, place, wanted, ours, theirs) => {
  const sent = sentTo(ours, (schema) => ourSchema(schema, field.type));
  const expected = withPrompt(sentTo(theirs, (schema) => theirSchema(schema, field.type)), route);
  const requests = differences(sent, expected, `${place}: request`);
  const more = ours.roundTrips > theirs.roundTrips ? [`${place}: ${ours.roundTrips} calls, reference ${theirs.roundTrips}`] : [];
  const verdicts = { ours: verdictOf(ours), theirs: verdictOf(theirs) };
  const outcome = wanted ? differences(verdicts, wanted, `${place}: outcome`) : differences(seen(ours), seen(theirs), place);
  return [...requests, ...more, ...outcome];
};

const say = (answer) => () => {
  if (answer === null) throw new Error('connect ETIMEDOUT');
  return answer;
};

/**
 * @param {import('./truth.mjs').Route} route
 * @param {{ ours: import('./sides.mjs').Side, theirs: import('./sides.mjs').Side }} sides
 * @returns {Promise<string[]>}
 */
export const compareGeneration = async (route, { ours, theirs }) => {
  const field = ours.schema.getQueryType().getFields()[route.name];
  const asked = { ...queryOf(field), headers: { 'x-amz-user-agent': 'aws-amplify/6' } };
  const faults = [];
  const ask = async (place, identity, answer, wantedOf) => {
    const [own, reference] = await Promise.all([ours, theirs].map((side) => {
      side.answerBy(say(answer));
      return side.execute({ ...asked, identity });
    }));
    faults.push(...compare(route, field, place, wantedOf(own), own, reference));
  };
  const [first, ...others] = answersTo(field.type);
  for (const [name, identity] of callersOf(route)) {
    const wantedOf = (own) => (verdictOf(own) === 'Unauthorized' ? undefined : first.instead);
    await ask(`${route.name} by ${name}`, identity, first.answer, wantedOf);
  }
  for (const { name, answer, instead: wanted } of [first, ...others]) {
    await ask(`${route.name} answered by ${name}`, iamOther(), answer, () => wanted);
  }
  return faults;
};
