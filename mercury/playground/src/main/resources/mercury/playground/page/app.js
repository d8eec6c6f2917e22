// Wires the page: what the server pushes goes to the part that shows it.

import { html, keyed, notice, text } from './dom.js';
import { language, translate, word } from './words.js';
import { people } from './people.js';
import { broker } from './broker.js';
import { users, bucket, logs } from './state.js';
import { tryit } from './tryit.js';

const FEEDS = { broker, people, users, bucket, logs };
const SERVICES = { broker: 'RabbitMQ', people: 'Telegram', users: 'PostgreSQL', bucket: 'S3', logs: 'MongoDB' };
const last = {};
const $ = (id) => document.getElementById(id);

function health() {
  keyed($('health'), Object.keys(SERVICES).filter((feed) => last[feed]), (feed) => feed, () => html('li'), (item, feed) => {
    const away = last[feed].away !== undefined;
    item.className = away ? 'is-away' : 'is-there';
    text(item, away ? word('isAway', SERVICES[feed]) : SERVICES[feed]);
    item.title = word(away ? 'isAway' : 'isThere', SERVICES[feed]);
  });
}

/** A service that is away is a reason in its part of the page; what was known of it stays. */
function show(feed) {
  const now = last[feed];
  const reason = $(feed).querySelector('.away');
  reason.hidden = now.away === undefined;
  if (now.away !== undefined) text(reason, word('away', now.away));
  else FEEDS[feed](now, last);
}

function listen() {
  const events = new EventSource('api/events');
  for (const feed of Object.keys(FEEDS)) {
    events.addEventListener(feed, (event) => {
      last[feed] = JSON.parse(event.data);
      show(feed);
      if (feed === 'bucket' && last.people && last.people.away === undefined) show('people');
      health();
    });
  }
  let lost = false;
  events.onerror = () => { lost = true; notice(word('lost')); };
  events.onopen = () => { if (lost) notice(''); lost = false; };
}

function choices() {
  $('language').value = language();
  $('language').addEventListener('change', (event) => {
    localStorage.setItem('language', event.target.value);
    translate();
    Object.keys(last).forEach(show);
    health();
    tryit();
  });
  $('theme').value = localStorage.getItem('theme') ?? '';
  const paint = () => { document.documentElement.dataset.theme = $('theme').value; };
  $('theme').addEventListener('change', () => { localStorage.setItem('theme', $('theme').value); paint(); });
  paint();
}

translate();
choices();
tryit();
listen();
// what is there from the beginning is no news
setTimeout(() => document.body.classList.add('live'), 3000);
