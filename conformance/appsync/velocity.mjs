/** Mapping templates: VTL as AppSync runs it, on copies of the context that it is given. */
import { compile } from './velocity/compile.mjs';
import { Return, Scope } from './velocity/scope.mjs';
import { openTemplateUtilities } from './velocity/utilities.mjs';
import { toJava, toPlain } from './velocity/values.mjs';
import { EarlyReturn } from './util/index.mjs';

/** The context of a template, in which `args` and `arguments` are one map. */
const contextOf = ({ args, ...rest }) => {
  const context = toJava(rest);
  const copied = toJava(args);
  context.set('args', copied);
  context.set('arguments', copied);
  return context;
};

/** What a template has printed, which must be JSON; nothing at all is null. */
const read = (text) => {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`a template printed no JSON (${error.message}): ${text.trim().slice(0, 400)}`);
  }
};

/** The value of `#return`, which may be JSON text. */
const returned = (value) => {
  if (typeof value !== 'string') return toPlain(value);
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/**
 * A runner of templates, each compiled once.
 * @param {() => import('./util/index.mjs').Run} run
 * @param {import('./util/index.mjs').World} world
 * @returns {(source: string, context: object) => { value: unknown, args: object, stash: object }} throws `EarlyReturn`
 */
export const openTemplates = (run, world) => {
  const utilities = Object.entries(openTemplateUtilities(run, world));
  const compiled = new Map();
  return (source, context) => {
    if (!compiled.has(source)) compiled.set(source, compile(source));
    const ctx = contextOf(context);
    const scope = new Scope(new Map([...utilities, ['ctx', ctx], ['context', ctx]]));
    const after = (value) => ({ value, args: toPlain(ctx.get('args')), stash: toPlain(ctx.get('stash')) });
    try {
      return after(read(compiled.get(source)(scope)));
    } catch (signal) {
      if (!(signal instanceof Return)) throw signal;
      throw Object.assign(new EarlyReturn(returned(signal.value)), { after: after(null) });
    }
  };
};
