// Names that fit into the drawing.

/**
 * Leaves out the middle of a name that is too long.
 *
 * @param {string} name
 * @param {number} most letters; an even number
 */
export const shortened = (name, most) => (name.length > most ? `${name.slice(0, most / 2)}…${name.slice(1 - most / 2)}` : name);

/**
 * Breaks a name that is too long into two lines, at the end of a word if there is one.
 *
 * @param {string} name
 * @param {number} most letters in a line; an even number
 * @returns {[string, string]}
 */
export function twoLines(name, most) {
  if (name.length <= most) return [name, ''];
  const end = name.lastIndexOf(' ', most);
  return end < 1 ? [name.slice(0, most), shortened(name.slice(most), most)] : [name.slice(0, end), shortened(name.slice(end + 1), most)];
}
