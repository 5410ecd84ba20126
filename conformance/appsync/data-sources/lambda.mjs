/** The AWS_LAMBDA data source, over a function of the test. */
import { ResolverError } from '../errors.mjs';

const raised = (error) => ({ result: null, error: { message: error.message, type: error.errorType ?? 'Lambda:Unhandled' } });

/**
 * @param {(payload: unknown) => unknown} handler
 * @returns {import('./index.mjs').DataSource}
 */
export const lambda = (handler) => async ({ operation, payload = null, invocationType = 'RequestResponse' }) => {
  if (operation !== 'Invoke') throw new ResolverError("Value for field '$[operation]' not found.", 'MappingTemplate');
  try {
    const answer = await handler(JSON.parse(JSON.stringify(payload)));
    /* Nobody waits for an event: what the function answers is not seen. */
    return { result: invocationType === 'Event' || answer === undefined ? null : JSON.parse(JSON.stringify(answer)) };
  } catch (error) {
    return invocationType === 'Event' ? { result: null } : raised(error);
  }
};
