// The elements of lines.

import { svg, text } from '../dom.js';
import { fit } from './fit.js';
import { shortened } from './names.js';

/** @import { Line, Point } from './layout.js' */

const LONGEST_LABEL = 18;

/** Between the boxes of two columns. */
const LABEL_WIDTH = 98;

/** How far a line goes to the right that comes back to its column. */
const LOOP = 52;

/** All lines go to the right but those that come back, which have a head. */
const HEAD = 'm8,-5l-8,5l8,5';

export const newLine = () => svg('g', { class: 'line' }, svg('path'), svg('text', { 'text-anchor': 'middle' }));

/**
 * @param {SVGGElement} element
 * @param {Line} line
 */
export function updateLine(element, line) {
  const { start, end, label, lit } = line;
  const [path, name] = element.children;
  const turn = bend(line);
  const curve = `M${start}C${turn},${start[1]} ${turn},${end[1]} ${end}${comesBack(line) ? HEAD : ''}`;
  if (path.getAttribute('d') !== curve) {
    path.setAttribute('d', curve);
    name.setAttribute('x', String(turn));
    name.setAttribute('y', String((start[1] + end[1]) / 2 - 5));
  }
  element.classList.toggle('lit', lit ?? false);
  text(name, shortened(label, LONGEST_LABEL));
  fit(name, LABEL_WIDTH);
}

/** @param {Line} line */
const comesBack = ({ start, end }) => start[0] === end[0];

/**
 * Where the curve turns, from left to right.
 *
 * @param {Line} line
 */
const bend = (line) => (comesBack(line) ? line.start[0] + LOOP : (line.start[0] + line.end[0]) / 2);

/**
 * The point of a line's curve at `t`, from 0 to 1.
 *
 * @param {Line} line
 * @param {number} t
 * @returns {Point}
 */
export function point(line, t) {
  const { start: [x1, y1], end: [x2, y2] } = line;
  const turn = bend(line);
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return [a * x1 + (b + c) * turn + d * x2, (a + b) * y1 + (c + d) * y2];
}
