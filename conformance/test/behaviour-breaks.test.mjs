/** The comparison can fail: each kind of rule, broken once in our resolvers, is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCase, openOurs } from '../behaviour/case.mjs';
import { compareSides } from '../behaviour/contest.mjs';
import { judge } from '../behaviour/intended.mjs';
import { findCases } from '../cases.mjs';
import { referenceOf } from '../reference/index.mjs';

/** What is broken: a text in the scripts of some fields of a case, and the decisions that should tell. */
const breaks = [
  ['API keys let in no longer', 'modes', /^Key\/(create|get)/, /\.(createKey|getKey)$/, "'API Key Authorization'", "'Nobody'"],
  ['guests for anybody of the identity pool', 'modes', /^Guest\/list\/all/, /\.listGuests$/, 'ctx.identity.userArn === ctx.env.AMPLIFY_UNAUTH_ROLE_ARN', 'true'],
  ['signed-in guests refused', 'modes', /^Member\/(get|delete)/, /\.(get|delete)Member$/, 'AMPLIFY_AUTH_ROLE_ARN', 'AMPLIFY_UNAUTH_ROLE_ARN'],
  ['functions refused', 'modes', /^Signed\/create/, /\.createSigned$/, '!identity.cognitoIdentityPoolId', 'identity.cognitoIdentityPoolId'],
  ['the authorizer distrusted', 'modes', /^Gated\/create/, /\.createGated$/, "'Lambda Authorization'", "'Nobody'"],
  ['OpenID users refused', 'modes', /^Foreign\/list/, /\.listForeigns$/, "'Open ID Connect Authorization'", "'Nobody'"],
  ['a group mistaken for another', 'groups', /^Split\/update/, /\.updateSplit$/, "['Writers']", "['Readers']"],
  ['a group sought in the usual claim', 'groups', /^Leads\/create/, /\.createLeads$/, "claims['custom:rank']", "claims['cognito:groups']"],
  ['the group of a record ignored', 'groups', /^Plan\/list\/all/, /\.listPlans$/, 'return { or: filters };', 'return null;'],
  ['the group of a new record ignored', 'groups', /^Plan\/create/, /\.createPlan$/, 'group === input.team', 'group !== input.team'],
  ['an owner by user name forgotten', 'owners', /^Silent\/(update|delete)/, /\.(update|delete)Silent$/, '`, first, second]', '`, first]'],
  ['an owner by subject forgotten', 'owners', /^Silent\/get/, /\.getSilent$/, '[first, second].filter', '[second].filter'],
  ['an owner taken from another claim', 'owners', /^Roster\/update/, /\.updateRoster$/, 'claims.email', 'claims.sub'],
  ['records of others listed', 'owners', /^Silent\/list/, /\.listSilents$/, 'return { or: filters };', 'return null;'],
  ['records of others changed', 'owners', /^Silent\/update/, /\.updateSilent$/, 'return { or: terms };', 'return null;'],
  ['records of others deleted', 'owners', /^Silent\/delete/, /\.deleteSilent$/, 'return { or: terms };', 'return null;'],
  ['new records given to nobody', 'owners', /^Silent\/create/, /\.createSilent$/, 'record[field] = forms[0];', ''],
  ['new records of others taken', 'fields', /^Graded\/create/, /\.createGraded$/, 'form === record[field]', 'form !== record[field]'],
  ['events of others told', 'owners', /^Wall\/onUpdate|^Inbox\/onUpdate/, /\.onUpdateInbox$/, 'return filter ? { and: [{ or: terms }, filter] } : { or: terms };', 'return filter;'],
  ['a filter of the subscriber dropped', 'modes', /^Key\/onCreate/, /\.onCreateKey$/, 'return filter;', 'return null;'],
  ['a denied field written on create', 'fields', /^Pay\/create/, /\.createPay$/, "granted.push('name', 'bonus');", "granted.push('name', 'bonus', 'salary');"],
  ['a denied field written on update', 'fields', /^Pay\/update/, /\.updatePay$/, "fields: ['name', 'bonus', 'id']", "fields: ['name', 'bonus', 'salary', 'id']"],
  ['a field emptied without leave', 'fields', /^Pay\/update/, /\.updatePay$/, "nullable: ['salary']", "nullable: ['salary', 'notes']"],
  ['a protected field read', 'fields', /^Quiet\/get/, /^Quiet\.secret$/, 'util.unauthorized();', ''],
  ['a protected field told after a mutation', 'fields', /^Pay\/update/, /\.updatePay$/, "__operation: 'Mutation'", "__operation: 'Query'"],
  ['a default forgotten', 'values', /^Form\/create/, /\.createForm$/, 'input.count = input.count ?? 0;', ''],
  ['a text changed', 'values', /^Form\/create/, /\.createForm$/, 'a $b {c}', 'a $b'],
  ['a validation forgotten', 'values', /^Code\/create/, /\.createCode$/, 'input.code.length >= 2', 'true'],
  ['a message changed', 'values', /^Code\/update/, /\.updateCode$/, 'below three', 'below four'],
  ['times of records forgotten', 'keys', /^Named\/create/, /\.createNamed$/, 'createdAt: now', ''],
  ['records overwritten', 'keys', /^Named\/create\/existing/, /\.createNamed$/, '{ id: { attributeExists: false } }', 'null'],
  ['records made by an update', 'keys', /^Counted\/update\/no record/, /\.updateCounted$/, '{ id: { attributeExists: true } }', 'null'],
  ['a part of an index key left alone', 'keys', /^Box\/update/, /\.updateBox$/, "joinKey(input, values, 'size#weight'", "void (input, values, 'size#weight'"],
  ['the order of a page', 'keys', /^Timed\/timedByTopic/, /\.timedByTopic$/, "!== 'DESC'", "=== 'DESC'"],
  ['the next page forgotten', 'keys', /^Named\/list\/in pages/, /\.listNameds$/, 'nextToken: ctx.args.nextToken', 'nextToken: null'],
  ['a relation for everybody', 'relations', /^Owner\.pets\/get/, /^Owner\.pets$/, 'return { or: filters };', 'return null;'],
  ['a relation told after a mutation', 'relations', /^Overlap\.kids\/update/, /^Overlap\.kids$/, "=== 'Mutation'", "=== 'Query'"],
  ['a relation to the wrong record', 'relations', /^Line\.plant\/get/, /^Line\.plant$/, 'ctx.source.plantNumber', '1'],
  ['an operation for everybody', 'operations', /^asGroup\//, /\.asGroup$/, 'util.unauthorized();', ''],
  ['a function waited for', 'operations', /^later\//, /\.later$/, "'Event'", "'RequestResponse'"],
  ['a function told less', 'operations', /^ask\//, /\.ask$/, 'identity: ctx.identity,', ''],
  ['an error of a function swallowed', 'operations', /^ask\//, /\.ask$/, 'util.error(ctx.error.message, ctx.error.type);', ''],
];

const cases = new Map(findCases('valid/behaviour/').map((found) => [found.slug, found]));
const references = await referenceOf([...cases.values()], { slots: 2 });

const opened = new Map();
/** Both sides of a case, opened once. */
const sidesOf = async (slug) => {
  const { name, input } = cases.get(slug);
  if (!opened.has(slug)) opened.set(slug, { ...openCase(references.get(name).folder), ours: await openOurs(input) });
  return opened.get(slug);
};

/** `ours` with one text of the chosen fields' scripts replaced. */
const broken = (ours, field, from, to) => {
  let found = 0;
  const inCode = (code) => {
    if (!code.code.includes(from)) return code;
    found += 1;
    return { ...code, code: code.code.replaceAll(from, () => to) };
  };
  const resolvers = ours.resolvers.map((resolver) => (field.test(`${resolver.type}.${resolver.field}`)
    ? { ...resolver, code: inCode(resolver.code), functions: resolver.functions.map((step) => ({ ...step, code: inCode(step.code) })) } : resolver));
  assert.ok(found > 0, `no script of ${field} has ${from}`);
  return { ...ours, resolvers };
};

const unintended = async (contest, slug, decisions) => {
  const scenario = { ...contest.scenario, decisions: contest.scenario.decisions.filter(({ name }) => decisions.test(name)) };
  assert.ok(scenario.decisions.length > 0, `no decisions are named ${decisions}`);
  const { differences } = await compareSides({ ...contest, scenario });
  return judge(cases.get(slug).name, differences).unintended;
};

for (const [what, slug, decisions, field, from, to] of breaks) {
  test(what, async () => {
    const sides = await sidesOf(slug);
    assert.deepEqual(await unintended(sides, slug, decisions), []);
    assert.notDeepEqual(await unintended({ ...sides, ours: broken(sides.ours, field, from, to) }, slug, decisions), []);
  });
}
