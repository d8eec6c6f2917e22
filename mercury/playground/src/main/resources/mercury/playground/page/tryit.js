// Buttons that make the lessons' points.

import { ask, html, json, keyed, notice, text } from './dom.js';
import { word } from './words.js';
import { attempt, deed } from './people.js';

const many = document.getElementById('many');

/** A hundred messages of the chosen person, in order, as quickly as it goes. */
async function hundred() {
  many.disabled = true;
  try {
    for (let i = 1; i <= 100; i++) await ask(deed('messages'), json({ text: `№ ${i}` }));
  } finally {
    many.disabled = false;
  }
}

many.addEventListener('click', () => attempt(hundred));

const run = (id) => attempt(async () => {
  await ask(`api/do?experiment=${encodeURIComponent(id)}`, { method: 'POST' });
  notice(word('done'), 4000);
});

/** Those that whoever started the playground can do besides. */
export async function tryit() {
  const { experiments } = await ask('api/do').catch(() => ({ experiments: [] }));
  const place = document.getElementById('experiments');
  let more = place.querySelector('span');
  if (!more) place.append((more = html('span', { class: 'row' })));
  keyed(more, experiments, (id) => id, (id) => html('button', { type: 'button', onclick: () => run(id) }), (button, id) => text(button, word(id)));
}
