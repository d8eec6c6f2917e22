// A stop of the road, which opens: what to read and what to type there.

import { html, keyed, text } from '../../dom.js';
import { stopId } from '../../ids.js';
import { language, say, word, wordOf } from '../../language.js';
import { notice, pressed } from '../../notice.js';
import { button } from '../../panel.js';
import { duration } from './sums.js';

/** @import { RoadStop, StopCommand } from '../../feeds.js' */

/** What a lesson that is next can be ended with, besides its programs. */
const READ = './course next --done';

const COPIED = 4000;

/**
 * @param {RoadStop} stop
 * @returns {HTMLElement}
 */
export function newStop({ kind, name }) {
  const id = stopId(name);
  const head = html('summary', { id }, // which is what the browser itself focuses
     html('span', { class: 'mark' }), html('span', { class: 'stop' }, html('b'), html('span')), html('small', { class: 'minutes' }));
  const link = say(html('a', { href: `#${id}` }), 'stopLink');
  const page = html('p', {}, html('a'));
  const todo = html('div', { class: 'todo' }, say(html('p', { class: 'quiet' }), 'toRead'), page, html('p', { class: 'quiet' }), html('div'), link);
  return html('li', { class: kind }, html('details', {}, head, todo));
}

/**
 * @param {HTMLElement} item
 * @param {RoadStop} stop
 */
export function showStop(item, stop) {
  item.classList.toggle('is-next', stop.next);
  const [head, todo] = item.children[0].children;
  if (stop.next) head.setAttribute('aria-current', 'step');
  else head.removeAttribute('aria-current');
  showHead(head, stop);
  const [, read, how, commands] = todo.children;
  const [page] = read.children;
  text(page, lined(stop.pages));
  page.setAttribute('href', `/read/${lined(stop.pages)}`);
  const ending = stop.kind === 'lesson' && stop.next;
  text(how, ending ? word('lessonRead') : word('toType'));
  showLines(commands, ending ? [...stop.commands, { line: READ, done: false }] : stop.commands);
}

/**
 * @param {Element} list
 * @param {readonly StopCommand[]} lines to copy
 */
const showLines = (list, lines) => keyed(list, lines, ({ line }) => line, ({ line }) => newLine(line), showLine);

/**
 * @param {Element} head
 * @param {RoadStop} stop
 */
function showHead(head, { kind, name, title, minutes, done, next }) {
  const [mark, stop, time] = head.children;
  text(mark, done ? '✔' : next ? '▶' : '');
  for (const [attribute, value] of [['role', 'img'], ['aria-label', word(done ? 'stopDone' : 'next')]]) {
    if (done || next) mark.setAttribute(attribute, value);
    else mark.removeAttribute(attribute);
  }
  const [shown, about] = stop.children;
  text(shown, name);
  text(about, ` ${lined(title)} · ${wordOf(kind)}${next ? ` · ${word('next')}` : ''}`);
  text(time, duration(minutes));
}

/**
 * The text in the page's language, or else in English.
 *
 * @param {Readonly<Record<string, string>>} texts by language
 */
const lined = (texts) => texts[language()] ?? texts.en;

/** @param {string} line */
function newLine(line) {
  const copy = pressed(button('copy'), async () => {
    await navigator.clipboard.writeText(line);
    notice(word('copied'), COPIED);
  });
  return html('div', { class: 'command' }, html('code', {}, line), copy);
}

/**
 * @param {HTMLElement} item
 * @param {StopCommand} command
 */
function showLine(item, { line, done }) {
  item.children[1].setAttribute('aria-label', word('copyIt', line));
  item.classList.toggle('is-done', done);
}
