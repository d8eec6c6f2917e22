// What goes over the wire of one program, in plain words. An event that is pointed at lights up in the drawing.

import { cellTexts, html, text } from '../dom.js';
import { exchangeId, queueId } from '../ids.js';
import { word } from '../language.js';

/** @typedef {{ seconds: string, place: string, arrow: string, words: string, details: string }} WireRow */
/** @typedef {{ element: HTMLElement, add: (rows: WireRow[]) => void }} Wire */

/** As many as the server keeps. */
const MOST = 300;

/**
 * @param {string} title
 * @returns {Wire}
 */
export function createWire(title) {
  const summary = html('summary');
  const body = html('tbody');
  const scrolls = html('div', { tabindex: 0, role: 'group', 'aria-label': title }, html('table', { 'aria-label': title }, body));
  const element = html('details', { class: 'wire', hidden: true }, summary, scrolls);
  let count = 0;

  /** @param {WireRow[]} rows */
  const add = (rows) => {
    const atEnd = scrolls.scrollTop + scrolls.clientHeight >= scrolls.scrollHeight - 4;
    for (const row of rows) body.append(newRow(row));
    while (body.rows.length > MOST) body.rows[0].remove();
    count += rows.length;
    text(summary, word('wire', count));
    element.hidden = false;
    if (atEnd) scrolls.scrollTop = scrolls.scrollHeight;
  };
  return { element, add };
}

/** @param {WireRow} heard */
function newRow({ seconds, place, arrow, words, details }) {
  const row = html('tr');
  for (let i = 0; i < 5; i++) row.insertCell();
  cellTexts(row, [seconds, place, arrow, words, details]);
  row.addEventListener('pointerenter', () => light(`${words} ${details}`, true));
  row.addEventListener('pointerleave', () => light('', false));
  return row;
}

/**
 * Lights up the boxes of the drawing that an event names.
 *
 * @param {string} told
 * @param {boolean} on
 */
function light(told, on) {
  const named = new Set((told.match(/[^\s,;"']+/g) ?? []).flatMap((name) => [exchangeId(name), queueId(name)]));
  for (const box of /** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll('.box[data-key]'))) {
    box.classList.toggle('pointed', on && named.has(box.dataset.key ?? ''));
  }
}
