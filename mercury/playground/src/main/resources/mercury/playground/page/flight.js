// Messages that travel along the lines of the drawing.

import { svg } from './dom.js';

const DOTS = 6; // as many at a time on a line, however many messages it was
const STEP = 500; // milliseconds from one column to the next
const SAMPLES = 12;

const still = matchMedia('(prefers-reduced-motion: reduce)');
let before;
let drawn = new Map();

/** What each counter has grown by since the last snapshot, by the name of its box or line. */
function counters(now) {
  const all = new Map();
  for (const one of now.publishings) {
    all.set(`publisher ${one.connection}→exchange ${one.exchange}`, one.count);
    all.set(`exchange ${one.exchange}`, (all.get(`exchange ${one.exchange}`) ?? 0) + one.count);
  }
  for (const one of now.exchanges) all.set(`exchange ${one.name}`, one.in);
  for (const one of now.queues) all.set(`queue ${one.name}`, one.in);
  for (const one of now.consumers) all.set(`consumer ${JSON.stringify([one.queue, one.connection, one.tag])}`, one.out);
  return all;
}

/** How many messages went along the line; a queue that gets from several exchanges counts all of them together. */
function along(line, grown) {
  if (line.from.startsWith('publisher ')) return grown(line.id);
  if (line.from.startsWith('exchange ')) return Math.min(grown(line.to), grown(line.from) || (line.from === 'exchange ' ? grown(line.to) : 0));
  return grown(line.to);
}

/** A point of the curve that the drawing has between the two. */
function point([x1, y1], [x2, y2], t) {
  const middle = (x1 + x2) / 2;
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return [a * x1 + (b + c) * middle + d * x2, (a + b) * y1 + (c + d) * y2];
}

/** Along the line as it is drawn when the flight begins. */
function fly(layer, line, delay) {
  setTimeout(() => {
    const { start, end } = drawn.get(line.id) ?? line;
    const dot = svg('circle', { class: 'message', r: 6 });
    const way = Array.from({ length: SAMPLES + 1 }, (_, i) => {
      const [x, y] = point(start, end, i / SAMPLES);
      return { transform: `translate(${x}px, ${y}px)` };
    });
    layer.append(dot);
    dot.animate(way, STEP).onfinish = () => dot.remove();
  }, delay);
}

/** Lets what has moved since the last snapshot be seen to move. */
export function messages(layer, now, lines) {
  const after = counters(now);
  const old = before;
  before = after;
  drawn = new Map(lines.map((line) => [line.id, line]));
  if (!old || still.matches || document.hidden) return;
  const grown = (name) => Math.max(0, (after.get(name) ?? 0) - (old.get(name) ?? 0));
  for (const line of lines) {
    const count = Math.min(DOTS, along(line, grown));
    const stage = ['publisher', 'exchange', 'queue'].indexOf(line.from.split(' ', 1)[0]);
    for (let i = 0; i < count; i++) fly(layer, line, stage * STEP + i * 110);
  }
}
