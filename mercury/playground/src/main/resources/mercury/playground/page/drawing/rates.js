// How quickly counters grow.

const LEAST_SPAN = 3000;

/** @typedef {{ time: number, count: number }} Sample time in milliseconds */

/** The milliseconds that a rate looks back. */
let span = LEAST_SPAN;

/** @type {Map<string, Sample[]>} */
const samples = new Map();

/**
 * Looks back far enough for counts that come late, and so in heaps: far enough for two heaps.
 *
 * @param {number} lag in milliseconds
 */
export function expectLag(lag) {
  span = Math.max(LEAST_SPAN, 2 * lag);
}

/**
 * Takes a new count, and tells how much the counter has lately grown per second: 0 at its first count.
 *
 * @param {string} id of the counter
 * @param {number} count
 */
export function rate(id, count) {
  const now = performance.now();
  const old = samples.get(id) ?? [];
  const recent = old.filter(({ time }) => now - time < span);
  const last = old.at(-1);
  if (!recent.length && last) recent.push({ time: now - span, count: last.count });
  if (last && count < last.count) recent.length = 0; // it began anew
  recent.push({ time: now, count });
  samples.set(id, recent);
  const growth = count - recent[0].count;
  return growth > 0 ? Math.max(1, Math.round((growth * 1000) / Math.max(1000, now - recent[0].time))) : 0;
}

/** Whether some counter has grown lately, so that its rate will soon be different without any news. */
export function changing() {
  const now = performance.now();
  for (const [id, all] of samples) {
    const last = all[all.length - 1];
    if (now - last.time > 10 * span) samples.delete(id);
    else if (all.some(({ time, count }) => now - time < span && count < last.count)) return true;
  }
  return false;
}
