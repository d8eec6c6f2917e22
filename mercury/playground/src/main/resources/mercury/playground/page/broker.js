// The broker: its tables, and what feeds the drawing.

import { ask, html, keyed, notice, text } from './dom.js';
import { word } from './words.js';
import { attempt } from './people.js';
import { draw } from './drawing.js';
import { changing, late } from './rates.js';

const $ = (id) => document.getElementById(id);
const sum = (items, field) => items.reduce((total, item) => total + Math.max(0, item[field]), 0);
const button = (name, action) => html('button', { type: 'button', 'data-word': name, onclick: () => attempt(action) }, word(name));

let now;
let later;

async function peek(queue) {
  const { messages, remark } = await ask(`api/do?peek=${encodeURIComponent(queue)}`);
  text($('peek-title'), word('peekTitle', queue));
  $('peeked').replaceChildren(...messages.map((message) =>
    html('li', {}, html('code', {}, message.body), message.redelivered ? ` (${word('redelivered')})` : '')));
  if (!messages.length) $('peeked').append(html('li', {}, word(remark || 'nothing')));
  $('peek').showModal();
}

async function cut(connection) {
  await ask(`api/do?cut=${encodeURIComponent(connection)}`, { method: 'POST' });
  notice(word('done'), 4000);
}

/** Of a queue that several may share, rather than somebody's temporary one. */
function cutConsumer() {
  const shared = new Set((now?.queues ?? []).filter((queue) => !queue.exclusive).map((queue) => queue.name));
  const consumer = now?.consumers.find((one) => shared.has(one.queue));
  if (!consumer) throw new Error(word('noConsumer'));
  return cut(consumer.connection);
}

function tables() {
  keyed(
    $('queue-rows'),
    now.queues,
    (queue) => queue.name,
    (queue) => html('tr', {}, html('th', { scope: 'row' }), html('td'), html('td'), html('td'), html('td'), html('td'), html('td', {}, button('peek', () => peek(queue.name)))),
    (row, queue) => [
      queue.name, queue.ready, queue.unacknowledged, queue.in, queue.redelivered < 0 ? '–' : queue.redelivered,
      now.consumers.filter((one) => one.queue === queue.name).length,
    ].forEach((value, i) => text(row.children[i], value)));
  keyed(
    $('connection-rows'),
    now.connections,
    (connection) => connection.name,
    (connection) => html('tr', {}, html('th', { scope: 'row' }), html('td'), html('td', {}, button('cut', () => cut(connection.name)))),
    (row, connection) => [connection.label, connection.published < 0 ? '–' : connection.published].forEach((value, i) => text(row.children[i], value)));
}

/** Rates fall without anything happening. */
function redraw() {
  clearTimeout(later);
  $('empty').hidden = draw($('topology'), now) > 0;
  if (changing()) later = setTimeout(redraw, 1000);
}

/** Shows the feed of that name. */
export function broker(feed) {
  now = feed;
  text($('source'), now.source);
  late(now.lag);
  redraw();
  text($('topology-summary'), word('summary', now.exchanges.length, now.queues.length, sum(now.queues, 'ready'),
    sum(now.queues, 'unacknowledged'), now.consumers.length, now.connections.length));
  if ($('tables').open) tables();
}

$('tables').addEventListener('toggle', () => now && tables());
$('cut').addEventListener('click', () => attempt(async () => cutConsumer()));
$('topology').addEventListener('click', (event) => {
  const queue = event.target.closest('.queue');
  if (queue) attempt(() => peek(queue.dataset.key.slice('queue '.length)));
});
