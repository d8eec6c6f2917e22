// Messages that travel along the lines of the drawing.

import { svg } from '../dom.js';
import { point } from './lines.js';
import { DEFAULT_EXCHANGE } from './model.js';

/** @import { Line } from './layout.js' */
/** @import { Graph } from './model.js' */

/** The most dots at a time on a line, however many messages there were. */
const DOTS = 6;

/** The milliseconds from one column to the next. */
const STEP = 500;

/** The milliseconds between two dots on the same line. */
const GAP = 110;

/** The number of straight parts that a dot's curve is made of. */
const PARTS = 12;

/** How many columns are left of a line. */
const STAGES = Object.freeze({ publishing: 0, binding: 1, subscription: 2 });

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** @type {Map<string, number> | undefined} */
let before;

/** @type {Map<string, Line>} */
let drawn = new Map();

/**
 * Animates the messages that have moved since the last snapshot.
 *
 * @param {SVGElement} layer
 * @param {Graph} graph
 * @param {Line[]} lines
 */
export function fly(layer, graph, lines) {
  const after = counters(graph);
  const old = before;
  before = after;
  drawn = new Map(lines.map((line) => [line.id, line]));
  if (!old || still.matches || document.hidden) return;
  /** @param {string} id */
  const growth = (id) => Math.max(0, (after.get(id) ?? 0) - (old.get(id) ?? 0));
  for (const line of lines) {
    const count = Math.min(DOTS, passed(line, growth));
    for (let i = 0; i < count; i++) setTimeout(() => launch(layer, line), STAGES[line.kind] * STEP + i * GAP);
  }
}

/**
 * The counters of nodes and edges, by their ids.
 *
 * @param {Graph} graph
 */
const counters = ({ columns, edges }) => new Map([...Object.values(columns).flat(), ...edges].map(({ id, count }) => [id, count ?? 0]));

/**
 * How many messages went along the line. A queue that is bound to several exchanges counts their messages together.
 *
 * @param {Line} line
 * @param {(id: string) => number} growth of a counter
 */
function passed({ kind, id, from, to }, growth) {
  if (kind === 'publishing') return growth(id);
  if (kind === 'subscription') return growth(to);
  // not every broker counts what the default exchange takes
  return from === DEFAULT_EXCHANGE ? Math.min(growth(to), growth(from) || growth(to)) : Math.min(growth(to), growth(from));
}

/**
 * Lets a dot fly along the line as it is drawn now.
 *
 * @param {SVGElement} layer
 * @param {Line} line
 */
function launch(layer, line) {
  const curve = drawn.get(line.id) ?? line;
  const dot = svg('circle', { class: 'message', r: 6 });
  const points = Array.from({ length: PARTS + 1 }, (_, i) => point(curve, i / PARTS));
  layer.append(dot);
  dot.animate(points.map(([x, y]) => ({ transform: `translate(${x}px, ${y}px)` })), STEP).onfinish = () => dot.remove();
}
