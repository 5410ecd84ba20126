/**
 * Part `behaviour`: every operation, by every caller that the rules tell apart, on every record that they tell apart,
 * is answered alike by the reference's resolvers and ours; what differs on purpose stands in `behaviour/intended.mjs`.
 */
import { judge } from './behaviour/intended.mjs';
import { faultsOf, tableOf, totalOf } from './behaviour/report.mjs';
import { compareOnThread } from './behaviour/threads.mjs';

/** What has no resolvers of ours yet, or nothing to decide. */
const without = /^valid\/(sql|combine\/sql_and_dynamodb_relation|defects)/;

const outcomes = [];

const sum = (list) => list.reduce((total, value) => total + value, 0);

/** @type {import('./part.mjs').Part} */
export const behaviour = {
  name: 'behaviour',
  covers: ({ kind, name }) => kind === 'valid' && !without.test(name),
  faults: async (found, { folder }) => {
    const outcome = await compareOnThread({ input: found.input, folder });
    const { unintended, onPurpose, idle } = judge(found.name, outcome.differences);
    outcomes.push({ ...outcome, onPurpose });
    return [...faultsOf(unintended), ...idle.map(({ title }) => `listed as a difference, but there is none: ${title}`)];
  },
  summary: () => [
    `${sum(outcomes.map(({ compared }) => compared))} decisions compared, ${sum(outcomes.map(({ onPurpose }) => onPurpose))} differ on purpose`,
    tableOf(totalOf(outcomes.map(({ roundTrips }) => roundTrips))),
  ].join('\n'),
};
