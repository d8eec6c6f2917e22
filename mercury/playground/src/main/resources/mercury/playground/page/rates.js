// How quickly counters grow.

let span = 3000; // milliseconds
const seen = new Map();

/** Counts that come late come in heaps, of which the window must hold two. */
export function late(milliseconds) {
  span = Math.max(3000, 2 * milliseconds);
}

/** How much the counter of that name grows in a second, as of late; 0 for an unknown one. */
export function rate(name, count) {
  const now = performance.now();
  const all = (seen.get(name) ?? []).filter(({ time }) => now - time < span);
  const last = seen.get(name)?.at(-1);
  if (!all.length && last) all.push({ time: now - span, count: last.count });
  if (all.length && count < all.at(-1).count) all.length = 0; // it began anew
  all.push({ time: now, count });
  seen.set(name, all);
  const grown = count - all[0].count;
  return grown > 0 ? Math.max(1, Math.round((grown * 1000) / Math.max(1000, now - all[0].time))) : 0;
}

/** Whether some counter grew lately, so that what is shown of it will be different soon. */
export function changing() {
  const now = performance.now();
  for (const [name, all] of seen) {
    if (now - all.at(-1).time > 10 * span) seen.delete(name);
    else if (all.some(({ time, count }) => now - time < span && count < all.at(-1).count)) return true;
  }
  return false;
}
