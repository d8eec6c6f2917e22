// The messages of the chosen conversation.

import { html, keyed, size } from '../../dom.js';
import { ID } from '../../ids.js';
import { label, language, word } from '../../language.js';
import { download } from '../bucket.js';
import { deedPath, isWaiting, messages, person } from './conversation.js';
import { formatted } from './formatted.js';
import { inlineButtons } from './keys.js';

/** @import { Message, StoredObject, TelegramFile } from '../../feeds.js' */

/** The chat follows new messages if it is scrolled so near to its end, in pixels. */
const NEAR = 40;

/** Makes the list of messages. */
export function createChat() {
  const element = label(html('ol', { id: ID.chat, tabindex: 0, 'aria-live': 'polite' }), 'chat');
  /** @type {StoredObject[]} */
  let objects = [];

  /** @param {StoredObject[]} [stored] the objects in the bucket, where they are known */
  function show(stored = objects) {
    objects = stored;
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    keyed(element, messages(), (message) => `${person()} ${message.message_id}`, newItem, (item, message) => update(item, message, objects));
    if (atEnd) element.scrollTop = element.scrollHeight;
  }

  return { element, show };
}

const newItem = () => html('li', {}, html('span'), html('b'));

/**
 * Changes the elements where something is different: screen readers would announce them again.
 *
 * @param {HTMLLIElement} item
 * @param {Message} message
 * @param {StoredObject[]} objects
 */
function update(item, message, objects) {
  item.className = message.from?.is_bot ? 'from-bot' : 'from-person';
  const said = content(message, objects);
  const stamped = stamp(message);
  const state = [...said, ...stamped].map((part) => (typeof part === 'string' ? part : part.outerHTML)).join('');
  if (item.dataset.state === state) return;
  item.dataset.state = state;
  item.children[0].replaceChildren(...said);
  item.children[1].replaceChildren(...stamped);
}

/**
 * @param {Message} message
 * @param {StoredObject[]} objects
 * @returns {(string | HTMLElement)[]}
 */
function content(message, objects) {
  const { document, text, photo, caption, edit_date: edited } = message;
  return [
    ...above(message),
    ...(document ? file(document, objects) : []),
    ...(photo ? [picture(photo)] : []),
    ...formatted(text ?? caption ?? (document || photo ? '' : '…'), message.entities ?? message.caption_entities),
    ...(edited ? [' ', word('edited')] : []),
    ...inlineButtons(message),
  ];
}

/**
 * What a message answers, or that it was forwarded.
 *
 * @param {Message} message
 */
function above({ reply_to_message: replied, forward_origin: origin }) {
  if (replied) return [html('small', { class: 'quoted' }, word('replyTo', replied.text ?? replied.caption ?? '…'))];
  return origin ? [html('small', { class: 'quoted' }, word('forwarded'))] : [];
}

/** @param {{ file_unique_id: string, width: number, height: number }[]} sizes */
function picture(sizes) {
  const { file_unique_id: id, width, height } = sizes[sizes.length - 1];
  return html('img', { src: deedPath('photos', `&file=${encodeURIComponent(id)}`), alt: word('photoOf'), width, height, loading: 'lazy' });
}

/**
 * Names the file; once the bot has stored it, with a link to the object.
 *
 * @param {TelegramFile} sent
 * @param {StoredObject[]} objects
 */
function file(sent, objects) {
  const named = `📄 ${sent.file_name} (${size(sent.file_size)})`;
  const stored = objects.find((object) => object.key.includes(`/${sent.file_unique_id}/`));
  return stored ? [named, ' ', download(stored, word('download'))] : [named];
}

/**
 * Tells when it was written, and of a person's message whether the bot has fetched it.
 *
 * @param {Message} message
 * @returns {(string | HTMLElement)[]}
 */
function stamp(message) {
  const time = new Date(message.date * 1000).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' });
  if (message.from?.is_bot) return [time];
  const waiting = isWaiting(message);
  const meaning = word(waiting ? 'waits' : 'tookIt');
  return [`${time} `, html('span', { title: meaning, role: 'img', 'aria-label': meaning }, waiting ? '✓' : '✓✓')];
}
