import { EventEmitter } from 'node:events';
import os from 'node:os';

// One constant is wanted from a module that also makes clients, loops and waits.
export const bus = new EventEmitter();
export const host = os.hostname();
export const started = Date.now();
export const id = Math.random();

export const TEAM = 'crew';

for (let i = 0; i < 2; i++) bus.emit('tick', i);

export async function fetchAll() {
  try {
    const response = await fetch('https://example.com');
    while (!response.ok) break;
    return /x+/g.test(await response.text()) ? response : undefined;
  } catch (error) {
    throw new Error(`failed: ${error}`);
  }
}

export class Client {
  #secret = 1;
  get value() {
    return this.#secret;
  }
}
