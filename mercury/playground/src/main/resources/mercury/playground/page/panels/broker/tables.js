// The broker as tables, which show everything and are for screen readers too.

import { cellTexts, html, keyed } from '../../dom.js';
import { ID } from '../../ids.js';
import { say } from '../../language.js';
import { pressed } from '../../notice.js';
import { button, tableHead } from '../../panel.js';
import { cut } from './actions.js';

/** @import { BrokerSnapshot, Connection, Queue } from '../../feeds.js' */
/** @import { WordName } from '../../language.js' */

/**
 * Makes the tables, which are only kept up to date while they are open.
 *
 * @param {(queue: string) => unknown} peek looks into a queue
 */
export function createTables(peek) {
  const queues = html('tbody', { id: ID.queueRows });
  const connections = html('tbody', { id: ID.connectionRows });
  const element = html('details', { id: ID.tables }, say(html('summary'), 'asTables'),
    html('div', { class: 'wide' },
      table('queues', queues, 'name', 'ready', 'unacknowledged', 'in', 'redelivered', 'consumers', 'actions'),
      table('connections', connections, 'name', 'published', 'actions')));
  /** @type {BrokerSnapshot | undefined} */
  let now;

  /** @param {Queue} queue */
  const newQueue = ({ name }) => newRow(5, pressed(button('peek'), () => peek(name)));
  /** @param {Connection} connection */
  const newConnection = ({ name }) => newRow(1, pressed(button('cut'), () => cut(name)));

  /** @param {BrokerSnapshot} [snapshot] */
  function show(snapshot = now) {
    now = snapshot;
    if (!now || !element.open) return;
    const consumers = counted(now.consumers.map((one) => one.queue));
    keyed(queues, now.queues, (queue) => queue.name, newQueue, (row, queue) =>
      cellTexts(row, [queue.name, queue.ready, queue.unacknowledged, queue.in, known(queue.redelivered), consumers.get(queue.name) ?? 0]));
    const open = now.connections.filter(({ gone }) => !gone);
    keyed(connections, open, (connection) => connection.name, newConnection, (row, { label, published }) => cellTexts(row, [label, known(published)]));
  }

  element.addEventListener('toggle', () => show());
  return { element, show };
}

/**
 * @param {WordName} caption
 * @param {HTMLElement} body
 * @param {...WordName} head
 */
const table = (caption, body, ...head) => html('table', {}, say(html('caption'), caption), tableHead(...head), body);

/**
 * @param {number} cells between the name and the action
 * @param {HTMLButtonElement} action
 */
const newRow = (cells, action) =>
  html('tr', {}, html('th', { scope: 'row' }), ...Array.from({ length: cells }, () => html('td')), html('td', {}, action));

/** @param {string[]} names */
function counted(names) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** @param {number} count negative where unknown */
const known = (count) => (count < 0 ? '–' : count);
