// The buttons that a bot offers: below its messages, in place of the keyboard, and its commands.

import { html, keyed, text } from '../../dom.js';
import { ID } from '../../ids.js';
import { label, word } from '../../language.js';
import { pressed } from '../../notice.js';
import { menu } from '../../panel.js';
import { request } from '../../request.js';
import { chat, commands, deedPath, write } from './conversation.js';
import { link } from './formatted.js';

/** @import { InlineButton, Message } from '../../feeds.js' */

/**
 * The buttons below a message.
 *
 * @param {Message} message
 */
export const inlineButtons = ({ message_id: id, reply_markup: markup }) =>
  (markup?.inline_keyboard ?? []).map((row) => html('div', { class: 'keys' }, ...row.map((button) => inlineButton(id, button))));

/**
 * @param {number} id
 * @param {InlineButton} button
 */
function inlineButton(id, { text: name, url, callback_data: data }) {
  if (url) {
    const leaving = link(url, [name]);
    leaving.classList.add('button');
    return leaving;
  }
  return pressed(html('button', { type: 'button', disabled: data === undefined }, name), () =>
    request('POST', deedPath('presses'), { body: { message_id: id, data } }));
}

/** Makes the place for what the bot offers besides its messages. */
export function createKeys() {
  const said = html('p', { id: ID.pressed, class: 'said', role: 'status', hidden: true });
  const keyboard = label(html('div', { id: ID.keyboard, role: 'group' }), 'keyboard');
  const list = html('div');
  const commandMenu = menu('commands', { class: 'menu up', id: ID.commands, hidden: true }, list);

  function show() {
    const now = chat();
    const news = now?.pressed?.text ?? (now?.action ? word('isTyping', now.action) : '');
    said.hidden = !news;
    said.classList.toggle('alert', now?.pressed?.alert ?? false);
    text(said, news);
    showRows(keyboard, now?.keyboard?.keyboard ?? []);
    commandMenu.hidden = commands().length === 0;
    keyed(list, commands(), ({ command }) => command, ({ command }) => newCommand(command, commandMenu), (element, { command, description }) =>
      text(element, `/${command} – ${description}`));
  }

  return { element: html('div', {}, said, keyboard), commandMenu, show };
}

/**
 * @param {HTMLElement} keyboard
 * @param {(string | { text: string })[][]} rows
 */
function showRows(keyboard, rows) {
  const names = rows.map((row) => row.map((key) => (typeof key === 'string' ? key : key.text)));
  keyed(keyboard, names, (row) => JSON.stringify(row), (row) => html('div', { class: 'keys' }, ...row.map(newKey)), () => {});
}

/** @param {string} name */
const newKey = (name) => pressed(html('button', { type: 'button' }, name), () => write(name));

/**
 * @param {string} command
 * @param {HTMLDetailsElement} commandMenu
 */
const newCommand = (command, commandMenu) => pressed(html('button', { type: 'button' }), async () => {
  commandMenu.open = false;
  await write(`/${command}`);
});
