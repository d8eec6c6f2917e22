// The sentence about where a message would go.

import { wantedBy } from '../../drawing/edges.js';
import { counted, word } from '../../language.js';

/** @import { BrokerSnapshot } from '../../feeds.js' */
/** @import { Route } from '../../routing/route.js' */

/** The most queues that the sentence names. */
const MOST = 10;

/**
 * Says which queues would get the message, and by which bindings, or that none would.
 *
 * @param {Route} route
 * @param {BrokerSnapshot} now
 */
export function told(route, now) {
  const ways = route.alternates.map(({ from, to }) => word('toAlternate', from, to));
  const beyond = route.unknown.map((exchange) => word('beyond', exchange));
  return [...ways, ...end(route, now), ...beyond].join(' ');
}

/**
 * @param {Route} route
 * @param {BrokerSnapshot} now
 */
function end({ queues, bindings, alternates, unknown }, now) {
  if (queues.length) return [word('wouldGo', counted('queuesOf', queues.length), named(queues, bindings, now))];
  if (unknown.length) return [];
  return [word(bindings.length || alternates.length ? 'noQueue' : 'noMatch')];
}

/**
 * @param {string[]} queues
 * @param {Route['bindings']} bindings
 * @param {BrokerSnapshot} now
 */
function named(queues, bindings, now) {
  const names = queues.slice(0, MOST).map((queue) => {
    const wanted = bindings.filter(({ destination, toQueue }) => toQueue && destination === queue).map((binding) => wantedBy(binding, now)).filter(Boolean);
    return wanted.length ? `${queue} (${wanted.join(', ')})` : queue;
  });
  return [...names, ...(queues.length > MOST ? [word('others', queues.length - MOST)] : [])].join(', ');
}
