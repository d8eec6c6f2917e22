// The road of the course: what is done, what is next, and how long it takes.

import { html, keyed, text } from '../../dom.js';
import { ID, element } from '../../ids.js';
import { label, word } from '../../language.js';
import { section, title } from '../../panel.js';
import { newStop, showStop } from './stop.js';
import { duration, grouped, minutesLeft } from './sums.js';

/** @import { RoadStop } from '../../feeds.js' */

/** @returns {import('../../panel.js').View} */
function mount() {
  const bar = label(html('progress', { max: 1, value: 0 }), 'wholeRoad');
  const sum = html('p', { id: ID.roadSum, class: 'quiet' });
  const groups = html('ol', { id: ID.stops });
  const road = section(ID.road, title(ID.roadTitle, 'road'), bar, sum, groups);
  road.hidden = true;
  road.tabIndex = -1;
  addEventListener('hashchange', arrive);
  return {
    element: road,
    show: ({ road: now }) => {
      if (!now?.stops.length) return;
      const first = road.hidden;
      road.hidden = false;
      element(ID.toRoad, HTMLElement).hidden = false;
      const done = now.stops.filter((stop) => stop.done).length;
      bar.max = now.stops.length;
      bar.value = done;
      text(sum, done === bar.max ? word('roadEnd', done) : word('roadSum', done, bar.max, duration(minutesLeft(now.stops))));
      keyed(groups, grouped(now.stops), ([{ name }]) => name, newGroup, showGroup);
      if (first) arrive();
    },
  };
}

const newGroup = () => html('li', {}, html('ol'));

/**
 * @param {HTMLElement} group
 * @param {readonly RoadStop[]} stops
 */
function showGroup(group, stops) {
  const [list] = group.children;
  keyed(list, stops, ({ kind, name }) => `${kind} ${name}`, newStop, showStop);
}

/** Opens the stop that the address names, and goes there; to the road itself where it names that. */
function arrive() {
  const id = location.hash.slice(1);
  const road = element(ID.road, HTMLElement);
  const there = id === ID.road ? road : [...road.querySelectorAll('summary')].find((head) => head.id === id);
  if (!there || road.hidden) return;
  if (there.parentElement instanceof HTMLDetailsElement) there.parentElement.open = true;
  there.focus();
  there.scrollIntoView();
}

/** @type {import('../../panel.js').Panel} */
export const panel = { place: ID.panels, feed: 'road', mount };
