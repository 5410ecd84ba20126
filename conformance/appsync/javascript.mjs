/**
 * APPSYNC_JS: a module's `request` and `response`, run in a realm that has nothing of Node and only the built-ins that
 * AppSync documents. Values cross its border as JSON.
 */
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { Unsupported } from './errors.mjs';
import { dynamodbModule } from './modules/dynamodb.mjs';
import { openUtilities, strict } from './util/index.mjs';

/** The globals that APPSYNC_JS has, besides `util`, `extensions`, `runtime` and `console`. */
const globals = new Set([
  'Object',
  'Array',
  'String',
  'Number',
  'Boolean',
  'Math',
  'JSON',
  'NaN',
  'Infinity',
  'undefined',
  'isNaN',
  'isFinite',
  'parseInt',
  'parseFloat',
  'encodeURI',
  'encodeURIComponent',
  'decodeURI',
  'decodeURIComponent',
  'globalThis',
]);

/** No way back from a function of ours to the realm that made it. */
const sealed = (members) => {
  for (const value of Object.values(members)) {
    if (typeof value === 'function') Object.setPrototypeOf(value, null);
    else if (value !== null && typeof value === 'object') sealed(value);
  }
  return members;
};

const removeGlobals = `for (const name of Object.getOwnPropertyNames(globalThis)) if (!allowed(name)) delete globalThis[name];`;

/** Runs one handler: contexts come and values go as JSON text. `keep` is given what reads the state, which an early return needs too. */
const handlerRunner = `(handler, text, keep) => {
  const ctx = JSON.parse(text);
  ctx.arguments = ctx.args;
  keep(() => JSON.stringify({ args: ctx.args, stash: ctx.stash }));
  const value = handler(ctx);
  return JSON.stringify(value === undefined ? null : value);
}`;

const openRealm = (utilities, random) => {
  const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const allowed = (name) => globals.has(name);
  vm.runInContext(`(allowed) => { ${removeGlobals} }`, realm)(allowed);
  vm.runInContext('(random) => { Math.random = random; }', realm)(sealed({ random: () => random() }).random);
  Object.assign(realm, sealed(utilities), { console: sealed({ log: () => {}, error: () => {} }) });
  return realm;
};

const compile = (realm, modules, code) => {
  const { code: script } = transformSync(code, { format: 'cjs', target: 'es2022', loader: 'js' });
  const wrapped = vm.runInContext(`(function (exports, require, module) {${script}\n})`, realm);
  const module = vm.runInContext('({ exports: {} })', realm);
  wrapped(
    module.exports,
    (name) => {
      if (!Object.hasOwn(modules, name)) throw new Unsupported(`module '${name}' in APPSYNC_JS`);
      return modules[name];
    },
    module,
  );
  const { request, response } = module.exports;
  if (typeof request !== 'function') throw new Error('the code exports no function request');
  if (typeof response !== 'function') throw new Error('the code exports no function response');
  return { request, response };
};

/**
 * A realm for APPSYNC_JS, in which each module is compiled once.
 * @param {() => import('./util/index.mjs').Run} run
 * @param {import('./util/index.mjs').World} world
 */
export const openScripts = (run, world) => {
  const utilities = openUtilities(run, world);
  const realm = openRealm({ ...utilities }, world.random);
  const call = vm.runInContext(handlerRunner, realm);
  const modules = {
    '@aws-appsync/utils': strict('@aws-appsync/utils', { __esModule: true, ...utilities }),
    '@aws-appsync/utils/dynamodb': dynamodbModule,
    '@aws-appsync/utils/rds': strict('@aws-appsync/utils/rds', { __esModule: true }),
    '@aws-appsync/utils/ai': strict('@aws-appsync/utils/ai', { __esModule: true }),
  };
  const compiled = new Map();
  const load = (code) => {
    if (!compiled.has(code)) compiled.set(code, compile(realm, modules, code));
    return compiled.get(code);
  };
  return {
    /** The handlers of a module; throws what stops it from loading. */
    load,

    /**
     * @param {string} code
     * @param {'request' | 'response'} handler
     * @param {object} context
     * @returns {{ value: unknown, args: object, stash: object }} throws `EarlyReturn`
     */
    run: (code, handler, context) => {
      const handlers = load(code);
      let state = () => '{}';
      try {
        const value = call(handlers[handler], JSON.stringify(context), (read) => {
          state = read;
        });
        return { value: JSON.parse(value), ...JSON.parse(state()) };
      } catch (signal) {
        throw Object.assign(signal, { after: JSON.parse(state()) });
      }
    },
  };
};
