// The topology as a drawing, from left to right: publishers, exchanges, bindings with their keys, queues, consumers.
// A snapshot becomes boxes with places, and lines between them; boxes and lines keep their elements from one snapshot
// to the next, so that what appears, vanishes or moves can be seen to.

import { keyed, svg, text } from './dom.js';
import { messages } from './flight.js';
import { rate } from './rates.js';
import { word } from './words.js';

const COLUMNS = {
  publisher: { x: 2, width: 190, words: 'publishers' },
  exchange: { x: 252, width: 180, words: 'exchanges' },
  queue: { x: 536, width: 222, words: 'queues' },
  consumer: { x: 818, width: 180, words: 'consumers' },
};
const HEIGHT = 62;
const WIDTH = 1000;
const TOP = 32;
const ROW = 80;
const MOST = 60; // more boxes in a column help nobody: the tables have all
const CELLS = 20; // a message each
const SLOTS = 8; // one for each message of the prefetch, where there is room
const LETTER = 8.2; // as wide as it is in the widest font, on the average
const DIGIT = 8.8; // of which the names of temporary queues are full
const DEFAULT = ''; // the default exchange's name

/** Built-in exchanges that nobody uses only hide the others. */
function used(now) {
  const bound = new Set(now.bindings.map((binding) => binding.exchange));
  return now.exchanges.filter((exchange) => !exchange.name.startsWith('amq.') || bound.has(exchange.name) || exchange.in > 0);
}

/** Queues that no exchange is bound to get their messages by their name, from the default exchange. */
function bindings(now) {
  const bound = new Set(now.bindings.map((binding) => binding.queue));
  const byName = now.queues.filter((queue) => !bound.has(queue.name)).map((queue) => ({ exchange: DEFAULT, queue: queue.name, key: '' }));
  return [...now.bindings, ...byName];
}

/** Several keys between the same two are one line with all of them. */
function joined(all) {
  const byEnds = new Map();
  for (const { exchange, queue, key } of all) {
    const ends = JSON.stringify([exchange, queue]);
    byEnds.set(ends, { exchange, queue, keys: [...(byEnds.get(ends)?.keys ?? []), key] });
  }
  return [...byEnds.values()];
}

const consumerId = (one) => JSON.stringify([one.queue, one.connection, one.tag]);

function credit(consumer) {
  if (consumer.automatic) return word('automatic');
  if (consumer.prefetch < 0) return '';
  return consumer.prefetch === 0 ? word('noLimit') : word('prefetch', consumer.prefetch);
}

function queueDetails(queue) {
  const again = queue.redelivered > 0 ? ` · ↻ ${queue.redelivered}` : '';
  return `${queue.ready} ${word('ready')} · ${queue.unacknowledged} ${word('unacked')}${again}`;
}

/** Items in the order of what they are connected to, so that lines cross little. */
function ordered(items, id, neighbours) {
  const place = (item) => Math.min(...neighbours(item), Infinity);
  return items.map((item) => ({ item, place: place(item), id: id(item) })).sort((a, b) => a.place - b.place || a.id.localeCompare(b.id)).map((one) => one.item);
}

function column(kind, items, describe) {
  const { x, width } = COLUMNS[kind];
  return items.slice(0, MOST).map((item, i) => ({ kind, item, x, y: TOP + i * ROW, width, ...describe(item) }));
}

/** A column that is shorter than the longest stands in the middle. */
function centred(columns) {
  const longest = Math.max(...columns.map((boxes) => boxes.length));
  return columns.flatMap((boxes) => boxes.map((box) => ({ ...box, y: box.y + ((longest - boxes.length) * ROW) / 2 })));
}

