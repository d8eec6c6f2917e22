// The little that is needed on top of the browser's own DOM.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** An HTML element. Children that are text stay text, whatever is in them. */
export const html = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

/** An SVG element. */
export const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/**
 * Makes the children of `parent` those of `items`, keeping what is there already: focus and animations survive.
 * `key` names an item, `make` makes its element, `update` brings it up to date.
 */
export function keyed(parent, items, key, make, update) {
  const old = new Map([...parent.children].map((e) => [e.dataset.key, e]));
  let place = parent.firstElementChild;
  for (const item of items) {
    const name = String(key(item));
    let element = old.get(name);
    old.delete(name);
    if (!element) {
      element = make(item);
      element.dataset.key = name;
    }
    update(element, item);
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
  for (const gone of old.values()) gone.remove();
}

/** Sets the text only where it differs: an unchanged text is not announced again. */
export function text(element, value) {
  if (element.textContent !== String(value)) element.textContent = value;
}

let passing;

/** Says what was done, or why it was not; read out by screen readers. Goes by itself where it has a time in milliseconds. */
export function notice(message, time) {
  clearTimeout(passing);
  text(document.getElementById('notice'), message);
  if (time) passing = setTimeout(() => notice(''), time);
}

/** A request to the playground; a refusal becomes an error with its reason. */
export async function ask(path, options) {
  const response = await fetch(path, options);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.reason ?? answer.description ?? response.statusText);
  return answer;
}

export const json = (body) => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** A number of bytes, for people. */
export function size(bytes) {
  const step = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return `${+(bytes / 1024 ** step).toFixed(step ? 1 : 0)} ${['B', 'KB', 'MB', 'GB'][step]}`;
}
