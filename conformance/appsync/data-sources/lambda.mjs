/** The AWS_LAMBDA data source, over a function of the test. */
import { ResolverError, Unsupported } from '../errors.mjs';
import { plain } from '../util/plain.mjs';

const raised = (error) => ({
  result: null,
  error: { message: error.message, type: error.errorType ?? 'Lambda:Unhandled' },
});

/**
 * @param {(payload: unknown) => unknown} handler
 * @returns {import('./index.mjs').DataSource}
 */
export const lambda =
  (handler) =>
  async ({ operation, payload = null, invocationType = 'RequestResponse' }) => {
    if (!operation) throw new ResolverError("Value for field '$[operation]' not found.", 'MappingTemplate');
    if (operation !== 'Invoke') throw new Unsupported(`Lambda operation '${operation}'`);
    try {
      const answer = await handler(plain(payload));
      /* Nobody waits for an event: what the function answers is not seen. */
      return { result: invocationType === 'Event' ? null : plain(answer) };
    } catch (error) {
      return invocationType === 'Event' ? { result: null } : raised(error);
    }
  };
