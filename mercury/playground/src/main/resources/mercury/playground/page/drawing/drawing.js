// The drawing of the broker. Boxes and lines keep their elements from one snapshot to the next, so that the eye can
// follow what appears, disappears or moves.

import { keyed, svg, text } from '../dom.js';
import { exchangeId, queueId } from '../ids.js';
import { word } from '../language.js';
import { newBox, updateBox } from './boxes.js';
import { fly } from './flight.js';
import { COLUMNS, KINDS, MOST, WIDTH, layout } from './layout.js';
import { newLine, updateLine } from './lines.js';
import { graph } from './model.js';

/** @import { BrokerSnapshot } from '../feeds.js' */
/** @import { Route } from '../routing/route.js' */
/** @import { Kind } from './model.js' */

/** @type {Readonly<Record<Kind, import('../language.js').WordName>>} */
const HEADINGS = Object.freeze({ publisher: 'publishers', exchange: 'exchanges', queue: 'queues', consumer: 'consumers' });

/**
 * Draws the snapshot into the SVG element.
 *
 * @param {SVGSVGElement} picture
 * @param {BrokerSnapshot} now
 * @param {Route} [route] of the message that is tried, which lights up
 * @returns {number} how many boxes there are
 */
export function draw(picture, now, route) {
  const [headings, edges, nodes, flying] = layers(picture);
  const model = graph(now, route);
  const lit = new Set([...(route?.exchanges ?? []).map(exchangeId), ...(route?.queues ?? []).map(queueId)]);
  const { boxes, lines, height } = layout(model);
  const view = `0 0 ${WIDTH} ${height}`;
  if (picture.getAttribute('viewBox') !== view) picture.setAttribute('viewBox', view);
  drawHeadings(headings, now.queues.length - MOST);
  keyed(nodes, boxes, (box) => box.id, newBox, (element, box) => {
    updateBox(element, box);
    element.classList.toggle('lit', lit.has(box.id));
  });
  keyed(edges, lines, (line) => line.id, newLine, updateLine);
  fly(flying, model, lines);
  return boxes.length;
}

/**
 * Makes the layers of a new picture; what stands later covers what stands before.
 *
 * @param {SVGSVGElement} picture
 */
function layers(picture) {
  if (!picture.children.length) picture.append(...['headings', 'lines', 'boxes', 'messages'].map((name) => svg('g', { class: name })));
  return /** @type {SVGGElement[]} */ ([...picture.children]);
}

/**
 * @param {SVGGElement} layer
 * @param {number} hidden the number of queues that are not drawn
 */
function drawHeadings(layer, hidden) {
  keyed(layer, KINDS, (kind) => kind, (kind) => svg('text', { class: 'heading', x: COLUMNS[kind].x + 2, y: 14 }), (heading, kind) =>
    text(heading, word(HEADINGS[kind]) + (kind === 'queue' && hidden > 0 ? ` (${word('more', hidden)})` : '')));
}
