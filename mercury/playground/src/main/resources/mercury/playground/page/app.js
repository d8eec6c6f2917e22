// Puts the panels on the page, and hands on to them what the server pushes.

import { html, keyed, text } from './dom.js';
import { ID, element } from './ids.js';
import { LANGUAGES, chooseLanguage, language, translate, word } from './language.js';
import { closeMenus } from './menus.js';
import { notice } from './notice.js';
import { PANELS } from './panels.js';
import { listenWhileVisible } from './visible.js';

/** @import { FeedName, Feeds } from './feeds.js' */
/** @import { Panel, View } from './panel.js' */

/** What is there from the beginning is no news, and does not light up. */
const SETTLED = 3000;

/** What was pushed last of each feed while its service was available. @type {Feeds} */
const feeds = {};

/** Why services are unavailable, by their feeds. @type {Map<FeedName, string>} */
const reasons = new Map();

/** What panels show of their services, by their feeds. @type {Map<FeedName, string>} */
const locations = new Map();

/** @type {(Panel & View)[]} */
const mounted = [];

function mountPanels() {
  for (const panel of PANELS) {
    const view = panel.mount();
    element(panel.place, HTMLElement).append(view.element);
    mounted.push({ ...panel, ...view });
  }
}

/**
 * Shows the news, or why there is none; what was shown before then stays.
 *
 * @param {Panel & View} panel
 */
function refresh({ feed, location, reason, show }) {
  const shown = feed && locations.get(feed);
  if (location && shown) text(location, shown);
  const away = feed && reasons.get(feed);
  if (reason) {
    reason.hidden = away === undefined;
    if (away !== undefined) text(reason, word('away', away));
  }
  if (!feed || feeds[feed]) show(feeds);
}

function refreshHealth() {
  const known = mounted.flatMap(({ service, feed }) => (service && feed && (feeds[feed] || reasons.has(feed)) ? [{ service, feed }] : []));
  keyed(element(ID.health, HTMLElement), known, ({ feed }) => feed, () => html('li'), (item, { service, feed }) => {
    const away = reasons.has(feed);
    item.className = away ? 'is-away' : 'is-there';
    text(item, away ? word('isAway', service) : service);
    item.title = word(away ? 'isAway' : 'isThere', service);
  });
}

/**
 * @param {FeedName} name
 * @param {any} news what was pushed
 */
function receive(name, news) {
  if (news.location) locations.set(name, news.location);
  if (news.away === undefined) {
    feeds[name] = news;
    reasons.delete(name);
  } else {
    reasons.set(name, news.away);
  }
  for (const panel of mounted) {
    if (panel.feed === name || panel.uses?.includes(name)) refresh(panel);
  }
  refreshHealth();
}

function listen() {
  const events = new EventSource('api/events');
  for (const name of new Set(mounted.flatMap(({ feed, uses = [] }) => (feed ? [feed, ...uses] : uses)))) {
    events.addEventListener(name, ({ data }) => receive(name, JSON.parse(data)));
  }
  let lost = false;
  events.onerror = () => {
    lost = true;
    notice(word('lost'));
  };
  events.onopen = () => {
    if (lost) notice('');
    lost = false;
  };
  return events;
}

function offerLanguages() {
  const select = element(ID.language, HTMLSelectElement);
  select.append(...Object.entries(LANGUAGES).map(([code, words]) => html('option', { value: code, lang: code }, words.itself)));
  select.value = language();
  select.addEventListener('change', () => {
    chooseLanguage(select.value);
    translate();
    mounted.forEach(refresh);
    refreshHealth();
  });
}

function offerThemes() {
  const select = element(ID.theme, HTMLSelectElement);
  const paint = () => {
    document.documentElement.dataset.theme = select.value;
  };
  select.value = localStorage.getItem('theme') ?? '';
  select.addEventListener('change', () => {
    localStorage.setItem('theme', select.value);
    paint();
  });
  paint();
}

mountPanels();
offerLanguages();
offerThemes();
closeMenus();
translate();
listenWhileVisible(listen);
setTimeout(() => document.body.classList.add('live'), SETTLED);
