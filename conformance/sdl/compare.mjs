/** Tells two SDL documents apart, one fact a difference. */
import { outlineOf } from './outline.mjs';

const groupByLabel = (outlines) => {
  const groups = new Map();
  for (const outline of outlines) groups.set(outline.label, [...(groups.get(outline.label) ?? []), outline]);
  return groups;
};

const valueFacts = (at, ours, reference) =>
  Object.keys({ ...ours.values, ...reference.values })
    .filter((name) => ours.values[name] !== reference.values[name])
    .map((name) => `${at}: ${name} ${ours.values[name] ?? 'none'}, reference ${reference.values[name] ?? 'none'}`);

const childFacts = (at, ours, reference) => {
  const [own, theirs] = [groupByLabel(ours.children), groupByLabel(reference.children)];
  return [...new Set([...theirs.keys(), ...own.keys()])].flatMap((label) => {
    const [here, there] = [own.get(label) ?? [], theirs.get(label) ?? []];
    if (here.length === 0) return [`${at}${label}: missing`];
    if (there.length === 0) return [`${at}${label}: extra`];
    const count = here.length === there.length ? [] : [`${at}${label}: ${here.length} times, reference ${there.length}`];
    const pairs = Math.min(here.length, there.length);
    return [...count, ...here.slice(0, pairs).flatMap((each, index) => differences(`${at}${label}`, each, there[index]))];
  });
};

const differences = (at, ours, reference) => [...valueFacts(at, ours, reference), ...childFacts(at, ours, reference)];

/**
 * The facts in which our SDL differs from the reference's, such as `Todo.owner: missing`,
 * `Query.getTodo(id): type ID, reference ID!` or `Query.getTodo: directive @aws_iam: extra`.
 * @param {string} ours
 * @param {string} reference
 * @returns {string[]}
 */
export const compareSdl = (ours, reference) => differences('', outlineOf(ours), outlineOf(reference));
