// The broker: a drawing, and the same as tables.

import { html, svg, text } from '../../dom.js';
import { draw } from '../../drawing/drawing.js';
import { changing, expectLag } from '../../drawing/rates.js';
import { ID, exchangeName, queueName } from '../../ids.js';
import { counted, label, say, word } from '../../language.js';
import { attempt } from '../../notice.js';
import { newReason, section } from '../../panel.js';
import { remember } from './actions.js';
import { createPeek } from './peek.js';
import { createTables } from './tables.js';
import { createTester } from './tester.js';

/** @import { BrokerSnapshot } from '../../feeds.js' */

/** @returns {import('../../panel.js').View} */
function mount() {
  const source = html('small', { id: ID.source });
  const heading = html('h2', { id: ID.brokerTitle }, say(html('span'), 'broker'), ' ', source);
  const reason = newReason();
  const peek = createPeek();
  const tester = createTester(() => drawing.show());
  const drawing = createDrawing(tester, peek.open);
  const summary = html('p', { id: ID.topologySummary, class: 'quiet' });
  const tables = createTables(peek.open);
  return {
    element: section(ID.broker, heading, reason, drawing.frame, drawing.scrolls, drawing.empty, tester.element, summary, tables.element, peek.element),
    reason,
    show: ({ broker }) => {
      if (!broker) return;
      remember(broker);
      text(source, broker.source);
      expectLag(broker.lag);
      tester.show(broker);
      drawing.show(broker);
      text(summary, summarized(broker));
      tables.show(broker);
    },
  };
}

/**
 * @param {ReturnType<typeof createTester>} tester says what lights up
 * @param {(queue: string) => unknown} peek looks into a queue
 */
function createDrawing(tester, peek) {
  const picture = svg('svg', { id: ID.topology, role: 'img', 'aria-labelledby': ID.topologySummary });
  const frame = label(html('div', { class: 'drawing', tabindex: 0, role: 'group' }, picture), 'drawing');
  const empty = say(html('p', { id: ID.empty, class: 'hint', hidden: true }), 'empty');
  const scrolls = say(html('p', { id: ID.scrolls, class: 'hint', hidden: true }), 'scrolls');
  new ResizeObserver(() => { scrolls.hidden = frame.scrollWidth <= frame.clientWidth; }).observe(frame);
  /** @type {number | undefined} */
  let timer;

  /** @type {BrokerSnapshot | undefined} */
  let now;

  /** @param {BrokerSnapshot} [snapshot] */
  function show(snapshot = now) {
    clearTimeout(timer);
    now = snapshot;
    if (!now) return;
    empty.hidden = draw(picture, now, tester.tried()) > 0;
    // rates fall without any news
    if (changing()) timer = setTimeout(show, 1000);
  }

  picture.addEventListener('click', ({ target }) => {
    /** @param {string} kind */
    const clicked = (kind) => target instanceof Element && target.closest(kind)?.getAttribute('data-key');
    const [queue, exchange] = [clicked('.queue'), clicked('.exchange')];
    if (queue) attempt(() => peek(queueName(queue)));
    if (exchange) tester.choose(exchangeName(exchange));
  });
  return { frame, scrolls, empty, show };
}

/** @param {BrokerSnapshot} now */
function summarized({ exchanges, queues, consumers, connections }) {
  const open = connections.filter(({ gone }) => !gone).length;
  /** @param {'ready' | 'unacknowledged'} field */
  const sum = (field) => queues.reduce((total, queue) => total + queue[field], 0);
  return word('summary', counted('exchangesOf', exchanges.length), counted('queuesOf', queues.length), sum('ready'), sum('unacknowledged'),
    counted('consumersOf', consumers.length), counted('connectionsOf', open));
}

/** @type {import('../../panel.js').Panel} */
export const panel = { place: ID.panels, service: 'RabbitMQ', feed: 'broker', mount };
