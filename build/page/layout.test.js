// Where things stand in the drawing of the broker.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './page.js';

const { COLUMNS, KINDS, MOST, layout } = await load('drawing/layout.js');
const { shortened, twoLines } = await load('drawing/names.js');

const node = (kind, id) => ({ id, kind, title: id, details: '', count: 0 });
const edge = (from, to) => ({ id: `${from}→${to}`, from, to, kind: 'binding', label: '' });
const graph = (ids, edges) => ({
  columns: Object.fromEntries(KINDS.map((kind) => [kind, (ids[kind] ?? []).map((id) => node(kind, id))])),
  edges: edges.map(([from, to]) => edge(from, to)),
});
const order = (boxes, kind) => boxes.filter((box) => box.kind === kind).sort((a, b) => a.y - b.y).map((box) => box.id);

test('an empty broker is an empty drawing with some height', () => {
  assert.deepEqual(layout(graph({}, [])), { boxes: [], lines: [], height: 190 });
});

test('each kind has its column, and a short column stands in the middle', () => {
  const { boxes } = layout(graph({ exchange: ['e'], queue: ['a', 'b', 'c'] }, []));
  for (const box of boxes) assert.equal(box.x, COLUMNS[box.kind].x);
  const y = Object.fromEntries(boxes.map((box) => [box.id, box.y]));
  assert.equal(y.e, y.b);
  assert.ok(y.a < y.b && y.b < y.c);
});

test('queues stand in the order of their exchanges, consumers in that of their queues, publishers in that of what they publish to', () => {
  const { boxes } = layout(
    graph({ publisher: ['p1', 'p2'], exchange: ['e1', 'e2'], queue: ['q1', 'q2', 'q3'], consumer: ['c1', 'c2'] },
      [['p1', 'e2'], ['p2', 'e1'], ['p2', 'e2'], ['e2', 'q1'], ['e1', 'q3'], ['q3', 'c2'], ['q1', 'c1']]));
  assert.deepEqual(order(boxes, 'publisher'), ['p2', 'p1']);
  assert.deepEqual(order(boxes, 'queue'), ['q3', 'q1', 'q2']);
  assert.deepEqual(order(boxes, 'consumer'), ['c2', 'c1']);
});

test('a line goes from the right side of a box to the left side of another', () => {
  const { boxes: [from, to], lines: [line] } = layout(graph({ exchange: ['e'], queue: ['q'] }, [['e', 'q']]));
  assert.equal(line.start[0], from.x + from.width);
  assert.equal(line.end[0], to.x);
});

test('a column has only so many boxes, and lines to what is left out are left out', () => {
  const queues = Array.from({ length: MOST + 5 }, (_, i) => `q${String(i).padStart(3, '0')}`);
  const { boxes, lines } = layout(graph({ exchange: ['e'], queue: queues }, queues.map((queue) => ['e', queue])));
  assert.equal(order(boxes, 'queue').length, MOST);
  assert.equal(lines.length, MOST);
});

test('a long name loses its middle, or has two lines', () => {
  assert.equal(shortened('short', 10), 'short');
  assert.equal(shortened('0123456789abc', 10), '01234…9abc');
  assert.deepEqual(twoLines('short', 10), ['short', '']);
  assert.deepEqual(twoLines('the worker of orders', 12), ['the worker', 'of orders']);
  assert.deepEqual(twoLines('0123456789abc', 10), ['0123456789', 'abc']);
});
