// The ids of the page's elements stand in ids.js, and are all used.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, load, read } from './page.js';

const { ID } = await load('ids.js');
const known = new Set(Object.values(ID));
const found = (text, pattern) => [...text.matchAll(pattern)].map(([, id]) => id);

test('no two elements have the same id', () => {
  assert.equal(known.size, Object.keys(ID).length);
});

test('index.html has no unknown id', () => {
  const ids = found(read('index.html'), /\bid="([^"]+)"/g);
  assert.ok(ids.length > 0);
  assert.deepEqual(ids.filter((id) => !known.has(id)), []);
});

test('style.css has no unknown id', () => {
  const selectors = read('style.css').replace(/\{[^{}]*\}/g, '{}');
  const ids = found(selectors, /#([\w-]+)/g);
  assert.ok(ids.length > 0);
  assert.deepEqual(ids.filter((id) => !known.has(id)), []);
});

test('every id is used', () => {
  const sources = files('.js').filter((file) => file !== 'ids.js').map(read).join('\n');
  assert.deepEqual(Object.keys(ID).filter((name) => !new RegExp(`\\bID\\.${name}\\b`).test(sources)), []);
});
