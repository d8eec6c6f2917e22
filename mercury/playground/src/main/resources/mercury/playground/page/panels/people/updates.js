// The less usual updates, which a bot must survive.

import { html } from '../../dom.js';
import { word } from '../../language.js';
import { pressed } from '../../notice.js';
import { button, menu } from '../../panel.js';
import { request } from '../../request.js';
import { deedPath, messages } from './conversation.js';

/** What the buttons send, by the name of the deed, which is the name of its word too. */
const BODIES = Object.freeze({ edits, posts, presses, block: () => ({}), unblock: () => ({}) });

/**
 * Makes the menu.
 *
 * @param {HTMLElement} photo the button that sends a photo
 * @param {() => string} written what is written and not sent yet
 */
export function createUpdates(photo, written) {
  const deeds = /** @type {(keyof typeof BODIES)[]} */ (Object.keys(BODIES));
  const buttons = deeds.map((deed) =>
    pressed(button(deed, { 'data-deed': deed }), async () => {
      await request('POST', deedPath(deed), { body: BODIES[deed](written()) });
      element.open = false;
    }));
  const element = menu('odd', { class: 'menu up' }, html('div', {}, photo, ...buttons));
  return element;
}

/** @param {string} written the new text */
function edits(written) {
  const mine = messages().filter((message) => !message.from?.is_bot && message.text).at(-1);
  if (!mine) throw new Error(word('nothingToEdit'));
  return { message_id: mine.message_id, text: written || `${mine.text} ✎` };
}

/** @param {string} written the post */
function posts(written) {
  return { text: written || word('aPost') };
}

function presses() {
  const theirs = messages().filter((message) => message.from?.is_bot).at(-1);
  if (!theirs) throw new Error(word('noAnswer'));
  return { message_id: theirs.message_id, data: 'pressed' };
}
