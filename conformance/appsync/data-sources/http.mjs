/** The HTTP data source, over a function of the test: it is given the request and answers status, headers and body. */
import { ResolverError } from '../errors.mjs';

/**
 * @param {(request: object) => { statusCode: number, headers?: object, body: string }} handler
 * @returns {import('./index.mjs').DataSource}
 */
export const http =
  (handler) =>
  async ({ method, resourcePath, params = {} }) => {
    for (const [name, value] of Object.entries({ method, resourcePath })) {
      if (!value) throw new ResolverError(`Value for field '$[${name}]' not found.`, 'MappingTemplate');
    }
    try {
      const { statusCode, headers = {}, body } = await handler({ method, resourcePath, params });
      return { result: { statusCode, headers, body } };
    } catch (error) {
      return { result: null, error: { message: error.message, type: 'Http:Unhandled' } };
    }
  };
