/** The reference's side answers as the rules themselves say: the decisions tell what they are named for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openServer } from '../appsync/server.mjs';
import { openCase } from '../behaviour/case.mjs';
import { ownerFields } from '../behaviour/model.mjs';
import { openSide } from '../behaviour/side.mjs';
import { expected } from '../behaviour/table.mjs';
import { findCases } from '../cases.mjs';
import { referenceOf } from '../reference/index.mjs';

/** Cases whose fields have no rules, and whose records are named by who owns them. */
const names = ['valid/behaviour/modes', 'valid/behaviour/owners', 'valid/behaviour/groups', 'valid/auth/claims'];
const cases = findCases('valid/').filter(({ name }) => names.includes(name));
const references = await referenceOf(cases, { slots: 2 });

/** A claim that is a text is read in different ways, by the kind of rule and by the operation. */
const isKnownDefect = ({ caller }) => /by a (JSON )?text/.test(caller.name);

/** Where the key says whose a record is, get refuses by the argument. */
const isOwnedByKey = (model) => ownerFields(model).some(({ name }) => model.key.includes(name));

const happened = ({ pages: [{ data, errors }] }) => {
  if (errors.some(({ errorType, path }) => errorType === 'Unauthorized' && path.length === 1)) return 'refused';
  if (errors.some(({ errorType }) => errorType === 'DynamoDB:ConditionalCheckFailedException')) return 'failed condition';
  return Object.values(data)[0] === null ? 'absent' : 'granted';
};

for (const found of cases) {
  test(`${found.name}: get, update and delete`, async () => {
    const { reference, defaultMode, scenario } = openCase(references.get(found.name).folder);
    const server = await openServer();
    const side = await openSide(server.client, reference, defaultMode, { ...scenario, events: {} });
    const wrong = [];
    let asked = 0;
    for (const decision of scenario.decisions) {
      const [name, operation, which] = decision.name.split('/');
      const record = scenario.records[name]?.find((candidate) => candidate.name === which)?.values ?? null;
      const isPlain = ['get', 'update', 'delete'].includes(operation) && (record !== null || which === 'no record');
      const model = scenario.models.find((candidate) => candidate.name === name);
      if (!isPlain || isKnownDefect(decision) || isOwnedByKey(model)) continue;
      asked += 1;
      const [says, does] = [expected(model, operation, decision.caller, record), happened(await side.behave(decision))];
      if (says !== does) wrong.push(`${decision.name}: ${says}, but ${does}`);
    }
    await server.close();
    assert.ok(asked > 300, `only ${asked} decisions`);
    assert.deepEqual(wrong, []);
  });
}
