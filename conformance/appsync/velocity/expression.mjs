/** Expressions of templates: references, texts, operators, literals, each compiled to `(scope) => value`. */
import template from 'amplify-velocity-template';
import { Unsupported } from '../errors.mjs';
import { callMethod, propertyOf } from './methods.mjs';
import { isTrue, looselyEqual, textOf } from './values.mjs';

const member = (owner, name) =>
  owner instanceof Map || typeof owner !== 'object' ? propertyOf(owner, name) : owner[name];

const invoke = (owner, name, args) =>
  Array.isArray(owner) || owner instanceof Map || typeof owner !== 'object'
    ? callMethod(owner, name, args)
    : (owner[name](...args) ?? null);

const at = (owner, key) => {
  if (Array.isArray(owner)) return callMethod(owner, 'get', [Number(key)]);
  return callMethod(owner, 'get', [key]);
};

/** What one step of a reference's path does to the value before it. */
const compileStep = (step) => {
  switch (step.type) {
    case 'property':
      return (owner) => member(owner, step.id);
    case 'index': {
      const key = compileValue(step.id);
      return (owner, scope) => at(owner, key(scope));
    }
    case 'method': {
      const args = (step.args || []).map(compileValue);
      return (owner, scope) =>
        invoke(
          owner,
          step.id,
          args.map((arg) => arg(scope)),
        );
    }
    default:
      throw new Unsupported(`'${step.type}' in a reference of templates`);
  }
};

/** `$a.b[0].c(1)`; null where the path ends early. */
export const compileReference = ({ id, path = [] }) => {
  const steps = path.map(compileStep);
  return (scope) => {
    let value = scope.read(id);
    for (const step of steps) {
      if (value === null || value === undefined) return null;
      value = step(value, scope);
    }
    return value ?? null;
  };
};

/** A reference in text: what it prints, which for null is the reference itself. */
export const printed = (reference) => {
  const value = compileReference(reference);
  const source = reference.leader === '$!' ? '' : template.Helper.getRefText(reference);
  return (scope) => {
    const found = value(scope);
    return found === null ? source : textOf(found);
  };
};

/** A text in double quotes: references in it are replaced, a `#` is no directive. */
const compileText = (value) => {
  if (!value.includes('$')) return () => value;
  const pieces = template.parse(value.replaceAll('#', '\\#')).map((piece) => {
    if (typeof piece === 'string') return () => piece;
    if (piece.type === 'references') return printed(piece);
    throw new Unsupported(`'${piece.type}' in a text of templates`);
  });
  return (scope) => pieces.map((piece) => piece(scope)).join('');
};

const numbers = (name, operate) => (a, b) => {
  if (a === null || b === null) return null;
  if (typeof a !== 'number' || typeof b !== 'number')
    throw new TypeError(`'${name}' of ${JSON.stringify(a)} and ${JSON.stringify(b)} in a template`);
  return operate(a, b);
};

const comparison = (name, compare) => {
  const ofNumbers = numbers(name, compare);
  return (a, b) => ofNumbers(a, b) ?? false;
};

const sum = numbers('+', (a, b) => a + b);

const binary = {
  '+': (a, b) => (typeof a === 'string' || typeof b === 'string' ? `${textOf(a)}${textOf(b)}` : sum(a, b)),
  '-': numbers('-', (a, b) => a - b),
  '*': numbers('*', (a, b) => a * b),
  '/': numbers('/', (a, b) => (Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(a / b) : a / b)),
  '%': numbers('%', (a, b) => a % b),
  '==': looselyEqual,
  '!=': (a, b) => !looselyEqual(a, b),
  '<': comparison('<', (a, b) => a < b),
  '>': comparison('>', (a, b) => a > b),
  '<=': comparison('<=', (a, b) => a <= b),
  '>=': comparison('>=', (a, b) => a >= b),
};

const compileOperation = ({ operator, expression }) => {
  const [left, right] = expression.map(compileValue);
  switch (operator) {
    case 'parenthesis':
      return left;
    case 'not':
      return (scope) => !isTrue(left(scope));
    case 'minus':
      return (scope) => binary['-'](0, left(scope));
    case '&&':
      return (scope) => isTrue(left(scope)) && isTrue(right(scope));
    case '||':
      return (scope) => isTrue(left(scope)) || isTrue(right(scope));
    default:
      return (scope) => binary[operator](left(scope), right(scope));
  }
};

const compileRange = ([from, to]) => {
  const bound = (value) => (typeof value === 'object' ? compileValue(value) : () => Number(value));
  const [first, last] = [bound(from), bound(to)];
  return (scope) => {
    const [start, end] = [first(scope), last(scope)];
    const step = start <= end ? 1 : -1;
    return Array.from({ length: Math.abs(end - start) + 1 }, (_, index) => start + index * step);
  };
};

const words = { true: true, false: false, null: null };

/** Any expression. */
export function compileValue(node) {
  switch (node.type) {
    case 'references':
      return compileReference(node);
    case 'math':
      return compileOperation(node);
    case 'string':
      return node.isEval ? compileText(node.value) : () => node.value;
    case 'integer':
    case 'decimal': {
      const number = Number(node.value);
      return () => number;
    }
    case 'bool':
      return () => words[node.value];
    case 'array': {
      if (node.isRange) return compileRange(node.value);
      const elements = node.value.map(compileValue);
      return (scope) => elements.map((element) => element(scope));
    }
    case 'map': {
      const entries = Object.entries(node.value ?? {}).map(([key, value]) => [key, compileValue(value)]);
      return (scope) => new Map(entries.map(([key, value]) => [key, value(scope)]));
    }
    default:
      throw new Unsupported(`expression '${node.type}' in templates`);
  }
}
