/** The NONE data source: the payload is the result. */

/** @returns {import('./index.mjs').DataSource} */
export const none = () => async (request) => ({ result: request?.payload ?? null });
