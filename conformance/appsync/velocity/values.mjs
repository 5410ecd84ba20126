/**
 * Java's values in JavaScript, as Velocity sees them: a map is a Map, a list an array; text, numbers, booleans and null
 * are themselves.
 */

const isPlain = (value) => value !== null && typeof value === 'object';

/** A deep copy of a JSON value with Java's maps. */
export const toJava = (value) => {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(toJava);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, toJava(each)]));
  if (isPlain(value)) {
    return new Map(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => [key, toJava(each)]),
    );
  }
  return value;
};

/** A deep copy of a Java value as a JSON value. */
export const toPlain = (value) => {
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [key, toPlain(each)]));
  return value ?? null;
};

/** `toString()` of a value that is not null. */
export const textOf = (value) => {
  if (Array.isArray(value)) return `[${value.map(elementText).join(', ')}]`;
  if (value instanceof Map)
    return `{${[...value].map(([key, each]) => `${elementText(key)}=${elementText(each)}`).join(', ')}}`;
  return String(value);
};

const elementText = (value) => (value === null || value === undefined ? 'null' : textOf(value));

/** What `#if` takes for true: all but null and false, so also zero and empty text. */
export const isTrue = (value) => value !== null && value !== undefined && value !== false;

/** `equals()`. */
export const equal = (a, b) => {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => equal(each, b[index]));
  if (a instanceof Map)
    return (
      b instanceof Map && a.size === b.size && [...a].every(([key, each]) => b.has(key) && equal(each, b.get(key)))
    );
  return (a ?? null) === (b ?? null);
};

/** Velocity's `==`: what differs in type is compared as text. */
export const looselyEqual = (a, b) => {
  const [left, right] = [a ?? null, b ?? null];
  if (left === null || right === null) return left === right;
  if (typeof left === typeof right) return equal(left, right);
  return textOf(left) === textOf(right);
};
