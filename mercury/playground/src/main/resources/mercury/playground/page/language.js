// The language of the page.

import { en } from './words/en.js';
import { ru } from './words/ru.js';

/** @typedef {import('./words/en.js').Words} Words */
/** @typedef {keyof Words} WordName */

/** The words of each language, by its code. @type {Readonly<Record<string, Words>>} */
export const LANGUAGES = Object.freeze({ en, ru });

/** Numbers below this one are written out. */
const LARGE = 10_000;

/** The language of a page that is written in one. @type {string | undefined} */
let written;

/** The code of the page's language: that in which it is written, or the one that was chosen, or else the browser's. */
export function language() {
  if (written) return written;
  const chosen = localStorage.getItem('language') ?? navigator.language.slice(0, 2);
  return chosen in LANGUAGES ? chosen : 'en';
}

/**
 * Has the words of the page be those of the language in which it is written.
 *
 * @param {string} code
 */
export function keepLanguage(code) {
  if (code in LANGUAGES) written = code;
}

/** @param {string} code */
export const chooseLanguage = (code) => localStorage.setItem('language', code);

/**
 * The word of that name in the page's language.
 *
 * @param {WordName} name
 * @param {...(string | number)} values what {0}, {1} and so on stand for
 */
export function word(name, ...values) {
  return LANGUAGES[language()][name].replace(/\{(\d)\}/g, (_, i) => String(values[i]));
}

/**
 * The form of the word that goes with the number, which stands for {0}.
 *
 * @param {WordName} name of a word with its forms for one, for few where the language has that, and for many
 * @param {number} count
 */
export function counted(name, count) {
  const forms = word(name, compact(count)).split('|');
  const place = ['one', 'few'].slice(0, forms.length - 1).indexOf(new Intl.PluralRules(language()).select(count));
  return forms[place < 0 ? forms.length - 1 : place];
}

/**
 * A number as short as people say it where it is large.
 *
 * @param {number} count
 */
export const compact = (count) =>
  (count < LARGE ? String(count) : new Intl.NumberFormat(language(), { notation: 'compact', maximumFractionDigits: 1 }).format(count));

/**
 * The word of a name that the server sent; the name itself where the page has no such word.
 *
 * @param {string} name
 */
export const wordOf = (name) => (name in en ? word(/** @type {WordName} */ (name)) : name);

/**
 * Gives the element a word as its text, in whatever language the page will have.
 *
 * @template {HTMLElement} T
 * @param {T} element
 * @param {WordName} name
 * @returns {T}
 */
export function say(element, name) {
  element.dataset.word = name;
  element.textContent = word(name);
  return element;
}

/**
 * Gives the element a word as its label for screen readers; a text area also shows it while it is empty.
 *
 * @template {HTMLElement} T
 * @param {T} element
 * @param {WordName} name
 * @returns {T}
 */
export function label(element, name) {
  element.dataset.label = name;
  element.setAttribute('aria-label', word(name));
  if (element instanceof HTMLTextAreaElement) element.placeholder = word(name);
  return element;
}

/** Puts every fixed word of the document into the page's language. */
export function translate() {
  document.documentElement.lang = language();
  document.title = word('title');
  for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-word]'))) {
    say(e, /** @type {WordName} */ (e.dataset.word));
  }
  for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-label]'))) {
    label(e, /** @type {WordName} */ (e.dataset.label));
  }
}
