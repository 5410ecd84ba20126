/** A DynamoDB-compatible server in this process, on a port of its own. */
import { once } from 'node:events';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { region } from './deployment.mjs';

/** @typedef {DynamoDB} Client */

/** @returns {Promise<{ client: Client, close: () => Promise<void> }>} */
export const openServer = async () => {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new DynamoDB({
    endpoint: `http://127.0.0.1:${server.address().port}`,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    client,
    close: async () => {
      client.destroy();
      server.closeAllConnections?.();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
};
