// The line below the header that says what was done, or why it was not.

import { text } from './dom.js';
import { ID, element } from './ids.js';
import { word } from './language.js';

/** @type {number | undefined} */
let timer;

/**
 * Shows the message, which screen readers read out.
 *
 * @param {string} message
 * @param {number} [time] milliseconds after which the message disappears; it stays without
 */
export function notice(message, time) {
  clearTimeout(timer);
  text(element(ID.notice, HTMLElement), message);
  if (time) timer = setTimeout(() => notice(''), time);
}

/**
 * Does something, and says why it could not be done.
 *
 * @param {() => unknown} action
 */
export async function attempt(action) {
  notice('');
  try {
    await action();
  } catch (e) {
    notice(word('refused', e instanceof Error ? e.message : String(e)));
  }
}

/** Says that it was done. */
export const done = () => notice(word('done'), 4000);

/**
 * Attempts the action when the button is pressed.
 *
 * @template {HTMLElement} T
 * @param {T} button
 * @param {() => unknown} action
 * @returns {T}
 */
export function pressed(button, action) {
  button.addEventListener('click', () => attempt(action));
  return button;
}
