// What can be done to the broker.

import { word } from '../../language.js';
import { done } from '../../notice.js';
import { request } from '../../request.js';

/** @import { BrokerSnapshot } from '../../feeds.js' */
/** @typedef {{ messages: { body: string, redelivered: boolean }[], remark: string }} Peeked the remark is the name of a word, or empty */

/** @type {BrokerSnapshot | undefined} */
let latest;

/**
 * Says what is in the broker now.
 *
 * @param {BrokerSnapshot} snapshot
 */
export function remember(snapshot) {
  latest = snapshot;
}

/**
 * Reads the first messages of a queue without taking them.
 *
 * @param {string} queue
 * @returns {Promise<Peeked>}
 */
export const peekInto = (queue) => request('GET', `api/do?peek=${encodeURIComponent(queue)}`);

/**
 * Cuts a connection.
 *
 * @param {string} name
 */
export async function cut(name) {
  await request('POST', `api/do?cut=${encodeURIComponent(name)}`);
  done();
}

/** Cuts the connection of a consumer, whose queue others may consume from too. */
export async function cutConsumer() {
  const shared = new Set(latest?.queues.filter((queue) => !queue.exclusive).map((queue) => queue.name));
  const consumer = latest?.consumers.find((one) => shared.has(one.queue));
  if (!consumer) throw new Error(word('noConsumer'));
  await cut(consumer.connection);
}
