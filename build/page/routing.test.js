// Where a message would go, by the rules of RabbitMQ.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './page.js';

const { topicMatches } = await load('routing/topic.js');
const { headersMatch, headersOf, headersWanted } = await load('routing/headers.js');
const { route } = await load('routing/route.js');

const LONG = Array.from({ length: 127 }, (_, i) => 'ab'[i % 2]).join('.');

/** Patterns, with keys that they match and keys that they do not. */
const PATTERNS = [
  ['#', ['', 'a', 'a.b', '.', '..', 'a..b', '#', '*', LONG], []],
  ['*', ['a', '*', '#', 'a b', 'é'], ['', 'a.b', '.']],
  ['', [''], ['a', '.']],
  ['a', ['a'], ['', 'A', 'aa', 'a.', '.a', 'a.a']],
  ['a.#.b', ['a.b', 'a.x.b', 'a.x.y.b', 'a..b', 'a.b.b', 'a.b.a.b'], ['', 'a', 'b', 'ab', 'a.x', 'a.b.c', 'x.a.b']],
  ['*.*', ['a.b', '.', 'a.', '.b'], ['', 'a', 'a.b.c', '..']],
  ['*.#', ['a', 'a.b', 'a.b.c', '.'], ['']],
  ['#.*', ['a', 'a.b', 'a.b.c', '.'], ['']],
  ['#.#', ['', 'a', 'a.b.c'], []],
  ['#.a', ['a', 'b.a', 'b.c.a', '.a', 'a.a'], ['', 'a.b', 'ba']],
  ['a.#', ['a', 'a.b', 'a.b.c', 'a.'], ['', 'b', 'ab', 'b.a']],
  ['*.eu.*', ['orders.eu.paid', '.eu.'], ['eu', 'orders.eu', 'eu.paid', 'orders.us.paid', 'orders.eu.paid.late']],
  ['#.eu.#', ['eu', 'orders.eu', 'eu.paid', 'a.b.eu.c.d', 'eu.eu'], ['', 'europe', 'orders.us']],
  ['a..b', ['a..b'], ['a.b', 'a.x.b']],
  ['a.*.b', ['a..b', 'a.x.b'], ['a.b', 'a.x.y.b']],
  ['orders.e*.paid', ['orders.e*.paid'], ['orders.eu.paid', 'orders.e.paid']],
  ['a.#b', ['a.#b'], ['a.b', 'a.x.b', 'a.xb']],
  ['a.*.#.*.b', ['a.x.y.b', 'a.x.z.y.b', 'a...b'], ['a.b', 'a.x.b']],
  [LONG, [LONG], [`${LONG}.a`, LONG.slice(2)]],
  [`#.${LONG}.#`, [LONG, `b.${LONG}`, `${LONG}.${LONG}`], [LONG.slice(2)]],
];

for (const [pattern, matching, others] of PATTERNS) {
  test(`a topic exchange: "${pattern.slice(0, 20)}"`, () => {
    for (const key of matching) assert.ok(topicMatches(pattern, key), `matches "${key}"`);
    for (const key of others) assert.ok(!topicMatches(pattern, key), `does not match "${key}"`);
  });
}

// tried one by one, the ways to divide the key would take years
test('a pattern of nothing but # comes to an end', { timeout: 60_000 }, () => {
  assert.ok(!topicMatches(`${'#.'.repeat(126)}z`, LONG));
});

/** What bindings of headers exchanges want, headers that they match, and headers that they do not. */
const WANTED = [
  [{ 'x-match': 'all', format: 'pdf', lang: 'en' }, ['format=pdf lang=en', 'lang=en pages=2 format=pdf'], ['', 'format=pdf', 'format=pdf lang=ru', 'Format=pdf lang=en']],
  [{ format: 'pdf' }, ['format=pdf'], ['', 'format=doc']],
  [{ 'x-match': 'any', format: 'pdf', lang: 'en' }, ['format=pdf', 'lang=en', 'format=pdf lang=ru'], ['', 'format=doc lang=ru']],
  [{ 'x-match': 'all' }, ['', 'format=pdf'], []],
  [{ 'x-match': 'any' }, [], ['', 'format=pdf']],
  [{ format: null }, ['format=pdf', 'format='], ['', 'lang=en']],
  [{ pages: 2 }, [], ['pages=2']],
  [{ pages: '2' }, ['pages=2'], ['pages=02']],
  [{ 'x-match': 'all', 'x-from': 'a', format: 'pdf' }, ['format=pdf', 'format=pdf x-from=b'], ['x-from=a']],
  [{ 'x-match': 'any', 'x-from': 'a', format: 'pdf' }, ['format=pdf'], ['x-from=a']],
  [{ 'x-match': 'all-with-x', 'x-from': 'a', format: 'pdf' }, ['format=pdf x-from=a'], ['format=pdf', 'x-from=a', 'format=pdf x-from=b']],
  [{ 'x-match': 'any-with-x', 'x-from': 'a', format: 'pdf' }, ['format=pdf', 'x-from=a'], ['', 'x-from=b']],
  [{ toString: 'a' }, ['toString=a'], ['']],
];