function boxes(now, bound) {
  const labels = new Map(now.connections.map((connection) => [connection.name, connection.label]));
  const exchanges = used(now).map((one) => ({ ...one, title: one.name, details: one.type }));
  if (bound.some((binding) => binding.exchange === DEFAULT) || now.publishings.some((one) => one.exchange === DEFAULT)) {
    exchanges.unshift({ name: DEFAULT, in: now.publishings.filter((one) => one.exchange === DEFAULT).reduce((total, one) => total + one.count, 0), title: word('defaultExchange'), details: word('byName') });
  }
  const atExchange = new Map(exchanges.map((one, i) => [one.name, i]));
  const publishers = ordered(now.connections.filter((one) => one.published > 0), (one) => one.name, (one) =>
    now.publishings.filter((to) => to.connection === one.name).map((to) => atExchange.get(to.exchange) ?? Infinity));
  const queues = ordered(now.queues, (one) => one.name, (one) => bound.filter((to) => to.queue === one.name).map((to) => atExchange.get(to.exchange) ?? Infinity));
  const atQueue = new Map(queues.map((one, i) => [one.name, i]));
  const consumers = ordered(now.consumers, consumerId, (one) => [atQueue.get(one.queue) ?? Infinity]);
  return centred([
    column('publisher', publishers, (one) => ({ id: `publisher ${one.name}`, title: one.label, details: `${one.published} ${word('published')}`, count: one.published })),
    column('exchange', exchanges, (one) => ({ id: `exchange ${one.name}`, title: one.title, details: one.details, count: one.in })),
    column('queue', queues, (one) => ({ id: `queue ${one.name}`, title: one.name, details: queueDetails(one), count: one.in })),
    column('consumer', consumers, (one) => ({ id: `consumer ${consumerId(one)}`, title: labels.get(one.connection) ?? one.tag, details: credit(one), count: one.out })),
  ]);
}

function connect(now, bound, placed) {
  const places = new Map(placed.map((box) => [box.id, box]));
  const line = (from, to, label) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a && b ? [{ id: `${from}→${to}`, from, to, label, start: [a.x + a.width, a.y + HEIGHT / 2], end: [b.x, b.y + HEIGHT / 2] }] : [];
  };
  return [
    ...now.publishings.flatMap((one) => line(`publisher ${one.connection}`, `exchange ${one.exchange}`, '')),
    ...joined(bound).flatMap(({ exchange, queue, keys }) => line(`exchange ${exchange}`, `queue ${queue}`, keys.filter(Boolean).join(', '))),
    ...now.consumers.flatMap((one) => line(`queue ${one.queue}`, `consumer ${consumerId(one)}`, '')),
  ];
}

const shortened = (name, most) => (name.length > most ? `${name.slice(0, most / 2)}…${name.slice(1 - most / 2)}` : name);

/** A long name in two lines, broken where a word ends; of a queue in one, for its cells take the room. */
function named(box, most) {
  if (box.kind === 'queue' || box.title.length <= most) return [shortened(box.title, most), ''];
  const end = box.title.lastIndexOf(' ', most);
  return end < 1 ? [box.title.slice(0, most), shortened(box.title.slice(most), most)] : [box.title.slice(0, end), shortened(box.title.slice(end + 1), most)];
}

function newBox({ width, kind }) {
  const x = kind === 'exchange' ? 20 : 12;
  return svg('g', { class: `box ${kind}` },
    svg('title'), svg('rect', { class: 'frame', width, height: HEIGHT, rx: kind === 'exchange' ? HEIGHT / 2 : 9 }),
    svg('text', { class: 'name', x }), svg('text', { class: 'name', x }), svg('text', { class: 'details', x }),
    svg('text', { class: 'rate', x: width - x + 2 }), svg('g', { class: 'cells' }));
}

/** Which of a box's cells are filled, and how: those at the right are the next to go. */
function cells({ kind, item }) {
  if (kind === 'queue') {
    const unacked = Math.min(CELLS, item.unacknowledged);
    const ready = Math.min(CELLS - unacked, item.ready);
    return [...Array(CELLS - unacked - ready).fill(''), ...Array(ready).fill('ready'), ...Array(unacked).fill('unacked')];
  }
  if (kind !== 'consumer' || item.prefetch < 1 || item.prefetch > SLOTS || item.unacknowledged < 0) return [];
  return Array.from({ length: item.prefetch }, (_, i) => (i < item.unacknowledged ? 'unacked' : ''));
}

