// The section for the panels that show what the bot stores.

import { html } from '../dom.js';
import { ID } from '../ids.js';
import { section, title } from '../panel.js';

/** @type {import('../panel.js').Panel} */
export const panel = {
  place: ID.panels,
  mount: () => ({
    element: section(ID.state, title(ID.stateTitle, 'state'), html('div', { id: ID.kept, class: 'panels' })),
    show: () => {},
  }),
};
