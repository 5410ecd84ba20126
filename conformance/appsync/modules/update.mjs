/** What an update changes: `operations`, and their translation into an update expression. */
import { Unsupported } from '../errors.mjs';
import { toDynamoDB } from '../util/dynamodb.mjs';
import { openPaths } from './paths.mjs';

const mark = (type, members = {}) => ({ _type: type, ...members });

/** What may stand in an update in the place of a plain value. */
export const operations = {
  add: (payload) => mark('add', { payload }),
  remove: () => mark('remove'),
  replace: (payload) => mark('replace', { payload }),
  increment: (by = 1) => mark('increment', { by }),
  decrement: (by = 1) => mark('decrement', { by }),
  append: (payload) => mark('append', { payload }),
  prepend: (payload) => mark('prepend', { payload }),
  updateListItem: (payload, index) => mark('updateListItem', { payload, index }),
};

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The clauses that set what lies at `steps` to what `change` says. */
const clausesOf = (refs, steps, change) => {
  const path = () => refs.path(steps);
  const value = (operand) => refs.value(steps, operand);
  const set = (text) => [{ clause: 'SET', text: `${path()} = ${text}` }];
  if (Array.isArray(change) && change.length > 0 && change.every((each) => each?._type === 'updateListItem')) {
    return change.flatMap(({ payload, index }) => clausesOf(refs, [...steps, index], payload));
  }
  if (!isObject(change)) return set(value(change));
  switch (change._type) {
    case undefined:
      return Object.entries(change)
        .filter(([, part]) => part !== undefined)
        .flatMap(([name, part]) => clausesOf(refs, [...steps, name], part));
    case 'add':
      return set(value(change.payload));
    case 'replace':
      return set(value(change.payload));
    case 'remove':
      return [{ clause: 'REMOVE', text: path() }];
    case 'increment':
      return set(`${path()} + ${value(change.by)}`);
    case 'decrement':
      return set(`${path()} - ${value(change.by)}`);
    case 'append':
      return set(`list_append(${path()}, ${value(change.payload)})`);
    case 'prepend':
      return set(`list_append(${value(change.payload)}, ${path()})`);
    default:
      throw new Unsupported(`operation '${change._type}' of an update`);
  }
};

/** The changes of an item, by attribute, as an update expression. */
export const updateOf = (changes) => {
  const { expressionNames, path } = openPaths();
  const expressionValues = {};
  const value = (steps, operand) => {
    const name = `:${steps.join('_')}`;
    if (expressionValues[name]) throw new Unsupported(`update with two values named ${name}`);
    expressionValues[name] = toDynamoDB(operand);
    return name;
  };
  const clauses = Object.entries(changes)
    .filter(([, change]) => change !== undefined)
    .flatMap(([name, change]) => clausesOf({ path, value }, [name], change));
  const expression = ['SET', 'REMOVE']
    .map((word) => [
      word,
      clauses
        .filter(({ clause }) => clause === word)
        .map(({ text }) => text)
        .join(', '),
    ])
    .filter(([, texts]) => texts !== '')
    .map(([word, texts]) => `${word} ${texts}`)
    .join(' ');
  return { expression, expressionNames, ...(Object.keys(expressionValues).length > 0 && { expressionValues }) };
};
