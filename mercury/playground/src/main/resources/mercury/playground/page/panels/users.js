// The rows of a table.

import { cellTexts, html, keyed, text } from '../dom.js';
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
      keyed(body, users.rows, (row) => values(row)[0], newRow, (element, row) => cellTexts(element, values(row)));
    },
  };
}

/** @param {Row} row */
const values = (row) => Object.values(row).map((value) => value ?? '');

/** @param {Row} row */
const newRow = (row) => html('tr', {}, ...values(row).map(() => html('td')));

/** @type {import('../panel.js').Panel} */
export const panel = { place: ID.kept, service: 'PostgreSQL', feed: 'users', mount };
