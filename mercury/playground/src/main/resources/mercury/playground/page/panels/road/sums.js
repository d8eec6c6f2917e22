// What is counted of the road.

import { language } from '../../language.js';

/** @import { RoadStop } from '../../feeds.js' */

const HOUR = 60;

/**
 * A duration as short as people say it.
 *
 * @param {number} minutes
 */
export function duration(minutes) {
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  return [...(hours ? [unit(hours, 'hour')] : []), ...(rest || !hours ? [unit(rest, 'minute')] : [])].join(' ');
}

/**
 * @param {number} count
 * @param {'hour' | 'minute'} name
 */
const unit = (count, name) => new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(count);

/** @param {readonly RoadStop[]} stops */
export const minutesLeft = (stops) => stops.reduce((sum, { done, minutes }) => (done ? sum : sum + minutes), 0);

/**
 * Puts each lesson together with its drills; an exercise stands alone.
 *
 * @param {readonly RoadStop[]} stops
 */
export function grouped(stops) {
  /** @type {RoadStop[][]} */
  const groups = [];
  for (const stop of stops) {
    const last = groups.at(-1);
    if (last && stop.lesson !== null && last[0].lesson === stop.lesson) last.push(stop);
    else groups.push([stop]);
  }
  return groups;
}
