// What the page counts of the road.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './page.js';

globalThis.localStorage = { getItem: () => 'en' };
const { duration, grouped, minutesLeft } = await load('panels/road/sums.js');

const stop = (name, lesson, minutes, done = false) => ({ name, lesson, minutes, done });

test('a duration has hours and minutes only where there are some', () => {
  assert.deepEqual([5, 60, 61, 480, 0].map(duration), ['5 min', '1 hr', '1 hr 1 min', '8 hr', '0 min']);
});

test('what is done takes no more time', () => {
  assert.equal(minutesLeft([stop('a', 'a', 30, true), stop('b', 'a', 5), stop('task', null, 480)]), 485);
});

test('a lesson stands with its drills, and each exercise alone', () => {
  const road = [stop('a', 'a', 30), stop('b', 'a', 5), stop('task', null, 480), stop('bot', null, 600), stop('c', 'c', 5)];
  assert.deepEqual(grouped(road).map((group) => group.map(({ name }) => name)), [['a', 'b'], ['task'], ['bot'], ['c']]);
});
