// Where things stand in the drawing, from left to right: publishers, exchanges, queues, consumers.

/** @import { Edge } from './edges.js' */
/** @import { Columns, Graph, Kind, Node } from './model.js' */

/** @typedef {Node & { x: number, y: number, width: number }} Box */
/** @typedef {[x: number, y: number]} Point */
/** @typedef {Edge & { start: Point, end: Point }} Line */
/** @typedef {{ boxes: Box[], lines: Line[], height: number }} Layout */

/** The places of the columns. @type {Readonly<Record<Kind, { x: number, width: number }>>} */
export const COLUMNS = Object.freeze({
  publisher: { x: 2, width: 190 },
  exchange: { x: 252, width: 180 },
  queue: { x: 536, width: 222 },
  consumer: { x: 818, width: 180 },
});

/** The kinds of nodes, from left to right. */
export const KINDS = /** @type {Kind[]} */ (Object.keys(COLUMNS));

/** The most boxes in a column; the tables show everything. */
export const MOST = 60;

export const WIDTH = 1000;
export const BOX_HEIGHT = 62;

const LEAST_HEIGHT = 190;
const TOP = 32;
const ROW = 80;

/**
 * @param {Graph} graph
 * @returns {Layout}
 */
export function layout({ columns, edges }) {
  const boxes = centred(ordered(columns, edges));
  return { boxes, lines: lines(boxes, edges), height: Math.max(LEAST_HEIGHT, ...boxes.map((box) => box.y + ROW - 8)) };
}

/**
 * Puts nodes in the order of what they are connected to, so that few lines cross.
 *
 * @param {Columns} columns
 * @param {Edge[]} edges
 * @returns {Columns}
 */
function ordered({ publisher, exchange, queue, consumer }, edges) {
  const forward = edges.map(({ from, to }) => /** @type {const} */ ([from, to]));
  const backward = edges.map(({ from, to }) => /** @type {const} */ ([to, from]));
  const queues = beside(queue, exchange, backward);
  return { publisher: beside(publisher, exchange, forward), exchange, queue: queues, consumer: beside(consumer, queues, backward) };
}

/**
 * @param {Node[]} nodes
 * @param {Node[]} neighbours whose order is known
 * @param {(readonly [node: string, neighbour: string])[]} ends of the edges
 */
function beside(nodes, neighbours, ends) {
  const index = new Map(neighbours.map((neighbour, i) => [neighbour.id, i]));
  /** @type {Map<string, number>} */
  const places = new Map();
  for (const [node, neighbour] of ends) {
    places.set(node, Math.min(places.get(node) ?? Infinity, index.get(neighbour) ?? Infinity));
  }
  /** @param {Node} node */
  const place = (node) => places.get(node.id) ?? Infinity;
  // Infinity - Infinity is no number, which || passes over as it does a difference of 0
  return [...nodes].sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id));
}

/**
 * Puts columns that are shorter than the longest in the middle.
 *
 * @param {Columns} columns
 */
function centred(columns) {
  const shown = KINDS.map((kind) => columns[kind].slice(0, MOST));
  const longest = Math.max(...shown.map((nodes) => nodes.length));
  return shown.flatMap((nodes) => nodes.map((node, i) => ({ ...node, ...COLUMNS[node.kind], y: TOP + (i + (longest - nodes.length) / 2) * ROW })));
}

/**
 * @param {Box[]} boxes
 * @param {Edge[]} edges of which those without a box at both ends are left out
 */
function lines(boxes, edges) {
  const places = new Map(boxes.map((box) => [box.id, box]));
  return edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from && to ? [line(edge, from, to)] : [];
  });
}

/**
 * A line within a column comes back to the side where it began.
 *
 * @param {Edge} edge
 * @param {Box} from
 * @param {Box} to
 * @returns {Line}
 */
const line = (edge, from, to) => ({
  ...edge, start: [from.x + from.width, from.y + BOX_HEIGHT / 2], end: [from.x === to.x ? to.x + to.width : to.x, to.y + BOX_HEIGHT / 2],
});
