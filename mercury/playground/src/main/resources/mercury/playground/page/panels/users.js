// The rows of tg_users.

import { cellTexts, html, keyed, text } from '../dom.js';
import { ID } from '../ids.js';
import { newReason, scrolling, tableHead } from '../panel.js';

const TABLE = 'tg_users';

/** @returns {import('../panel.js').View} */
function mount() {
  const count = html('small');
  const reason = newReason();
  const body = html('tbody');
  const table = html('table', {}, tableHead({ fixed: 'id' }, { fixed: 'tg_id' }, { fixed: 'username' }), body);
  return {
    element: html('div', { id: ID.users }, html('h3', {}, 'PostgreSQL ', html('code', {}, TABLE), ' ', count), reason, scrolling(TABLE, table)),
    reason,
    show: ({ users }) => {
      if (!users) return;
      text(count, users.count);
      keyed(body, users.rows, (user) => user.id, newRow, (row, user) => cellTexts(row, [user.id, user.tgId, user.username ?? '']));
    },
  };
}

const newRow = () => html('tr', {}, html('td'), html('td'), html('td'));

/** @type {import('../panel.js').Panel} */
export const panel = { place: ID.kept, service: 'PostgreSQL', feed: 'users', mount };
