// The form in which a person writes.

import { html } from '../../dom.js';
import { ID } from '../../ids.js';
import { label, say } from '../../language.js';
import { attempt } from '../../notice.js';
import { write } from './conversation.js';
import { createUpdates } from './updates.js';

/**
 * Makes the form.
 *
 * @param {{ file: HTMLElement, photo: HTMLElement }} buttons that send files
 * @param {HTMLElement} commandMenu the commands of the bot
 */
export function createComposer({ file, photo }, commandMenu) {
  const area = label(html('textarea', { id: ID.text, rows: 2, maxlength: 4096 }), 'message');
  const written = () => area.value.trim();
  const send = say(html('button', { class: 'main', 'aria-describedby': `${ID.nobody} ${ID.noBot}` }), 'send');
  const element = html('form', { id: ID.write }, area, html('div', { class: 'row' }, send, file, commandMenu, createUpdates(photo, written)));

  async function sendText() {
    if (!written()) return;
    await write(written());
    area.value = '';
    area.focus();
  }

  /** @param {boolean} enabled */
  function enable(enabled) {
    for (const control of /** @type {Iterable<HTMLButtonElement>} */ (element.elements)) control.disabled = !enabled;
  }

  element.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(sendText);
  });
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    attempt(sendText);
  });
  /** Returns whether one can write now. */
  function focus() {
    area.focus();
    return !area.disabled;
  }

  return { element, enable, focus };
}
