// What the bot leaves behind: rows, objects, documents.

import { html, keyed, size, text } from './dom.js';
import { word } from './words.js';

const part = (id, selector) => document.getElementById(id).querySelector(selector);

const cells = (...names) => () => html('tr', {}, ...names.map(() => html('td')));

function row(element, ...values) {
  values.forEach((value, i) => text(element.children[i], value));
}

/** Rows of tg_users. */
export function users(feed) {
  text(part('users', 'small'), feed.count);
  keyed(part('users', 'tbody'), feed.rows, (user) => user.id, cells('id', 'tg_id', 'username'), (element, user) =>
    row(element, user.id, user.tgId, user.username));
}

/** Objects of the bucket. */
export function bucket(feed) {
  text(part('bucket', 'small'), feed.more ? word('moreObjects', feed.objects.length) : feed.objects.length);
  keyed(
    part('bucket', 'tbody'),
    feed.objects,
    (object) => object.key,
    (object) => html('tr', {}, html('td', {}, html('a', { href: `api/object?key=${encodeURIComponent(object.key)}`, download: '' }, object.key)), html('td')),
    (element, object) => text(element.lastChild, size(object.size)));
}

function pretty(document) {
  try {
    return JSON.stringify(JSON.parse(document), null, 2);
  } catch {
    return document; // a large one, of which the end is missing
  }
}

/** A document without its long _id, in one line; all of it when it is opened. */
function opened(document) {
  const whole = html('pre');
  return html('li', {}, html('details', { ontoggle: () => text(whole, pretty(document)) },
    html('summary', {}, html('code', {}, document.replace(/^\{"_id": \{[^}]*\}, /, '{'))), whole));
}

/** Documents of logs, the newest first. */
export function logs(feed) {
  text(part('logs', 'small'), feed.count);
  const seen = new Map();
  const numbered = feed.documents.map((document) => {
    seen.set(document, (seen.get(document) ?? 0) + 1);
    return { document, key: `${document}#${seen.get(document)}` };
  });
  keyed(part('logs', 'ol'), numbered, (item) => item.key, (item) => opened(item.document), () => {});
}
