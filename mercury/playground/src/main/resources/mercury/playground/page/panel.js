// What a panel is, and the frame that panels stand in.

import { html } from './dom.js';
import { say } from './language.js';

/** @import { FeedName, Feeds } from './feeds.js' */
/** @import { WordName } from './language.js' */

/**
 * A part of the page. Each is a module that exports one of these under the name `panel`.
 *
 * @typedef {object} Panel
 * @property {string} place the id of the element that it is appended to: the page's panels, or an element of an earlier panel
 * @property {string} [service] the service that it shows, for the list of services in the header
 * @property {FeedName} [feed] where its news comes from; it is not shown before the first
 * @property {readonly FeedName[]} [uses] feeds that it shows something of besides
 * @property {() => View} mount makes its elements; called once
 */

/**
 * A panel that is on the page.
 *
 * @typedef {object} View
 * @property {HTMLElement} element
 * @property {HTMLElement} [reason] where it is said why the service is unavailable
 * @property {HTMLElement} [location] where it is said which table, bucket or collection is shown
 * @property {(feeds: Feeds) => void} show brings everything up to date with what was pushed last, in the page's language
 */

/** Makes the place for the name of the table, bucket or collection, which the server pushes. */
export const newLocation = () => html('code');

/** Makes the place for the reason why a service is unavailable. */
export const newReason = () => html('p', { class: 'away', hidden: true });

/**
 * Makes a section of the page.
 *
 * @param {string} id
 * @param {HTMLHeadingElement} title with an id
 * @param {...Node} children
 */
export const section = (id, title, ...children) => html('section', { id, 'aria-labelledby': title.id }, title, ...children);

/**
 * Makes the title of a section.
 *
 * @param {string} id
 * @param {WordName} name
 */
export const title = (id, name) => say(html('h2', { id }), name);

/**
 * Makes a button that submits no form.
 *
 * @param {WordName} name
 * @param {import('./dom.js').Attributes} [attributes]
 */
export const button = (name, attributes = {}) => say(html('button', { type: 'button', ...attributes }), name);

/**
 * Makes a button that opens the system's choice of files.
 *
 * @param {WordName} name
 * @param {HTMLInputElement} input
 */
export const fileButton = (name, input) => html('label', { class: 'file button' }, say(html('span'), name), ' ', input);

/**
 * Makes a part that scrolls, by the keyboard too.
 *
 * @param {string} name for screen readers, in every language
 * @param {...Node} children
 */
export const scrolling = (name, ...children) => html('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name }, ...children);

/**
 * Makes the head of a table.
 *
 * @param {...WordName} names
 */
export const tableHead = (...names) => html('thead', {}, html('tr', {}, ...names.map((name) => say(html('th'), name))));

/**
 * Makes a menu that opens above or below its button.
 *
 * @param {WordName} name
 * @param {import('./dom.js').Attributes} attributes
 * @param {HTMLElement} content
 */
export const menu = (name, attributes, content) => html('details', attributes, html('summary', {}, say(html('span'), name)), content);
