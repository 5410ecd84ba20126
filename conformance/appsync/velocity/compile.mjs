/**
 * Compiles the syntax tree of amplify-velocity-template to functions that run by the rules of Velocity 1.7, which
 * AppSync follows: references to null print their own text, `#if` takes all but null and false for true, an unknown
 * method is not passed over.
 *
 * A compiled piece is `(scope) => text` for what is printed and `(scope) => value` for expressions.
 */
import template from 'amplify-velocity-template';
import { Unsupported } from '../errors.mjs';
import { callMethod, propertyOf } from './methods.mjs';
import { isTrue, looselyEqual, textOf } from './values.mjs';

/** Ends the innermost `#foreach`, and carries what it has printed. */
class Break {
  constructor(printed) {
    this.printed = printed;
  }
}

/** `#return`: the template's value. */
export class Return {
  constructor(value) {
    this.value = value;
  }
}

/** The variables of one run; a `#foreach` has its own in front. */
export class Scope {
  constructor(variables, outer = null) {
    this.variables = variables;
    this.outer = outer;
  }

  read(name) {
    if (this.variables.has(name)) return this.variables.get(name);
    return this.outer === null ? null : this.outer.read(name);
  }

  /** As in Velocity, `#set` is global unless the loop has a variable of that name. */
  write(name, value) {
    if (this.outer === null || this.variables.has(name)) this.variables.set(name, value);
    else this.outer.write(name, value);
  }
}

const member = (owner, name) => (owner instanceof Map || typeof owner !== 'object' ? propertyOf(owner, name) : owner[name]);

const invoke = (owner, name, args) =>
  (Array.isArray(owner) || owner instanceof Map || typeof owner !== 'object' ? callMethod(owner, name, args) : owner[name](...args) ?? null);

const at = (owner, key) => {
  if (Array.isArray(owner)) return callMethod(owner, 'get', [Number(key)]);
  return callMethod(owner, 'get', [key]);
};

/** What one step of a reference's path does to the value before it. */
const compileStep = (step) => {
  switch (step.type) {
    case 'property': return (owner) => member(owner, step.id);
    case 'index': {
      const key = compileValue(step.id);
      return (owner, scope) => at(owner, key(scope));
    }
    case 'method': {
      const args = (step.args || []).map(compileValue);
      return (owner, scope) => invoke(owner, step.id, args.map((arg) => arg(scope)));
    }
    default: throw new Unsupported(`'${step.type}' in a reference of templates`);
  }
};

