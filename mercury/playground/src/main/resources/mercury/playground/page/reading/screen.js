// The screen of a terminal, which xterm.js draws.

import { html } from '../dom.js';

/**
 * @typedef {object} XtermTerminal
 * @property {(parent: HTMLElement) => void} open
 * @property {(text: string) => void} write
 * @property {() => boolean} hasSelection
 * @property {(handler: (event: KeyboardEvent) => boolean) => void} attachCustomKeyEventHandler
 */

/** @typedef {{ element: HTMLElement, open: () => void, write: (text: string) => void }} Screen */

/** As wide as the server's; the height is for the eye. */
const SIZE = Object.freeze({ cols: 100, rows: 16 });

const COLOURS = Object.freeze({ background: '#1a1815', foreground: '#f1ece4', selection: '#7a6a5a' });

/**
 * @param {string} title for screen readers
 * @param {() => unknown} interrupt called when Ctrl+C is pressed in it and nothing is selected
 * @returns {Screen}
 */
export function createScreen(title, interrupt) {
  const element = html('div', { class: 'screen', role: 'group', 'aria-label': title });
  const terminal = newXterm();
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.type === 'keydown' && event.ctrlKey && event.key === 'c' && !terminal.hasSelection()) interrupt();
    return false; // no other key does anything there, so that Tab leads on
  });
  const open = () => {
    terminal.open(element);
    // it makes items for screen readers, of no list
    element.querySelector('.xterm-accessibility-tree')?.setAttribute('role', 'list');
  };
  return { element, open, write: (printed) => terminal.write(printed) };
}

/** @returns {XtermTerminal} */
function newXterm() {
  const Terminal = Reflect.get(globalThis, 'Terminal');
  return new Terminal({ ...SIZE, rendererType: 'dom', screenReaderMode: true, fontSize: 12, scrollback: 2000, theme: COLOURS });
}
