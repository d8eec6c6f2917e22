// A page of the course: puts the drawings where the text describes them, in the colours that were chosen for the page, and
// beside the text what its programs do.

import { openBeside } from './beside.js';

/** @typedef {{ initialize(settings: object): void, run(settings: { nodes: Iterable<Element> }): Promise<void> }} Mermaid */

/** What app.js keeps. */
const theme = localStorage.getItem('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
const drawings = [...document.querySelectorAll('code.language-mermaid')].map((code) => {
  const place = document.createElement('div');
  place.className = 'drawing';
  place.textContent = code.textContent;
  code.parentElement?.replaceWith(place);
  return place;
});
openBeside();
for (const box of document.querySelectorAll('main :is(pre, table)')) {
  // what is cut off can be reached without a mouse
  if (box.scrollWidth > box.clientWidth && box instanceof HTMLElement) box.tabIndex = 0;
}
/** @type {Mermaid} */
export const mermaid = Reflect.get(globalThis, 'mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'neutral', themeVariables: dark ? { edgeLabelBackground: '#161412' } : {} });
await mermaid.run({ nodes: drawings });
