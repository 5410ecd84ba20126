/** The AWS_LAMBDA data source, over a function of the test. */

const raised = (error) => ({ result: null, error: { message: error.message, type: error.errorType ?? 'Lambda:Unhandled' } });

/**
 * @param {(payload: unknown) => unknown} handler
 * @returns {import('./index.mjs').DataSource}
 */
export const lambda = (handler) => async ({ operation, payload = null, invocationType = 'RequestResponse' }) => {
  if (operation !== 'Invoke') throw new TypeError(`the operation of a Lambda request is Invoke, not ${operation}`);
  try {
    const answer = await handler(JSON.parse(JSON.stringify(payload)));
    /* Nobody waits for an event: what the function answers is not seen. */
    return { result: invocationType === 'Event' || answer === undefined ? null : JSON.parse(JSON.stringify(answer)) };
  } catch (error) {
    return invocationType === 'Event' ? { result: null } : raised(error);
  }
};
