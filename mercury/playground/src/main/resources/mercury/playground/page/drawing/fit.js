// Texts that fit into the drawing.

/**
 * Presses a text together that would be too long, in whatever font there is.
 *
 * @param {Element} line
 * @param {number} most its width
 */
export function fit(line, most) {
  if (!(line instanceof SVGTextElement) || line.dataset.fitted === line.textContent) return;
  line.dataset.fitted = line.textContent ?? '';
  line.removeAttribute('textLength');
  if (line.getComputedTextLength() <= most) return;
  line.setAttribute('textLength', String(most));
  line.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}
