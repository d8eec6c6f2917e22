// The little that is needed on top of the browser's own DOM.

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {Record<string, string | number | boolean | undefined>} Attributes true for one without a value; false and undefined for none */

/**
 * @template {Element} T
 * @param {T} element
 * @param {Attributes} attributes
 * @param {(Node | string)[]} children
 * @returns {T}
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/**
 * Makes an HTML element. Children that are text stay text, whatever is in them.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} children
 */
export const html = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

/**
 * Makes an SVG element.
 *
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} children
 */
export const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/**
 * Makes the children of `parent` match `items`. Children that are there already are kept, and with them focus and animations.
 *
 * @template T
 * @template {HTMLElement | SVGElement} E
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {(item: T) => string | number} key identifies an item; equal keys are told apart by their order
 * @param {(item: T) => E} make makes the element of an item
 * @param {(element: E, item: T) => void} update brings the element up to date
 */
export function keyed(parent, items, key, make, update) {
  const children = /** @type {E[]} */ ([...parent.children]);
  const old = new Map(children.map((child) => [child.dataset.key, child]));
  const names = distinct(items.map((item) => String(key(item))));
  let place = parent.firstElementChild;
  for (const [i, item] of items.entries()) {
    const name = names[i];
    const element = old.get(name) ?? make(item);
    if (!old.delete(name)) element.dataset.key = name;
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
    update(element, item); // which may measure the element
  }
  for (const gone of old.values()) gone.remove();
}

/**
 * Adds a number to each text that is there earlier already.
 *
 * @param {readonly string[]} texts
 */
export function distinct(texts) {
  /** @type {Set<string>} */
  const taken = new Set();
  return texts.map((base) => {
    let name = base;
    for (let i = 1; taken.has(name); i++) name = `${base}#${i}`;
    taken.add(name);
    return name;
  });
}

/**
 * Sets the text where it differs: screen readers do not announce an unchanged text again.
 *
 * @param {Element} element
 * @param {string | number} value
 */
export function text(element, value) {
  if (element.textContent !== String(value)) element.textContent = String(value);
}

/**
 * Sets the texts of a table row's cells.
 *
 * @param {HTMLTableRowElement} row
 * @param {(string | number)[]} values
 */
export function cellTexts(row, values) {
  values.forEach((value, i) => text(row.cells[i], value));
}

/**
 * Formats a number of bytes for people.
 *
 * @param {number} bytes
 */
export function size(bytes) {
  const step = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return `${+(bytes / 1024 ** step).toFixed(step ? 1 : 0)} ${['B', 'KB', 'MB', 'GB'][step]}`;
}
