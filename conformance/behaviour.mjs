/**
 * Part `behaviour`: every operation, by every caller that the rules tell apart, on every record that they tell apart,
 * is answered alike by the reference's resolvers and ours; what differs on purpose stands in `behaviour/intended.mjs`.
 */
import { judge } from './behaviour/intended.mjs';
import { faultsOf, tableOfPieces, tableOfRoundTrips, totalOf } from './behaviour/report.mjs';
import { compareOnThread } from './behaviour/threads.mjs';

/** The areas whose cases are about behaviour; what the others are about is the language, or names, or is no schema on DynamoDB. */
const areas = /^valid\/(auth|behaviour|custom-types|disable-operations|enums|identifiers|indexes|operations|refs|relationships|scalars|subscriptions)\//;

const outcomes = [];

const sum = (list) => list.reduce((total, value) => total + value, 0);

/** @type {import('./part.mjs').Part} */
export const behaviour = {
  name: 'behaviour',
  covers: ({ name }) => areas.test(name),
  faults: async (found, { folder }) => {
    const outcome = await compareOnThread({ input: found.input, folder });
    const { unintended, onPurpose, idle } = judge(found.name, outcome.differences);
    outcomes.push({ ...outcome, onPurpose });
    return [...faultsOf(unintended), ...idle.map(({ row }) => `listed as a difference, but there is none: ${row}`)];
  },
  summary: () => [
    `${sum(outcomes.map(({ compared }) => compared))} decisions compared, ${sum(outcomes.map(({ onPurpose }) => onPurpose))} differ on purpose`,
    tableOfPieces(totalOf(outcomes.map(({ pieces }) => pieces))),
    tableOfRoundTrips(totalOf(outcomes.map(({ roundTrips }) => roundTrips))),
  ].join('\n'),
};
