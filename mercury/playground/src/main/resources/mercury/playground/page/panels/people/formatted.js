// Texts with their entities, as Telegram shows them.

import { html } from '../../dom.js';
import { pressed } from '../../notice.js';
import { write } from './conversation.js';

/** @import { Entity } from '../../feeds.js' */
/** @typedef {string | HTMLElement} Part */

/** The elements of entities that only look different. @type {Readonly<Record<string, keyof HTMLElementTagNameMap>>} */
const LOOKS = Object.freeze({
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote', expandable_blockquote: 'blockquote',
});

/**
 * The text in parts. Entities may stand inside one another, and offsets are in UTF-16 units, as JavaScript's are.
 *
 * @param {string} text
 * @param {Entity[]} entities in the order of their places, the longer ones first
 * @returns {Part[]}
 */
export const formatted = (text, entities = []) => parts(text, entities, 0, text.length);

/**
 * @param {string} text
 * @param {Entity[]} entities
 * @param {number} from
 * @param {number} to
 * @returns {Part[]}
 */
function parts(text, entities, from, to) {
  const [first, ...others] = entities.filter(({ offset, length }) => offset >= from && offset + length <= to);
  if (!first) return from < to ? [text.slice(from, to)] : [];
  const end = first.offset + first.length;
  const inside = parts(text, others, first.offset, end);
  return [
    ...(from < first.offset ? [text.slice(from, first.offset)] : []),
    shown(first, text.slice(first.offset, end), inside),
    ...parts(text, others.filter(({ offset }) => offset >= end), end, to),
  ];
}

/**
 * @param {Entity} entity
 * @param {string} text
 * @param {Part[]} inside
 */
function shown({ type, url }, text, inside) {
  if (type === 'bot_command') return pressed(html('button', { type: 'button', class: 'link' }, ...inside), () => write(text));
  if (type === 'url' || type === 'text_link') return link(url ?? text, inside);
  if (type === 'spoiler') return html('span', { class: 'spoiler', tabindex: 0 }, ...inside);
  return html(LOOKS[type] ?? 'span', { class: `is-${type}` }, ...inside);
}

/**
 * A link that leaves the page; the text alone where it leads to no website.
 *
 * @param {string} url
 * @param {Part[]} inside
 */
export function link(url, inside) {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `//${url}`;
  return /^(https?:)?[/]{2}/i.test(address) ? html('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...inside) : html('span', { title: url }, ...inside);
}
