/** What a resolver raises, as the caller of the API sees it. */

/** An error of one field: `util.error`, `util.unauthorized`, a data source that failed. */
export class ResolverError extends Error {
  /**
   * @param {string} message
   * @param {string} [errorType]
   * @param {{ data?: unknown, errorInfo?: unknown }} [more]
   */
  constructor(message, errorType, { data = null, errorInfo = null } = {}) {
    super(message);
    this.name = 'ResolverError';
    this.errorType = errorType ?? null;
    this.data = data;
    this.errorInfo = errorInfo;
  }
}

/** The error of a caller who may not have a field. */
export const unauthorized = (fieldName, typeName) =>
  new ResolverError(`Not Authorized to access ${fieldName} on type ${typeName}`, 'Unauthorized');

/** What the local AppSync does not do; never an answer of the API, so that no test takes it for one. */
export class Unsupported extends Error {
  constructor(what) {
    super(`the local AppSync has no ${what}`);
    this.name = 'Unsupported';
  }
}
