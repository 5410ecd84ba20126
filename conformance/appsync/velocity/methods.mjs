/**
 * The methods of Java's texts, lists and maps that templates may call. What another of these has and this one lacks
 * answers null, as Velocity does (`$list.put(…)`, `contains` of a number); what none has is an error that names it.
 */
import { Unsupported } from '../errors.mjs';
import { matches } from '../util/pattern.mjs';
import { equal, textOf } from './values.mjs';

const patternOf = (text) => {
  matches(text, '');
  return new RegExp(text, 'g');
};

/** `String.split`: trailing empty pieces are dropped. */
const split = (text, pattern) => {
  const pieces = text.split(new RegExp(patternOf(pattern).source));
  while (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
  return pieces;
};

const textMethods = {
  length: (text) => text.length,
  isEmpty: (text) => text === '',
  contains: (text, part) => text.includes(part),
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
  indexOf: (text, part) => text.indexOf(part),
  lastIndexOf: (text, part) => text.lastIndexOf(part),
  equals: (text, other) => text === other,
  equalsIgnoreCase: (text, other) => typeof other === 'string' && text.toLowerCase() === other.toLowerCase(),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  concat: (text, other) => text + other,
  replace: (text, from, to) => text.replaceAll(from, () => to),
  replaceAll: (text, pattern, to) => text.replace(patternOf(pattern), to),
  split,
  substring: (text, start, end) => text.substring(start, end ?? undefined),
  matches: (text, pattern) => matches(`^(?:${pattern})$`, text),
  toString: (text) => text,
};

const indexIn = (list, value) => list.findIndex((each) => equal(each, value));

const checkIndex = (list, index) => {
  if (!Number.isInteger(index) || index < 0 || index >= list.length)
    throw new RangeError(`Index: ${index}, Size: ${list.length}`);
  return index;
};

const listMethods = {
  size: (list) => list.length,
  isEmpty: (list) => list.length === 0,
  get: (list, index) => list[checkIndex(list, index)],
  set: (list, index, value) => list.splice(checkIndex(list, index), 1, value)[0],
  add: (list, ...args) => {
    if (args.length === 2) list.splice(args[0], 0, args[1]);
    else list.push(args[0]);
    return true;
  },
  addAll: (list, other) => {
    list.push(...other);
    return other.length > 0;
  },
  contains: (list, value) => indexIn(list, value) >= 0,
  containsAll: (list, others) => others.every((each) => indexIn(list, each) >= 0),
  indexOf: indexIn,
  remove: (list, what) => {
    if (typeof what === 'number') return list.splice(checkIndex(list, what), 1)[0];
    const index = indexIn(list, what);
    if (index >= 0) list.splice(index, 1);
    return index >= 0;
  },
  removeAll: (list, others) => retain(list, (each) => indexIn(others, each) < 0),
  retainAll: (list, others) => retain(list, (each) => indexIn(others, each) >= 0),
  subList: (list, start, end) => list.slice(start, end),
  clear: (list) => void list.splice(0),
  equals: equal,
  toString: textOf,
};

const retain = (list, keep) => {
  const kept = list.filter(keep);
  const changed = kept.length < list.length;
  list.splice(0, list.length, ...kept);
  return changed;
};

const mapMethods = {
  size: (map) => map.size,
  isEmpty: (map) => map.size === 0,
  get: (map, key) => map.get(key) ?? null,
  getOrDefault: (map, key, otherwise) => (map.has(key) ? map.get(key) : otherwise),
  put: (map, key, value) => {
    const before = map.get(key) ?? null;
    map.set(key, value);
    return before;
  },
  replace: (map, key, value) => (map.has(key) ? mapMethods.put(map, key, value) : null),
  putIfAbsent: (map, key, value) => map.get(key) ?? mapMethods.put(map, key, value),
  putAll: (map, other) => {
    for (const [key, value] of other) map.set(key, value);
    return null;
  },
  remove: (map, key) => {
    const before = map.get(key) ?? null;
    map.delete(key);
    return before;
  },
  containsKey: (map, key) => map.has(key),
  containsValue: (map, value) => [...map.values()].some((each) => equal(each, value)),
  keySet: (map) => [...map.keys()],
  values: (map) => [...map.values()],
  entrySet: (map) =>
    [...map].map(
      ([key, value]) =>
        new Map([
          ['key', key],
          ['value', value],
        ]),
    ),
  getKey: (entry) => entry.get('key'),
  getValue: (entry) => entry.get('value'),
  clear: (map) => map.clear(),
  equals: equal,
  toString: textOf,
};

const plainMethods = {
  toString: textOf,
  equals: equal,
  intValue: (number) => Math.trunc(number),
  doubleValue: (number) => number,
};

const kindOf = (value) => {
  if (Array.isArray(value)) return ['list', listMethods];
  if (value instanceof Map) return ['map', mapMethods];
  return typeof value === 'string' ? ['text', textMethods] : [typeof value, plainMethods];
};

const known = new Set([textMethods, listMethods, mapMethods, plainMethods].flatMap(Object.keys));

/** The answer of `value.name(...args)`; `value` is not null. */
export const callMethod = (value, name, args) => {
  const [kind, methods] = kindOf(value);
  if (Object.hasOwn(methods, name)) return methods[name](value, ...args) ?? null;
  if (!known.has(name)) throw new Unsupported(`method '${name}' of a ${kind} in templates`);
  return null;
};

/** `value.name`: of a map its entry. */
export const propertyOf = (value, name) => {
  if (value instanceof Map) return value.get(name) ?? null;
  const [kind] = kindOf(value);
  /* A text or a number answers null, as `$ctx.args.sortKey.eq` of an argument that is no operator object. */
  if (kind === 'list') throw new Unsupported(`property '${name}' of a list in templates`);
  return null;
};
