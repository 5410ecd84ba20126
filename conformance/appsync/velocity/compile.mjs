/**
 * Compiles the syntax tree of amplify-velocity-template to functions that run by the rules of Velocity 1.7, which
 * AppSync follows: references to null print their own text, `#if` takes all but null and false for true, an unknown
 * method is not passed over. A piece is compiled to `(scope) => text`.
 */
import template from 'amplify-velocity-template';
import { Unsupported } from '../errors.mjs';
import { compileReference, compileValue, printed } from './expression.mjs';
import { callMethod } from './methods.mjs';
import { Break, Return, Scope } from './scope.mjs';
import { isTrue } from './values.mjs';

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

/** What is no collection has no elements: Velocity says so in its log, and goes on. */
const elementsOf = (value) => {
  if (Array.isArray(value)) return value;
  return value instanceof Map ? [...value.values()] : [];
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
