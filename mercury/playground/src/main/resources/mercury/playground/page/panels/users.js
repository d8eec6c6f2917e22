// The rows of a table.

import { html, keyed, text } from '../dom.js';
import { ID } from '../ids.js';
import { newLocation, newReason, scrolling } from '../panel.js';

/** @import { Row } from '../feeds.js' */

/** @returns {import('../panel.js').View} */
function mount() {
  const location = newLocation();
  const count = html('small');
  const reason = newReason();
  const head = html('tr');
  const body = html('tbody');
  const table = html('table', {}, html('thead', {}, head), body);
  return {
    element: html('div', { id: ID.users }, html('h3', {}, 'PostgreSQL ', location, ' ', count), reason, scrolling('PostgreSQL', table)),
    location,
    reason,
    show: ({ users }) => {
      if (!users) return;
      text(count, users.count);
      keyed(head, users.columns, (column) => column, () => html('th'), text);
      keyed(body, users.rows, ([id]) => id ?? '', () => html('tr'), (element, row) => showCells(element, users.columns, row));
    },
  };
}

/**
 * Shows a row; the table may have got or lost columns since it was shown.
 *
 * @param {HTMLTableRowElement} element
 * @param {string[]} columns
 * @param {Row} row
 */
function showCells(element, columns, row) {
  const cells = columns.map((column, i) => ({ column, value: row[i] ?? '' }));
  keyed(element, cells, ({ column }) => column, () => html('td'), (cell, { value }) => text(cell, value));
}

/** @type {import('../panel.js').Panel} */
export const panel = { place: ID.kept, service: 'PostgreSQL', feed: 'users', mount };
