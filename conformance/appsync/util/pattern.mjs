/** `util.matches`: a Java pattern, found anywhere in the text. */
import { Unsupported } from '../errors.mjs';

/** What Java writes otherwise than JavaScript, or JavaScript does not have. */
const onlyInJava =
  /\(\?>|\(\?[a-z]*-?[a-z]+[):]|[*+?}]\+|\\[AzZGQEhHRX]|\\p\{(?:Alpha|Digit|Alnum|Punct|Lower|Upper|ASCII|Space|java)/;

const compiled = new Map();

const compile = (pattern) => {
  if (onlyInJava.test(pattern)) throw new Unsupported(`pattern of Java's own: ${pattern}`);
  return new RegExp(pattern);
};

/** @returns {boolean} */
export const matches = (pattern, value) => {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  return compiled.get(pattern).test(value);
};
