/**
 * What AppSync offers to resolvers, in both of its languages. What depends on the request comes from `run()`, the run of
 * the moment: resolvers are synchronous, so there is one at a time.
 *
 * @typedef {object} Run
 * @property {import('../identity.mjs').Caller} caller
 * @property {{ fieldName: string, parentTypeName: string }} info
 * @property {(error: ResolverError) => void} appendError
 * @property {(name: string, args: unknown[]) => void} extend   a call of `extensions`
 *
 * @typedef {object} World   what is not the request's, so that tests can hold it still
 * @property {() => number} now    milliseconds since the epoch
 * @property {() => string} newId
 * @property {() => number} random   at least 0, less than 1
 */
import { ResolverError, unauthorized, Unsupported } from '../errors.mjs';
import { authType } from '../identity.mjs';
import { dynamodb } from './dynamodb.mjs';
import { toExpression } from './expression.mjs';
import { ksuid, ulid, uuid } from './ids.mjs';
import { openMath } from './math.mjs';
import { matches } from './pattern.mjs';
import { plain } from './plain.mjs';
import { toSubscriptionFilter } from './subscription-filter.mjs';
import { str, text } from './text.mjs';
import { openTime } from './time.mjs';

/** @type {World} */
export const realWorld = Object.freeze({ now: () => Date.now(), newId: uuid, random: Math.random });

/** An object whose unknown properties raise an error that names them. */
export const strict = (name, members) =>
  new Proxy(Object.freeze({ ...members }), {
    get: (target, property) => {
      if (typeof property === 'symbol' || Object.hasOwn(target, property)) return target[property];
      throw new Unsupported(`${name}.${property}`);
    },
  });

const errorOf = (message, errorType, data, errorInfo) =>
  new ResolverError(String(message), errorType ?? undefined, plain({ data, errorInfo }));

/**
 * The members that JavaScript's `util` and Velocity's `$util` share.
 * @param {() => Run} run
 * @param {World} world
 */
export const sharedUtilities = (run, world) => ({
  ...text,
  autoId: world.newId,
  autoUlid: () => ulid(world.now()),
  autoKsuid: () => ksuid(world.now()),
  matches,
  authType: () => authType(run().caller),
  unauthorized: () => {
    const { fieldName, parentTypeName } = run().info;
    throw unauthorized(fieldName, parentTypeName);
  },
  error: (...args) => {
    throw errorOf(...args);
  },
  appendError: (...args) => run().appendError(errorOf(...args)),
  time: strict('util.time', openTime(world.now)),
  math: strict('util.math', openMath(world.random)),
  str: strict('util.str', str),
});

const transform = {
  toDynamoDBFilterExpression: (filter) => JSON.stringify(toExpression(filter)),
  toDynamoDBConditionExpression: (condition) => JSON.stringify(toExpression(condition)),
  toSubscriptionFilter,
};

const http = {
  copyHeaders: (headers) =>
    Object.fromEntries(
      Object.entries(headers).filter(
        ([name]) => !/^(host|connection|content-length|transfer-encoding|x-forwarded-.*)$/i.test(name),
      ),
    ),
};

/** `extensions`: each call is told to the run. */
export const sharedExtensions = (run) =>
  Object.fromEntries(
    ['setSubscriptionFilter', 'setSubscriptionInvalidationFilter', 'invalidateSubscriptions', 'evictFromApiCache'].map(
      (name) => [name, (...args) => run().extend(name, plain(args))],
    ),
  );

/** `util`, `extensions` and `runtime` of APPSYNC_JS. */
export const openUtilities = (run, world) => ({
  util: strict('util', {
    ...sharedUtilities(run, world),
    dynamodb: strict('util.dynamodb', dynamodb),
    transform: strict('util.transform', transform),
    http: strict('util.http', http),
    xml: strict('util.xml', {}),
    rds: strict('util.rds', {}),
  }),
  extensions: strict('extensions', sharedExtensions(run)),
  runtime: strict('runtime', {
    earlyReturn: (value, options) => {
      throw new EarlyReturn(plain(value), options?.skipTo);
    },
  }),
});

/** Thrown by `runtime.earlyReturn` and by `#return`: the step's result, without its data source. */
export class EarlyReturn {
  /**
   * @param {unknown} value
   * @param {'END' | 'NEXT'} [skipTo]
   */
  constructor(value, skipTo) {
    this.value = value;
    this.skipTo = skipTo;
  }
}