const compileReference = ({ id, path = [] }) => {
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

const printed = (reference) => {
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
  if (typeof a !== 'number' || typeof b !== 'number') throw new TypeError(`'${name}' of ${JSON.stringify(a)} and ${JSON.stringify(b)} in a template`);
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
    case 'parenthesis': return left;
    case 'not': return (scope) => !isTrue(left(scope));
    case 'minus': return (scope) => binary['-'](0, left(scope));
    case '&&': return (scope) => isTrue(left(scope)) && isTrue(right(scope));
    case '||': return (scope) => isTrue(left(scope)) || isTrue(right(scope));
    default: return (scope) => binary[operator](left(scope), right(scope));
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

function compileValue(node) {
  switch (node.type) {
    case 'references': return compileReference(node);
    case 'math': return compileOperation(node);
    case 'string': return node.isEval ? compileText(node.value) : () => node.value;
    case 'integer':
    case 'decimal': {
      const number = Number(node.value);
      return () => number;
    }
    case 'bool': return () => words[node.value];
    case 'array': {
      if (node.isRange) return compileRange(node.value);
      const elements = node.value.map(compileValue);
      return (scope) => elements.map((element) => element(scope));
    }
    case 'map': {
      const entries = Object.entries(node.value ?? {}).map(([key, value]) => [key, compileValue(value)]);
      return (scope) => new Map(entries.map(([key, value]) => [key, value(scope)]));
    }
    default: throw new Unsupported(`expression '${node.type}' in templates`);
  }
}

/** `#set`: of a variable, or of what a path leads to; where the path ends early nothing is set. */
const compileSet = ({ equal: [target, source] }) => {
  const value = compileValue(source);
  if (!target.path) return (scope) => scope.write(target.id, value(scope));
  const last = target.path.at(-1);
  const owner = compileReference({ id: target.id, path: target.path.slice(0, -1) });
  const key = last.type === 'index' ? compileValue(last.id) : () => last.id;
  if (last.type === 'method') throw new Unsupported('method as the target of #set');
  return (scope) => {
    const found = owner(scope);
    if (found !== null) callMethod(found, Array.isArray(found) ? 'set' : 'put', [key(scope), value(scope)]);
  };
};

const compileIf = (block) => {
  const branches = [];
  for (const node of block) {
    if (['if', 'elseif', 'else'].includes(node?.type)) {
      branches.push({ test: node.type === 'else' ? () => true : compileValue(node.condition), body: [] });
    } else branches.at(-1).body.push(node);
  }
  const compiled = branches.map(({ test, body }) => ({ test, body: compileBody(body) }));
  return (scope) => compiled.find(({ test }) => isTrue(test(scope)))?.body(scope) ?? '';
};

const elementsOf = (value) => {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value.values()];
  throw new TypeError(`#foreach over ${textOf(value)}`);
};

const compileForeach = ([{ to, from }, ...body]) => {
  const list = compileValue(from);
  const each = compileBody(body);
  return (scope) => {
    const elements = [...elementsOf(list(scope))];
    let text = '';
    for (const [index, element] of elements.entries()) {
      const foreach = {
        index, count: index + 1, first: index === 0, last: index + 1 === elements.length, hasNext: () => index + 1 < elements.length,
      };
      const variables = new Map([[to, element], ['foreach', foreach], ['velocityCount', index + 1]]);
      try {
        text += each(new Scope(variables, scope));
      } catch (signal) {
        if (!(signal instanceof Break)) throw signal;
        return text + signal.printed;
      }
    }
    return text;
  };
};

function compileNode(node) {
  if (typeof node === 'string') return () => node;
  if (Array.isArray(node)) {
    switch (node[0].type) {
      case 'if': return compileIf(node);
      case 'foreach': return compileForeach(node);
      default: throw new Unsupported(`directive '#${node[0].type}' in templates`);
    }
  }
  switch (node.type) {
    case 'references': return printed(node);
    case 'comment': return () => '';
    case 'raw': return () => node.value;
    case 'set': {
      const set = compileSet(node);
      return (scope) => {
        set(scope);
        return '';
      };
    }
    case 'break': return () => {
      throw new Break('');
    };
    case 'return': {
      const value = node.value ? compileValue(node.value) : () => null;
      return (scope) => {
        throw new Return(value(scope));
      };
    }
    default: throw new Unsupported(`directive '#${node.id ?? node.type}' in templates`);
  }
}

function compileBody(nodes) {
  const pieces = nodes.map(compileNode);
  return (scope) => {
    let text = '';
    try {
      for (const piece of pieces) text += piece(scope);
    } catch (signal) {
      if (signal instanceof Break) signal.printed = text + signal.printed;
      throw signal;
    }
    return text;
  };
}

/** `1.5e-3` as `0.0015`. */
const withoutExponent = (whole, fraction, exponent) => {
  const digits = `${whole}${fraction}`;
  const point = whole.length + exponent;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`;
};

/** Velocity reads numbers with an exponent, the parser does not; texts and comments stay as they are. */
const withPlainNumbers = (source) =>
  source.replace(
    /##[^\n]*|"(?:[^"\\]|\\.)*"|'[^']*'|(?<![\w.$])(\d+)(?:\.(\d+))?e([+-]?\d+)(?!\w)/g,
    (all, whole, fraction = '', exponent) => (whole === undefined ? all : withoutExponent(whole, fraction, Number(exponent))),
  );

/**
 * @param {string} source
 * @returns {(scope: Scope) => string} throws `Return` for a `#return`
 */
export const compile = (source) => compileBody(template.parse(withPlainNumbers(source)));
