// The documents of a collection, the newest first.

import { html, keyed, text } from '../dom.js';
import { ID } from '../ids.js';
import { newLocation, newReason, scrolling } from '../panel.js';

/** @returns {import('../panel.js').View} */
function mount() {
  const location = newLocation();
  const count = html('small');
  const reason = newReason();
  const list = html('ol');
  return {
    element: html('div', { id: ID.logs }, html('h3', {}, 'MongoDB ', location, ' ', count), reason, scrolling('MongoDB', list)),
    location,
    reason,
    show: ({ logs }) => {
      if (!logs) return;
      text(count, logs.count);
      keyed(list, logs.documents, (json) => json, newItem, () => {});
    },
  };
}

/**
 * Shows a document in one line, without its long _id; the whole document when it is opened.
 *
 * @param {string} json
 */
function newItem(json) {
  const whole = html('pre');
  const details = html('details', {}, html('summary', {}, html('code', {}, json.replace(/^\{"_id": \{[^}]*\}, /, '{'))), whole);
  details.addEventListener('toggle', () => text(whole, indented(json)));
  return html('li', {}, details);
}

/** @param {string} json */
function indented(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json; // the server cuts off the end of a large one
  }
}

/** @type {import('../panel.js').Panel} */
export const panel = { place: ID.kept, service: 'MongoDB', feed: 'logs', mount };
