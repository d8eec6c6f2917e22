// The terminals in which the programs of a page run. The server starts a program; here is what it prints.

import { html, text } from '../dom.js';
import { ID } from '../ids.js';
import { label, say, word } from '../language.js';
import { attempt, pressed } from '../notice.js';
import { section } from '../panel.js';
import { request } from '../request.js';
import { createScreen } from './screen.js';
import { createWire } from './wire.js';

/** @typedef {{ id: number, page: string, terminal: string, command: string[] }} Opened */
/** @typedef {{ box: HTMLElement, screen: import('./screen.js').Screen, wire: import('./wire.js').Wire, state: HTMLElement, buttons: HTMLButtonElement[] }} Shown */

const PLACE = '/api/terminals';

/** The path of the page in the checkout. */
const page = decodeURIComponent(location.pathname).replace(/^\/read\//, '');

/** @param {Iterable<HTMLElement>} blocks the terminals of the text */
export function createTerminals(blocks) {
  const list = html('div');
  const hint = say(html('p', { id: ID.noTerminals, class: 'hint' }), 'noTerminals');
  for (const block of blocks) offer(block);

  /** @type {Map<number, Shown>} */
  const shown = new Map();

  const clear = () => {
    list.replaceChildren();
    shown.clear();
    hint.hidden = false;
  };

  /** @param {Opened} opened */
  const open = (opened) => {
    if (opened.page !== page) return;
    const terminal = newTerminal(opened);
    shown.set(opened.id, terminal);
    list.prepend(terminal.box);
    terminal.screen.open();
    hint.hidden = true;
  };

  /** @param {number} id */
  const remove = (id) => {
    shown.get(id)?.box.remove();
    shown.delete(id);
    hint.hidden = shown.size > 0;
  };

  const listen = () => {
    const events = new EventSource(PLACE);
    /**
     * @param {string} name
     * @param {(news: any) => void} act
     */
    const on = (name, act) => events.addEventListener(name, ({ data }) => act(JSON.parse(data)));
    events.addEventListener('open', clear); // all of it is told again
    on('opened', open);
    on('printed', (news) => shown.get(news.id)?.screen.write(news.text));
    on('heard', (news) => shown.get(news.id)?.wire.add(news.rows));
    on('ended', (news) => end(shown.get(news.id), news.code));
    on('removed', (news) => remove(news.id));
    return events;
  };
  return { element: section(ID.terminals, say(html('h2', { id: `${ID.terminals}-title` }), 'terminals'), hint, list), listen };
}

/**
 * Offers to start the program of a terminal in the text.
 *
 * @param {HTMLElement} block
 */
function offer(block) {
  const command = (block.textContent ?? '').split('\n', 1)[0].replace(/^\$ /, '');
  const button = say(html('button', { class: 'run', type: 'button' }), 'run');
  button.setAttribute('aria-label', word('runIt', command));
  const terminal = block.dataset.terminal ?? '';
  pressed(button, () => request('POST', `${PLACE}?${new URLSearchParams({ page, terminal })}`));
  block.before(button);
}

/**
 * @param {Opened} opened
 * @returns {Shown}
 */
function newTerminal({ id, terminal, command }) {
  const line = command.join(' ');
  const state = say(html('span', { class: 'state' }), 'running');
  /** @param {string} key */
  const press = (key) => request('POST', `${PLACE}?${new URLSearchParams({ id: String(id), press: key })}`);
  const buttons = [
    pressed(say(html('button', { type: 'button' }), 'ctrlC'), () => press('interrupt')),
    pressed(say(html('button', { type: 'button' }), 'kill'), () => press('kill')),
  ];
  const remove = pressed(say(html('button', { type: 'button' }), 'close'), () => press('remove'));
  const screen = createScreen(word('screenOf', line), () => attempt(() => press('interrupt')));
  const wire = createWire(word('wireOf', line));
  const box = html('section', { class: 'terminal', 'data-terminal': terminal },
    html('h3', {}, html('code', {}, `$ ${line}`)), html('div', { class: 'row' }, state, ...buttons, remove), screen.element, wire.element);
  return { box: label(box, 'terminals'), screen, wire, state, buttons };
}

/**
 * @param {Shown | undefined} terminal
 * @param {number} code
 */
function end(terminal, code) {
  if (!terminal) return;
  delete terminal.state.dataset.word;
  text(terminal.state, word('endedWith', code));
  terminal.box.classList.add('is-over');
  for (const button of terminal.buttons) button.disabled = true;
}
