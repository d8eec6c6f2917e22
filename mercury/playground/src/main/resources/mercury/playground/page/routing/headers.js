// Bindings of headers exchanges.

/** @import { Binding } from '../feeds.js' */

const MATCH = 'x-match';

/**
 * Whether the arguments of a binding match the headers of a message. Text is equal to text only: 2 is not "2".
 *
 * @param {Binding['arguments']} wanted
 * @param {ReadonlyMap<string, string>} headers all of them text
 */
export function headersMatch(wanted, headers) {
  /** @param {string} name */
  const matches = (name) => headers.has(name) && (wanted[name] === null || wanted[name] === headers.get(name));
  const names = compared(wanted);
  return kind(wanted).startsWith('any') ? names.some(matches) : names.every(matches);
}

/**
 * What such a binding wants, for people: `all: format=pdf, lang=en`.
 *
 * @param {Binding['arguments']} wanted
 */
export const headersWanted = (wanted) =>
  `${kind(wanted)}: ${compared(wanted).map((name) => (wanted[name] === null ? name : `${name}=${wanted[name]}`)).join(', ')}`;

/**
 * The headers of a line of `name=value`, with spaces between them; what has no `=` yet is no header yet.
 *
 * @param {string} line
 * @returns {ReadonlyMap<string, string>}
 */
export const headersOf = (line) =>
  new Map(line.split(/\s+/).filter((one) => one.indexOf('=') > 0).map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));

/** @param {Binding['arguments']} wanted */
const kind = (wanted) => String(wanted[MATCH] ?? 'all');

/**
 * The names of the headers that count: those that begin with x- only where the binding says so.
 *
 * @param {Binding['arguments']} wanted
 */
const compared = (wanted) =>
  Object.keys(wanted).filter((name) => (kind(wanted).endsWith('-with-x') ? name !== MATCH : !name.startsWith('x-')));
