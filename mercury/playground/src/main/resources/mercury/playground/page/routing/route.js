// Where a message would go, by the rules of RabbitMQ and what is bound now. Nothing is sent.

import { headersMatch } from './headers.js';
import { topicMatches } from './topic.js';

/** @import { Binding, BrokerSnapshot } from '../feeds.js' */

/** @typedef {{ key: string, headers: ReadonlyMap<string, string> }} Sample what is compared of a message */

/**
 * @typedef {object} Route
 * @property {string[]} exchanges those that the message comes to, from the first on
 * @property {Binding[]} bindings those that match
 * @property {string[]} queues those that get the message, each once
 * @property {{ from: string, to: string }[]} alternates exchanges that none of their bindings matches, with their alternate exchanges
 * @property {string[]} unknown exchanges that the message comes to, of types that are not known here
 */

/** Whether a binding matches, by the type of its exchange. @type {Readonly<Record<string, (binding: Binding, sample: Sample) => boolean>>} */
const RULES = Object.freeze({
  direct: ({ key }, sample) => key === sample.key,
  fanout: () => true,
  topic: ({ key }, sample) => topicMatches(key, sample.key),
  headers: (binding, { headers }) => headersMatch(binding.arguments, headers),
});

/**
 * Whether it is known how exchanges of that type route.
 *
 * @param {string} type
 */
export const isKnown = (type) => Object.hasOwn(RULES, type);

/**
 * Follows the message from exchange to exchange. One that no binding matches hands it to its alternate exchange.
 *
 * @param {Pick<BrokerSnapshot, 'exchanges' | 'bindings'>} now
 * @param {string} first the name of the exchange that it is published to
 * @param {Sample} sample
 * @returns {Route}
 */
export function route({ exchanges, bindings }, first, sample) {
  /** @type {Route} */
  const found = { exchanges: [first], bindings: [], queues: [], alternates: [], unknown: [] };
  const known = new Map(exchanges.map((exchange) => [exchange.name, exchange]));
  for (const name of found.exchanges) { // which grows meanwhile
    const { type = '', alternate = '' } = known.get(name) ?? {};
    const matching = bindings.filter((one) => one.exchange === name && isKnown(type) && RULES[type](one, sample));
    found.bindings.push(...matching);
    for (const { destination, toQueue } of matching) add(toQueue ? found.queues : found.exchanges, destination);
    if (!isKnown(type)) {
      found.unknown.push(name);
    } else if (!matching.length && known.has(alternate)) {
      found.alternates.push({ from: name, to: alternate });
      add(found.exchanges, alternate);
    }
  }
  return found;
}

/**
 * @param {string[]} names
 * @param {string} name
 */
function add(names, name) {
  if (!names.includes(name)) names.push(name);
}
