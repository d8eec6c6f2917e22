// What the drawing shows of a snapshot: nodes in four columns and the edges between them, without places.

import { consumerId, exchangeId, publisherId, queueId } from '../ids.js';
import { compact, word } from '../language.js';
import { edges } from './edges.js';

/** @import { BrokerSnapshot, Binding, Consumer, Exchange, Queue } from '../feeds.js' */
/** @import { Route } from '../routing/route.js' */
/** @import { Edge } from './edges.js' */

/** @typedef {'publisher' | 'exchange' | 'queue' | 'consumer'} Kind */
/** @typedef {'' | 'ready' | 'unacked'} Cell what one place for a message holds */

/**
 * @typedef {object} Node
 * @property {string} id
 * @property {Kind} kind
 * @property {string} title
 * @property {string} details
 * @property {number} count of the messages that have passed it
 * @property {string} [exact] the details with large numbers written out
 * @property {boolean} [gone] whether it is there no more
 * @property {boolean} [redelivered] whether it has delivered messages again
 * @property {Cell[]} [cells]
 */

/** @typedef {Record<Kind, Node[]>} Columns */
/** @typedef {{ columns: Columns, edges: Edge[] }} Graph */

/** The name of the default exchange. */
const DEFAULT = '';

/** A queue has a cell for each message, as long as there is room. */
const QUEUE_CELLS = 20;

/** A consumer has a cell for each message of its prefetch if it has at most so many. */
const CONSUMER_CELLS = 8;

/** The id of the node of the default exchange. */
export const DEFAULT_EXCHANGE = exchangeId(DEFAULT);

/**
 * @param {BrokerSnapshot} now
 * @param {Route} [route] of the message that is tried
 * @returns {Graph}
 */
export function graph(now, route) {
  const bindings = allBindings(now);
  return {
    columns: { publisher: publishers(now), exchange: exchanges(now, bindings), queue: now.queues.map(queueNode), consumer: consumers(now) },
    edges: edges(now, bindings, route),
  };
}

/**
 * Adds the bindings of the default exchange to queues that have no other.
 *
 * @param {BrokerSnapshot} now
 * @returns {Binding[]}
 */
function allBindings({ bindings, queues }) {
  const bound = new Set(bindings.filter(({ toQueue }) => toQueue).map(({ destination }) => destination));
  const others = queues.filter(({ name }) => !bound.has(name));
  return [...bindings, ...others.map(({ name }) => ({ exchange: DEFAULT, destination: name, toQueue: true, key: '', arguments: {} }))];
}

/**
 * @param {BrokerSnapshot} now
 * @returns {Node[]}
 */
const publishers = ({ connections }) =>
  connections
    .filter((one) => one.published > 0)
    .map((one) => ({
      id: publisherId(one.name), kind: 'publisher', title: one.label, count: one.published, gone: one.gone,
      details: `${compact(one.published)} ${word('published')}${one.gone ? ` · ${word('gone')}` : ''}`,
    }));

/**
 * @param {BrokerSnapshot} now
 * @param {Binding[]} bindings
 * @returns {Node[]}
 */
function exchanges(now, bindings) {
  const named = usedExchanges(now).map((one) => exchangeNode(one, one.name, one.type));
  const published = now.publishings.filter((one) => one.exchange === DEFAULT);
  if (!published.length && !bindings.some((one) => one.exchange === DEFAULT)) return named;
  const count = published.reduce((total, one) => total + one.count, 0);
  return [exchangeNode({ name: DEFAULT, in: count }, word('defaultExchange'), word('byName')), ...named];
}

/**
 * Leaves out the built-in exchanges that nobody uses, which would only hide the others.
 *
 * @param {BrokerSnapshot} now
 * @returns {Exchange[]}
 */
export function usedExchanges(now) {
  const bound = new Set(now.bindings.flatMap(({ exchange, destination, toQueue }) => (toQueue ? [exchange] : [exchange, destination])));
  return now.exchanges.filter((exchange) => !exchange.name.startsWith('amq.') || bound.has(exchange.name) || exchange.in > 0);
}

/**
 * @param {{ name: string, in: number }} exchange
 * @param {string} title
 * @param {string} details
 * @returns {Node}
 */
const exchangeNode = (exchange, title, details) => ({ id: exchangeId(exchange.name), kind: 'exchange', title, details, count: exchange.in });

/**
 * @param {Queue} queue
 * @returns {Node}
 */
function queueNode(queue) {
  const redelivered = queue.redelivered > 0;
  /** @param {(count: number) => string} as */
  const told = (as) => `${as(queue.ready)} ${word('ready')} · ${as(queue.unacknowledged)} ${word('unacked')}${redelivered ? ` · ↻ ${as(queue.redelivered)}` : ''}`;
  return { id: queueId(queue.name), kind: 'queue', title: queue.name, details: told(compact), exact: told(String), count: queue.in, redelivered, cells: queueCells(queue) };
}

/**
 * The cells at the right are the next to leave the queue.
 *
 * @param {Queue} queue
 * @returns {Cell[]}
 */
function queueCells(queue) {
  const unacked = Math.min(QUEUE_CELLS, queue.unacknowledged);
  const ready = Math.min(QUEUE_CELLS - unacked, queue.ready);
  return [...Array(QUEUE_CELLS - unacked - ready).fill(''), ...Array(ready).fill('ready'), ...Array(unacked).fill('unacked')];
}

/**
 * @param {BrokerSnapshot} now
 * @returns {Node[]}
 */
function consumers(now) {
  const labels = new Map(now.connections.map((connection) => [connection.name, connection.label]));
  return now.consumers.map((one) => ({
    id: consumerId(one), kind: 'consumer', title: labels.get(one.connection) ?? one.tag, details: credit(one), count: one.out, cells: consumerCells(one),
  }));
}

/** @param {Consumer} consumer */
function credit({ automatic, prefetch }) {
  if (automatic) return word('automatic');
  if (prefetch < 0) return '';
  return prefetch === 0 ? word('noLimit') : word('prefetch', prefetch);
}

/**
 * @param {Consumer} consumer
 * @returns {Cell[]}
 */
function consumerCells({ prefetch, unacknowledged }) {
  if (prefetch < 1 || prefetch > CONSUMER_CELLS || unacknowledged < 0) return [];
  return Array.from({ length: prefetch }, (_, i) => (i < unacknowledged ? 'unacked' : ''));
}
