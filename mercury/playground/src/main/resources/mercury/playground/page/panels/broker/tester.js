// Tells where a message would go before anybody sends it.

import { html, keyed, text } from '../../dom.js';
import { usedExchanges } from '../../drawing/model.js';
import { ID } from '../../ids.js';
import { label, say, word } from '../../language.js';
import { headersOf } from '../../routing/headers.js';
import { isKnown, route } from '../../routing/route.js';
import { told } from './destinations.js';

/** @import { BrokerSnapshot } from '../../feeds.js' */

/** The most bytes of a routing key. */
const LONGEST_KEY = 255;

/**
 * Makes the tester, which is hidden as long as nothing is bound to an exchange.
 *
 * @param {() => unknown} changed called when another message is tried, or none any more
 */
export function createTester(changed) {
  const select = label(html('select', { id: ID.testedExchange }), 'exchange');
  const input = html('input', { id: ID.tested, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' });
  const destinations = html('p', { id: ID.destinations, class: 'quiet', role: 'status' });
  const row = html('div', { class: 'row' }, say(html('span'), 'tester'), select, input);
  const element = label(html('div', { id: ID.tester, role: 'group', hidden: true }, row, destinations), 'tester');
  /** @type {BrokerSnapshot | undefined} */
  let now;

  const tooLong = () => isKeyed() && new TextEncoder().encode(input.value).length > LONGEST_KEY;
  const isKeyed = () => now?.exchanges.find(({ name }) => name === select.value)?.type !== 'headers';

  /** The route of the message that is tried; undefined while none is. */
  function tried() {
    const active = input.value !== '' || document.activeElement === input;
    return now && !element.hidden && active && !tooLong() ? route(now, select.value, { key: input.value, headers: headersOf(input.value) }) : undefined;
  }

  /** @param {BrokerSnapshot} [snapshot] */
  function show(snapshot = now) {
    now = snapshot;
    if (!now) return;
    offer(element, select, now);
    const name = isKeyed() ? 'routingKey' : 'headersToTry';
    label(input, name).placeholder = word(name);
    const found = tried();
    text(destinations, tooLong() ? word('keyTooLong', LONGEST_KEY) : found ? told(found, now) : word('testerHint'));
  }

  function update() {
    show();
    changed();
  }

  /** @param {string} exchange the name of one to publish to; another than those that are offered changes nothing */
  function choose(exchange) {
    if (element.hidden || ![...select.options].some(({ value }) => value === exchange)) return;
    select.value = exchange;
    input.focus();
    update();
  }

  select.addEventListener('change', update);
  for (const event of ['input', 'focus', 'blur']) input.addEventListener(event, update);
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    input.value = '';
    update();
  });
  return { element, show, tried, choose };
}

/**
 * Offers the exchanges that are drawn; at first the first of them that something is bound to.
 *
 * @param {HTMLElement} element
 * @param {HTMLSelectElement} select
 * @param {BrokerSnapshot} now
 */
function offer(element, select, now) {
  const offered = usedExchanges(now).filter(({ type }) => isKnown(type));
  const bound = offered.find(({ name }) => now.bindings.some(({ exchange }) => exchange === name));
  const chosen = !element.hidden && offered.some(({ name }) => name === select.value) ? select.value : bound?.name;
  keyed(select, offered, ({ name }) => name, ({ name }) => html('option', { value: name }), (option, { name, type }) => text(option, `${name} · ${type}`));
  select.value = chosen ?? '';
  element.hidden = !bound;
}
