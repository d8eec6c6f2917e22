// Beside a page that shows terminals: the programs that were started from it, and the broker that they talk to.

import { html } from '../dom.js';
import { ID } from '../ids.js';
import { keepLanguage } from '../language.js';
import { panel as broker } from '../panels/broker/broker.js';
import { listenWhileVisible } from '../visible.js';
import { createTerminals } from './terminals.js';

/** Puts it there, if the page shows terminals. */
export function openBeside() {
  const blocks = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('pre[data-terminal]'));
  if (!blocks.length) return;
  keepLanguage(document.documentElement.lang);
  const drawing = broker.mount();
  const terminals = createTerminals(blocks);
  document.body.append(html('aside', { id: ID.beside }, html('p', { id: ID.notice, role: 'status' }), drawing.element, terminals.element));
  document.body.classList.add('has-terminals');
  listenWhileVisible(() => listenToBroker(drawing));
  listenWhileVisible(terminals.listen);
}

/** @param {import('../panel.js').View} drawing */
function listenToBroker({ reason, show }) {
  const events = new EventSource('/api/events');
  events.addEventListener('broker', ({ data }) => {
    const news = JSON.parse(data);
    if (reason) {
      reason.hidden = news.away === undefined;
      reason.textContent = news.away ?? '';
    }
    if (news.away === undefined) show({ broker: news });
  });
  return events;
}
