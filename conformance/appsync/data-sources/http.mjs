/** The HTTP data source, over a function of the test: it is given the request and answers status, headers and body. */

/**
 * @param {(request: object) => { statusCode: number, headers?: object, body: string }} handler
 * @returns {import('./index.mjs').DataSource}
 */
export const http = (handler) => async ({ method, resourcePath, params = {} }) => {
  if (!method || !resourcePath) throw new TypeError('an HTTP request has a method and a resourcePath');
  try {
    const { statusCode, headers = {}, body } = await handler({ method, resourcePath, params });
    return { result: { statusCode, headers, body } };
  } catch (error) {
    return { result: null, error: { message: error.message, type: 'Http:Unhandled' } };
  }
};
