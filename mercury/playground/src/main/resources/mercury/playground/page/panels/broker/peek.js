// The window with a queue's first messages.

import { html, text } from '../../dom.js';
import { ID } from '../../ids.js';
import { say, word, wordOf } from '../../language.js';
import { peekInto } from './actions.js';

/** Makes the window, which is closed at first. */
export function createPeek() {
  const heading = html('h3', { id: ID.peekTitle });
  const list = html('ol', { id: ID.peeked });
  const close = html('form', { method: 'dialog' }, say(html('button'), 'close'));
  const element = html('dialog', { id: ID.peek, 'aria-labelledby': ID.peekTitle }, heading, list, close);

  /** @param {string} queue */
  async function open(queue) {
    const { messages, remark } = await peekInto(queue);
    text(heading, word('peekTitle', queue));
    list.replaceChildren(...messages.map(newItem));
    if (!messages.length) list.append(html('li', {}, remark ? wordOf(remark) : word('nothing')));
    element.showModal();
  }

  return { element, open };
}

/** @param {{ body: string, redelivered: boolean }} message */
const newItem = ({ body, redelivered }) => html('li', {}, html('code', {}, body), redelivered ? ` (${word('redelivered')})` : '');
