// The broker: a drawing, and the same as tables.

import { html, svg, text } from '../../dom.js';
import { draw } from '../../drawing/drawing.js';
import { changing, expectLag } from '../../drawing/rates.js';
import { ID, queueName } from '../../ids.js';
import { counted, label, say, word } from '../../language.js';
import { attempt } from '../../notice.js';
import { newReason, section } from '../../panel.js';
import { remember } from './actions.js';
import { createPeek } from './peek.js';
import { createTables } from './tables.js';

/** @import { BrokerSnapshot } from '../../feeds.js' */

/** @returns {import('../../panel.js').View} */
function mount() {
  const source = html('small', { id: ID.source });
  const heading = html('h2', { id: ID.brokerTitle }, say(html('span'), 'broker'), ' ', source);
  const reason = newReason();
  const peek = createPeek();
  const drawing = createDrawing(peek.open);
  const summary = html('p', { id: ID.topologySummary, class: 'quiet' });
  const tables = createTables(peek.open);
  return {
    element: section(ID.broker, heading, reason, drawing.frame, drawing.scrolls, drawing.empty, summary, tables.element, peek.element),
    reason,
    show: ({ broker }) => {
      if (!broker) return;
      remember(broker);
      text(source, broker.source);
      expectLag(broker.lag);
      drawing.show(broker);
      text(summary, summarized(broker));
      tables.show(broker);
    },
  };
}

/** @param {(queue: string) => unknown} peek looks into a queue */
function createDrawing(peek) {
  const picture = svg('svg', { id: ID.topology, role: 'img', 'aria-labelledby': ID.topologySummary });
  const frame = label(html('div', { class: 'drawing', tabindex: 0, role: 'group' }, picture), 'drawing');
  const empty = say(html('p', { id: ID.empty, class: 'hint', hidden: true }), 'empty');
  const scrolls = say(html('p', { id: ID.scrolls, class: 'hint', hidden: true }), 'scrolls');
  new ResizeObserver(() => { scrolls.hidden = frame.scrollWidth <= frame.clientWidth; }).observe(frame);
  /** @type {number | undefined} */
  let timer;

  /** @param {BrokerSnapshot} snapshot */
  function show(snapshot) {
    clearTimeout(timer);
    empty.hidden = draw(picture, snapshot) > 0;
    // rates fall without any news
    if (changing()) timer = setTimeout(() => show(snapshot), 1000);
  }

  picture.addEventListener('click', ({ target }) => {
    const id = target instanceof Element && target.closest('.queue')?.getAttribute('data-key');
    if (id) attempt(() => peek(queueName(id)));
  });
  return { frame, scrolls, empty, show };
}

/** @param {BrokerSnapshot} now */
function summarized({ exchanges, queues, consumers, connections }) {
  const open = connections.filter(({ gone }) => !gone).length;
  /** @param {'ready' | 'unacknowledged'} field */
  const sum = (field) => queues.reduce((total, queue) => total + Math.max(0, queue[field]), 0);
  return word('summary', counted('exchangesOf', exchanges.length), counted('queuesOf', queues.length), sum('ready'), sum('unacknowledged'),
    counted('consumersOf', consumers.length), counted('connectionsOf', open));
}

/** @type {import('../../panel.js').Panel} */
export const panel = { place: ID.panels, service: 'RabbitMQ', feed: 'broker', mount };
