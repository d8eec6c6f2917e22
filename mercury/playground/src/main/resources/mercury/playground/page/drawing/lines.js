// The elements of lines.

import { svg, text } from '../dom.js';
import { shortened } from './names.js';

/** @import { Line, Point } from './layout.js' */

const LONGEST_LABEL = 22;

export const newLine = () => svg('g', { class: 'line' }, svg('path'), svg('text', { 'text-anchor': 'middle' }));

/**
 * @param {SVGGElement} element
 * @param {Line} line
 */
export function updateLine(element, { start, end, label }) {
  const [path, name] = element.children;
  const middle = (start[0] + end[0]) / 2;
  const curve = `M${start}C${middle},${start[1]} ${middle},${end[1]} ${end}`;
  if (path.getAttribute('d') !== curve) {
    path.setAttribute('d', curve);
    name.setAttribute('x', String(middle));
    name.setAttribute('y', String((start[1] + end[1]) / 2 - 5));
  }
  text(name, shortened(label, LONGEST_LABEL));
}

/**
 * The point of a line's curve at `t`, from 0 to 1.
 *
 * @param {Line} line
 * @param {number} t
 * @returns {Point}
 */
export function point({ start: [x1, y1], end: [x2, y2] }, t) {
  const middle = (x1 + x2) / 2;
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return [a * x1 + (b + c) * middle + d * x2, (a + b) * y1 + (c + d) * y2];
}
