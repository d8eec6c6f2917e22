// The page's words: each language has all of them, and the page uses all of them.

import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { files, load, read } from './page.js';

/** Names that only the server sends: the experiments of the demo, and the remark of a queue that cannot be looked into. */
const SENT = ['workerStop', 'workerStart', 'slow', 'fast', 'taken'];

const languages = await Promise.all(
  files('.js')
    .filter((file) => file.startsWith('words'))
    .map(async (file) => [basename(file, '.js'), (await load(file))[basename(file, '.js')]]),
);
const { en } = Object.fromEntries(languages);
const places = (text) => [...new Set(text.match(/\{\d\}/g))].sort();

test('there are at least two languages, and the page offers every one', async () => {
  assert.ok(languages.length >= 2);
  const imported = [...read('language.js').matchAll(/'\.\/words\/(\w+)\.js';/g)].map(([, code]) => code);
  assert.deepEqual(imported.sort(), languages.map(([code]) => code).sort());
});

for (const [code, words] of languages) {
  test(`${code} has the same words as English, in the same order, none of them empty`, () => {
    assert.deepEqual(Object.keys(words), Object.keys(en));
    assert.deepEqual(Object.keys(words).filter((name) => !words[name].trim()), []);
  });

  test(`${code} has the same places for values as English`, () => {
    for (const name of Object.keys(en)) assert.deepEqual(places(words[name]), places(en[name]), name);
  });
}

test('Russian words are Russian', () => {
  const { ru } = Object.fromEntries(languages);
  const latin = Object.keys(ru).filter((name) => !/[а-яё]/i.test(ru[name]));
  assert.deepEqual(latin, ['prefetch'], 'words without a Russian letter');
});

test('index.html has no unknown word', () => {
  const asked = [...read('index.html').matchAll(/data-(?:word|label)="(\w+)"/g)].map(([, name]) => name);
  assert.ok(asked.length > 0);
  assert.deepEqual(asked.filter((name) => !(name in en)), []);
});

test('every word is used', () => {
  const sources = [read('index.html'), ...files('.js').filter((file) => !file.startsWith('words')).map(read)].join('\n');
  const unused = Object.keys(en).filter((name) => !SENT.includes(name) && !new RegExp(`['"]${name}['"]|\\.${name}\\b|\\b${name}[,:]`).test(sources));
  assert.deepEqual(unused, []);
});
