// Buttons that make the lessons' points.

import { html, keyed, text } from '../dom.js';
import { ID } from '../ids.js';
import { word, wordOf } from '../language.js';
import { done, pressed } from '../notice.js';
import { button, section, title } from '../panel.js';
import { request } from '../request.js';
import { cutConsumer } from './broker/actions.js';
import { deedPath } from './people/conversation.js';

const MANY = 100;

/** @type {string[]} */
let experiments = [];

/** @returns {import('../panel.js').View} */
function mount() {
  const many = button('many', { id: ID.many });
  const more = html('span', { class: 'row' });
  const show = () => keyed(more, experiments, (id) => id, newButton, (one, id) => text(one, wordOf(id)));
  const buttons = html('div', { class: 'row', id: ID.experiments }, pressed(many, () => sendMany(many)), ' ',
    pressed(button('cutConsumer', { id: ID.cut }), cutConsumer), more);
  findExperiments().then(show);
  return { element: section(ID.tryIt, title(ID.tryItTitle, 'tryIt'), buttons), show };
}

/** Whoever starts the playground says which experiments there are besides. */
async function findExperiments() {
  experiments = (await request('GET', 'api/do').catch(() => ({ experiments: [] }))).experiments;
}

/** @param {string} id */
function newButton(id) {
  return pressed(html('button', { type: 'button' }), async () => {
    await request('POST', `api/do?experiment=${encodeURIComponent(id)}`);
    done();
  });
}

/**
 * Sends the chosen person's messages in order, as quickly as it goes.
 *
 * @param {HTMLButtonElement} many
 */
async function sendMany(many) {
  many.disabled = true;
  try {
    for (let i = 1; i <= MANY; i++) await request('POST', deedPath('messages'), { body: { text: word('numbered', i) } });
  } finally {
    many.disabled = false;
  }
}

/** @type {import('../panel.js').Panel} */
export const panel = { place: ID.panels, mount };
