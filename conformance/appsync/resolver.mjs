/**
 * Runs a resolver: its steps in order, each with its data source, over one context whose `args` and `stash` live as long
 * as the resolver does.
 *
 * @typedef {{ runtime: 'VTL', request: string, response: string } | { runtime: 'APPSYNC_JS', code: string }} Code
 * @typedef {{ dataSource: string, code: Code }} Step
 * @typedef {{ type: string, field: string, kind: 'UNIT', dataSource: string, code: Code }
 *   | { type: string, field: string, kind: 'PIPELINE', code: Code, functions: Step[] }} Resolver
 */
import { openScripts } from './javascript.mjs';
import { ResolverError, Unsupported } from './errors.mjs';
import { EarlyReturn } from './util/index.mjs';
import { openTemplates } from './velocity.mjs';

const codeErrors = { VTL: 'MappingTemplate', APPSYNC_JS: 'Code' };

/** What a handler raised, as the field's error; what this AppSync cannot do stays what it is. */
const raised = (runtime, signal) => {
  if (signal instanceof ResolverError || signal instanceof EarlyReturn || signal instanceof Unsupported) return signal;
  return new ResolverError('Runtime Error', codeErrors[runtime], {
    errorInfo: { cause: String(signal?.message ?? signal) },
  });
};

/**
 * @param {{ world: import('./util/index.mjs').World, dataSourceOf: ReturnType<typeof import('./data-sources/index.mjs').openDataSources> }} options
 * @returns {(resolver: Resolver, context: object, run: import('./util/index.mjs').Run) => Promise<unknown>}
 */
export const openResolvers = ({ world, dataSourceOf }) => {
  /** Handlers are synchronous, so one run at a time has the floor. */
  let current = null;
  const templates = openTemplates(() => current, world);
  const scripts = openScripts(() => current, world);

  /** Runs one handler on the context; the context's `args` and `stash` become what the handler left. */
  const handle = (run, code, handler, context, more) => {
    current = run;
    const given = { ...context, ...more };
    const keep = (after) =>
      Object.assign(context, { args: after.args ?? context.args, stash: after.stash ?? context.stash });
    try {
      const after = code.runtime === 'VTL' ? templates(code[handler], given) : scripts.run(code.code, handler, given);
      keep(after);
      return after.value;
    } catch (signal) {
      if (signal instanceof EarlyReturn) keep(signal.after);
      throw raised(code.runtime, signal);
    }
  };

  const send = async (run, name, request) => {
    const { kind, send: sendTo } = dataSourceOf(name);
    run.record({ dataSource: name, kind, request });
    return sendTo(request);
  };

  /** One function, or a unit resolver. */
  const runStep = async (run, { dataSource, code }, context, prev) => {
    const request = handle(run, code, 'request', context, { prev });
    if (request === null)
      throw new ResolverError('Template transformation yielded an empty response.', codeErrors[code.runtime]);
    const { result, error } = await send(run, dataSource, request);
    if (error && request.version === '2017-02-28') throw new ResolverError(error.message, error.type);
    return handle(run, code, 'response', context, { prev, result, ...(error && { error }) });
  };

  /** A step's value; an early return ends the step, or with `END` all of them. */
  const valueOf = async (step) => {
    try {
      return { value: await step(), ended: false };
    } catch (signal) {
      if (signal instanceof EarlyReturn) return { value: signal.value ?? null, ended: signal.skipTo === 'END' };
      throw signal;
    }
  };

  const runFunctions = async (run, functions, context, first) => {
    let result = first;
    for (const step of functions) {
      const { value, ended } = await valueOf(() => runStep(run, step, context, { result }));
      result = value;
      if (ended) break;
    }
    return result;
  };

  const runPipeline = async (run, { code, functions }, context) => {
    let skipped = true;
    const { value } = await valueOf(async () => {
      const before = handle(run, code, 'request', context, { prev: null });
      skipped = false;
      return before;
    });
    const result = skipped ? value : await runFunctions(run, functions, context, value);
    const after = await valueOf(async () => handle(run, code, 'response', context, { prev: { result }, result }));
    return after.value;
  };

  return async (resolver, context, run) => {
    const own = { stash: {}, ...context };
    if (resolver.kind === 'PIPELINE') return runPipeline(run, resolver, own);
    return (await valueOf(() => runStep(run, resolver, own, null))).value;
  };
};