function fillCells(layer, box) {
  const filled = cells(box);
  const state = filled.join();
  if (layer.dataset.state === state && layer.children.length === filled.length) return;
  layer.dataset.state = state;
  while (layer.children.length > filled.length) layer.lastChild.remove();
  while (layer.children.length < filled.length) {
    const i = layer.children.length;
    layer.append(svg('rect', box.kind === 'queue' ? { x: 12 + i * 10, y: 45, width: 7.5, height: 9, rx: 2 } : { x: 84 + i * 11, y: 0, width: 8.5, height: 8.5, rx: 4.25 }));
  }
  filled.forEach((how, i) => layer.children[i].setAttribute('class', `cell ${how}`));
}

function updateBox(element, box) {
  const at = `translate(${box.x} ${box.y})`;
  if (element.getAttribute('transform') !== at) element.setAttribute('transform', at);
  const [title, , name, more, details, speed, inside] = element.children;
  const perSecond = rate(box.id, box.count);
  const lines = named(box, 2 * Math.floor((box.width - (box.kind === 'exchange' ? 40 : 24)) / (box.kind === 'queue' ? DIGIT : LETTER) / 2));
  text(title, `${box.title}: ${box.details}${box.item.redelivered > 0 ? ` ${word('again')}` : ''}`);
  text(name, lines[0]);
  text(more, lines[1]);
  text(details, box.details);
  text(speed, perSecond ? word('perSecond', perSecond) : '');
  // with one line less, the others stand in the middle
  const first = box.kind === 'queue' ? 19 : lines[1] ? 20 : 28;
  const last = first + (lines[1] ? 33 : 17);
  [name, more, details, speed].forEach((line, i) => line.setAttribute('y', [first, first + 16, last, last][i]));
  if (box.kind === 'consumer') inside.setAttribute('transform', `translate(0 ${last - 8})`);
  fillCells(inside, box);
}

function updateLine(element, { start, end, label }) {
  const [path, name] = element.children;
  const middle = (start[0] + end[0]) / 2;
  const way = `M${start}C${middle},${start[1]} ${middle},${end[1]} ${end}`;
  if (path.getAttribute('d') !== way) {
    path.setAttribute('d', way);
    name.setAttribute('x', middle);
    name.setAttribute('y', (start[1] + end[1]) / 2 - 5);
  }
  text(name, shortened(label, 22));
}

function headings(layer, hidden) {
  keyed(layer, Object.keys(COLUMNS), (kind) => kind, (kind) => svg('text', { class: 'heading', x: COLUMNS[kind].x + 2, y: 14 }), (element, kind) =>
    text(element, word(COLUMNS[kind].words) + (kind === 'queue' && hidden > 0 ? ` (${word('more', hidden)})` : '')));
}

function layers(picture) {
  if (!picture.children.length) picture.append(...['headings', 'lines', 'boxes', 'messages'].map((name) => svg('g', { class: name })));
  return picture.children;
}

/** Draws the snapshot into the SVG element; tells how many boxes there are. */
export function draw(picture, now) {
  const [heads, edges, nodes, flying] = layers(picture);
  const bound = bindings(now);
  const placed = boxes(now, bound);
  const lines = connect(now, bound, placed);
  const height = Math.max(190, ...placed.map((box) => box.y + ROW - 8));
  const view = `0 0 ${WIDTH} ${height}`;
  if (picture.getAttribute('viewBox') !== view) picture.setAttribute('viewBox', view);
  headings(heads, now.queues.length - MOST);
  keyed(nodes, placed, (box) => box.id, newBox, updateBox);
  keyed(edges, lines, (line) => line.id, () => svg('g', { class: 'line' }, svg('path'), svg('text', { 'text-anchor': 'middle' })), updateLine);
  messages(flying, now, lines);
  return placed.length;
}
