// The objects in the bucket.

import { html, keyed, size, text } from '../dom.js';
import { ID } from '../ids.js';
import { word } from '../language.js';
import { newLocation, newReason, scrolling, tableHead } from '../panel.js';

/** @import { StoredObject } from '../feeds.js' */

/** @returns {import('../panel.js').View} */
function mount() {
  const location = newLocation();
  const count = html('small');
  const reason = newReason();
  const body = html('tbody');
  const table = html('table', {}, tableHead('object', 'size'), body);
  return {
    element: html('div', { id: ID.bucket }, html('h3', {}, 'S3 ', location, ' ', count), reason, scrolling('S3', table)),
    location,
    reason,
    show: ({ bucket }) => {
      if (!bucket) return;
      text(count, bucket.more ? word('moreObjects', bucket.objects.length) : bucket.objects.length);
      keyed(body, bucket.objects, (object) => object.key, newRow, (row, object) => text(row.cells[1], size(object.size)));
    },
  };
}

/** @param {StoredObject} object */
const newRow = (object) => html('tr', {}, html('td', {}, download(object, object.key)), html('td'));

/**
 * Makes a link that downloads the object.
 *
 * @param {StoredObject} object
 * @param {string} name what the link says
 */
export const download = ({ key }, name) => html('a', { href: `api/object?key=${encodeURIComponent(key)}`, download: '' }, name);

/** @type {import('../panel.js').Panel} */
export const panel = { place: ID.kept, service: 'S3', feed: 'bucket', mount };
