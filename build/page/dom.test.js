// Names for elements of the page whose items have equal keys.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './page.js';

const { distinct } = await load('dom.js');

test('different texts stay as they are', () => {
  assert.deepEqual(distinct(['b', 'a', '']), ['b', 'a', '']);
});

test('equal texts get numbers, in their order', () => {
  assert.deepEqual(distinct(['a', 'a', 'b', 'a']), ['a', 'a#1', 'b', 'a#2']);
});

test('a text that looks numbered is not taken for another', () => {
  for (const texts of [['a', 'a', 'a#1'], ['a#1', 'a', 'a']]) assert.equal(new Set(distinct(texts)).size, texts.length);
});
