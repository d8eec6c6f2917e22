// The edges of the drawing, without places.

import { consumerId, exchangeId, lineId, publisherId, queueId } from '../ids.js';
import { headersWanted } from '../routing/headers.js';

/** @import { Binding, BrokerSnapshot } from '../feeds.js' */
/** @import { Route } from '../routing/route.js' */

/**
 * @typedef {object} Edge
 * @property {string} id
 * @property {string} from the id of a node
 * @property {string} to the id of a node
 * @property {'publishing' | 'binding' | 'subscription'} kind
 * @property {string} label
 * @property {boolean} [lit] whether the message that is tried would go along it
 * @property {number} [count] of the messages that have passed it, where the broker counts them
 */

/**
 * @param {BrokerSnapshot} now
 * @param {Binding[]} bindings with those of the default exchange
 * @param {Route} [route] of the message that is tried
 * @returns {Edge[]}
 */
export const edges = (now, bindings, route) => [...publishings(now), ...joined(bindings, now, new Set(route?.bindings)), ...subscriptions(now)];

/**
 * What a binding wants, for people: its key, or the headers where its exchange compares those.
 *
 * @param {Binding} binding
 * @param {BrokerSnapshot} now
 */
export const wantedBy = (binding, { exchanges }) =>
  (exchanges.some(({ name, type }) => name === binding.exchange && type === 'headers') ? headersWanted(binding.arguments) : binding.key);

/**
 * @param {string} from
 * @param {string} to
 * @param {Edge['kind']} kind
 * @returns {Edge}
 */
const edge = (from, to, kind) => ({ id: lineId(from, to), from, to, kind, label: '' });

/** @param {BrokerSnapshot} now */
const publishings = (now) =>
  now.publishings.map(({ connection, exchange, count }) => ({ ...edge(publisherId(connection), exchangeId(exchange), 'publishing'), count }));

/**
 * Makes one edge of all bindings between the same two, with what all of them want, or only those that match.
 *
 * @param {Binding[]} bindings
 * @param {BrokerSnapshot} now
 * @param {Set<Binding>} matching
 */
function joined(bindings, now, matching) {
  /** @type {Map<string, Binding[]>} */
  const all = new Map();
  for (const binding of bindings) {
    const id = lineId(exchangeId(binding.exchange), boundId(binding));
    all.set(id, [...(all.get(id) ?? []), binding]);
  }
  return [...all.values()].map((between) => {
    const lit = between.filter((binding) => matching.has(binding));
    const label = (lit.length ? lit : between).map((binding) => wantedBy(binding, now)).filter(Boolean).join(', ');
    return { ...edge(exchangeId(between[0].exchange), boundId(between[0]), 'binding'), label, lit: lit.length > 0 };
  });
}

/** @param {Binding} binding */
const boundId = ({ destination, toQueue }) => (toQueue ? queueId(destination) : exchangeId(destination));

/** @param {BrokerSnapshot} now */
const subscriptions = (now) => now.consumers.map((one) => edge(queueId(one.queue), consumerId(one), 'subscription'));
