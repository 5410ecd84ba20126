/** Says in few lines what a comparison found. */
import { inspect } from 'node:util';

const short = (value) => {
  const text = value === undefined ? 'nothing' : inspect(value, { depth: 6, breakLength: Infinity, maxArrayLength: 20 });
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
};

/** Differences of one kind: the same operation, at the same place. */
const kindOf = ({ decision, at }) => [...decision.split('/').slice(0, 2), at.replace(/\d+/g, 'N')].join(' ');

const grouped = (differences) => {
  const groups = new Map();
  for (const found of differences) {
    if (!groups.has(kindOf(found))) groups.set(kindOf(found), []);
    groups.get(kindOf(found)).push(found);
  }
  return groups;
};

/** One fault for each kind of difference, with the first one of it. @param {import('./compare.mjs').Difference[]} differences */
export const faultsOf = (differences) =>
  [...grouped(differences).values()].map(([first, ...more]) =>
    `${first.decision}: ${first.at}: reference ${short(first.reference)}, ours ${short(first.ours)}${more.length > 0 ? ` (and ${more.length} like it)` : ''}`);

/** Adds up tables of numbers, row by row and column by column. @param {Record<string, Record<string, number>>[]} tables */
export const totalOf = (tables) => {
  const total = {};
  for (const [row, numbers] of tables.flatMap(Object.entries)) {
    total[row] ??= {};
    for (const [column, number] of Object.entries(numbers)) total[row][column] = (total[row][column] ?? 0) + number;
  }
  return total;
};

/** Round trips of each operation, the mean for both sides. */
export const tableOfRoundTrips = (total) => [
  '| operation | decisions granted | reference, round trips each | ours |',
  '|---|---|---|---|',
  ...Object.entries(total).map(([row, { decisions, reference, ours }]) =>
    `| ${row} | ${decisions} | ${(reference / decisions).toFixed(2)} | ${(ours / decisions).toFixed(2)} |`),
].join('\n');

/** What both sides are made of. */
export const tableOfPieces = (total) => [
  '| | reference | ours |',
  '|---|---|---|',
  ...Object.entries(total).map(([row, { reference, ours }]) => `| ${row} | ${reference} | ${ours} |`),
].join('\n');