for (const [wanted, matching, others] of WANTED) {
  test(`a headers exchange: ${headersWanted(wanted)}`, () => {
    for (const line of matching) assert.ok(headersMatch(wanted, headersOf(line)), `matches "${line}"`);
    for (const line of others) assert.ok(!headersMatch(wanted, headersOf(line)), `does not match "${line}"`);
  });
}

test('a line of headers is read as it is typed', () => {
  assert.deepEqual([...headersOf(' a=1  b=x=y c d= =e')], [['a', '1'], ['b', 'x=y'], ['d', '']]);
});

test('what a headers exchange compares is told in one line', () => {
  assert.equal(headersWanted({ 'x-match': 'any', format: 'pdf', lang: null }), 'any: format=pdf, lang');
  assert.equal(headersWanted({ 'x-from': 'a', pages: 2 }), 'all: pages=2');
});

const exchange = (name, type, alternate = '') => ({ name, type, alternate, in: 0 });
const bound = (from, destination, key, toQueue = true) => ({ exchange: from, destination, toQueue, key, arguments: {} });
const sent = (now, first, key) => {
  const { bindings, ...rest } = route(now, first, { key, headers: new Map() });
  return { ...rest, bindings: bindings.map(({ exchange: from, destination }) => `${from}→${destination}`) };
};
const nothing = { exchanges: [], bindings: [], queues: [], alternates: [], unknown: [] };

test('a direct exchange takes what is equal, a fanout exchange everything', () => {
  const bindings = [bound('d', 'q1', 'a.*'), bound('d', 'q2', ''), bound('f', 'q1', 'a'), bound('f', 'q2', 'b')];
  const now = { exchanges: [exchange('d', 'direct'), exchange('f', 'fanout')], bindings };
  assert.deepEqual(sent(now, 'd', 'a.*').queues, ['q1']);
  assert.deepEqual(sent(now, 'd', '').queues, ['q2']);
  assert.deepEqual(sent(now, 'd', 'a.b').queues, []);
  assert.deepEqual(sent(now, 'f', 'anything').queues, ['q1', 'q2']);
});

test('a queue gets a message once, by however many bindings', () => {
  const now = { exchanges: [exchange('t', 'topic')], bindings: [bound('t', 'q', '#'), bound('t', 'q', 'a.*'), bound('t', 'q', 'b')] };
  assert.deepEqual(sent(now, 't', 'a.b'), { ...nothing, exchanges: ['t'], bindings: ['t→q', 't→q'], queues: ['q'] });
});

test('a message goes from exchange to exchange, and not in circles', () => {
  const now = {
    exchanges: [exchange('a', 'topic'), exchange('b', 'direct'), exchange('c', 'fanout')],
    bindings: [bound('a', 'b', 'x.#', false), bound('b', 'c', 'x.y', false), bound('c', 'a', '', false), bound('c', 'q', '')],
  };
  assert.deepEqual(sent(now, 'a', 'x.y'), { ...nothing, exchanges: ['a', 'b', 'c'], bindings: ['a→b', 'b→c', 'c→a', 'c→q'], queues: ['q'] });
  assert.deepEqual(sent(now, 'a', 'x'), { ...nothing, exchanges: ['a', 'b'], bindings: ['a→b'] });
});

test('what no binding of an exchange matches goes to its alternate exchange, if that is there', () => {
  const now = {
    exchanges: [exchange('a', 'direct', 'rest'), exchange('rest', 'fanout'), exchange('b', 'direct', 'gone')],
    bindings: [bound('a', 'q', 'k'), bound('rest', 'r', '')],
  };
  assert.deepEqual(sent(now, 'a', 'k').queues, ['q']);
  assert.deepEqual(sent(now, 'a', 'other'), { ...nothing, exchanges: ['a', 'rest'], bindings: ['rest→r'], queues: ['r'], alternates: [{ from: 'a', to: 'rest' }] });
  assert.deepEqual(sent(now, 'b', 'other'), { ...nothing, exchanges: ['b'] });
});

test('the page does not pretend to know an exchange of a plugin', () => {
  const now = { exchanges: [exchange('a', 'fanout'), exchange('h', 'x-consistent-hash')], bindings: [bound('a', 'h', '', false), bound('h', 'q', '1')] };
  assert.deepEqual(sent(now, 'a', ''), { ...nothing, exchanges: ['a', 'h'], bindings: ['a→h'], unknown: ['h'] });
});
