/**
 * A DynamoDB-compatible server in this process, on a port of its own, and a client that speaks DynamoDB's JSON to it. AWS's
 * client would sign, retry and trace every call, which costs more than the calls themselves.
 */
import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import dynalite from 'dynalite';
import { region } from './deployment.mjs';

/** @typedef {Record<string, (input: object) => Promise<object>>} Client   the operations of DynamoDB, each by its name in lower camel case */

const operations = ['BatchGetItem', 'BatchWriteItem', 'CreateTable', 'DeleteItem', 'DeleteTable', 'DescribeTable', 'GetItem', 'ListTables', 'PutItem', 'Query', 'Scan', 'UpdateItem'];

/** An error of the server, named as AWS's own client names it. */
class ServerError extends Error {
  constructor({ __type, message, Message }, httpStatusCode) {
    super(message ?? Message ?? __type);
    this.name = __type.split('#').at(-1);
    this.$metadata = { httpStatusCode };
  }
}

/** The server wants to see a signature, and takes any. */
const unsigned = `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`;

const openClient = (port) => {
  const agent = new http.Agent({ keepAlive: true });
  const call = (operation) => async (input) => {
    const request = http.request({
      agent, port, host: '127.0.0.1', method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${operation}`,
        'x-amz-date': '20260101T000000Z', authorization: unsigned,
      },
    });
    request.end(JSON.stringify(input));
    const [response] = await once(request, 'response');
    const answer = JSON.parse(await text(response));
    if (response.statusCode !== 200) throw new ServerError(answer, response.statusCode);
    return answer;
  };
  const client = Object.fromEntries(operations.map((operation) => [operation[0].toLowerCase() + operation.slice(1), call(operation)]));
  return { client, closeClient: () => agent.destroy() };
};

/** @returns {Promise<{ client: Client, close: () => Promise<void> }>} */
export const openServer = async () => {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  /* It would close connections that rest for 5 seconds, just when the client takes one up again. */
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { client, closeClient } = openClient(server.address().port);
  return {
    client,
    close: async () => {
      closeClient();
      server.closeAllConnections?.();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
};
