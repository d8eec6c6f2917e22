// The elements of boxes.

import { svg, text } from '../dom.js';
import { compact, word } from '../language.js';
import { fit } from './fit.js';
import { BOX_HEIGHT } from './layout.js';
import { shortened, twoLines } from './names.js';
import { rate } from './rates.js';

/** @import { Box } from './layout.js' */
/** @import { Kind } from './model.js' */

/**
 * @typedef {object} Shape
 * @property {number} inset between the box's edge and its text
 * @property {number} radius of its corners
 * @property {number} letter the average width of a letter in the widest font
 */

/** @type {Readonly<Record<Kind, Shape>>} */
const SHAPES = Object.freeze({
  publisher: { inset: 12, radius: 9, letter: 8.5 },
  exchange: { inset: 20, radius: BOX_HEIGHT / 2, letter: 8.5 },
  queue: { inset: 12, radius: 9, letter: 9.1 }, // the names of temporary queues are full of digits, which are wide
  consumer: { inset: 12, radius: 9, letter: 8.5 },
});

const LINE = 16;

/** Where the circles of a consumer begin. */
const CELLS = 84;

/** @param {Box} box */
export function newBox({ width, kind }) {
  const { inset: x, radius: rx } = SHAPES[kind];
  return svg('g', { class: `box ${kind}` },
    svg('title'), svg('rect', { class: 'frame', width, height: BOX_HEIGHT, rx }),
    svg('text', { class: 'name', x }), svg('text', { class: 'name', x }), svg('text', { class: 'details', x }),
    svg('text', { class: 'rate', x: width - 4, y: -5 }), svg('g', { class: 'cells' }));
}

/**
 * @param {SVGGElement} element
 * @param {Box} box
 */
export function updateBox(element, box) {
  const at = `translate(${box.x} ${box.y})`;
  if (element.getAttribute('transform') !== at) element.setAttribute('transform', at);
  const [title, , name, more, details, speed] = element.children;
  const perSecond = rate(box.id, box.count);
  const [first, second] = nameLines(box);
  text(title, `${box.title}: ${box.exact ?? box.details}${box.redelivered ? ` (${word('redelivered')})` : ''}`);
  text(name, first);
  text(more, second);
  text(details, box.details);
  text(speed, perSecond ? word('perSecond', compact(perSecond)) : '');
  element.classList.toggle('gone', box.gone ?? false);
  place(element, box.kind, second !== '');
  const { inset } = SHAPES[box.kind];
  for (const line of [name, more]) fit(line, box.width - 2 * inset);
  fit(details, box.kind === 'consumer' && box.cells?.length ? CELLS - inset : box.width - 2 * inset);
  fillCells(/** @type {SVGGElement} */ (element.lastElementChild), box);
}

/**
 * The name of a queue has one line, because its cells need the room.
 *
 * @param {Box} box
 */
function nameLines({ kind, title, width }) {
  const { inset, letter } = SHAPES[kind];
  const most = 2 * Math.floor((width - 2 * inset) / letter / 2);
  return kind === 'queue' ? [shortened(title, most), ''] : twoLines(title, most);
}

/**
 * Puts the texts into the middle of the box.
 *
 * @param {SVGGElement} element
 * @param {Kind} kind
 * @param {boolean} two whether the name has two lines
 */
function place(element, kind, two) {
  const [, , name, more, details, , cells] = element.children;
  const first = kind === 'queue' ? 19 : two ? 20 : 28;
  const last = first + 17 + (two ? LINE : 0);
  name.setAttribute('y', String(first));
  more.setAttribute('y', String(first + LINE));
  details.setAttribute('y', String(last));
  if (kind === 'consumer') cells.setAttribute('transform', `translate(0 ${last - 8})`);
}

/**
 * @param {SVGGElement} layer
 * @param {Box} box
 */
function fillCells(layer, { kind, cells = [] }) {
  const state = cells.join();
  if (layer.dataset.state === state && layer.children.length === cells.length) return;
  layer.dataset.state = state;
  while (layer.children.length > cells.length) layer.lastElementChild?.remove();
  while (layer.children.length < cells.length) layer.append(newCell(kind, layer.children.length));
  cells.forEach((cell, i) => layer.children[i].setAttribute('class', `cell ${cell}`));
}

/**
 * A queue has squares, a consumer has circles.
 *
 * @param {Kind} kind
 * @param {number} i
 */
const newCell = (kind, i) =>
  svg('rect', kind === 'queue' ? { x: 12 + i * 10, y: 45, width: 7.5, height: 9, rx: 2 } : { x: CELLS + 2 + i * 11, y: 0, width: 8.5, height: 8.5, rx: 4.25 });
