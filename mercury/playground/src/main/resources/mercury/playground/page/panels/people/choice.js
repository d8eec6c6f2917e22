// Who writes to which bot.

import { html, keyed, text } from '../../dom.js';
import { ID } from '../../ids.js';
import { label, say, word } from '../../language.js';
import { choose } from './conversation.js';

/** @import { PeopleFeed, Person } from '../../feeds.js' */

/**
 * Makes the choice of a person and the choice of a bot. Choices stay as they are while people and bots come and go.
 *
 * @param {() => void} onChange called after another conversation was chosen
 */
export function createChoice(onChange) {
  const persons = label(html('div', { id: ID.person, class: 'persons', role: 'radiogroup' }), 'person');
  const bots = html('select', { id: ID.bot });
  const botChoice = html('label', { id: ID.botChoice, hidden: true }, say(html('span'), 'bot'), ' ', bots);
  const nobody = say(html('p', { id: ID.nobody, class: 'hint', hidden: true }), 'nobody');
  const noBot = say(html('p', { id: ID.noBot, class: 'hint', hidden: true }), 'noBot');
  const inputs = () => /** @type {HTMLInputElement[]} */ ([...persons.querySelectorAll('input')]);

  const chooseNow = () => choose(Number(inputs().find((input) => input.checked)?.value ?? 0), Number(bots.value));

  function change() {
    chooseNow();
    onChange();
  }

  /** @param {Person[]} people of whom the first is chosen until another is */
  function showPeople(people) {
    keyed(persons, people, (one) => one.id, newPerson, (element, { username }) => {
      element.title = username ? `@${username}` : word('noUsername');
    });
    const [first] = inputs();
    if (first && !inputs().some((input) => input.checked)) first.checked = true;
  }

  /** @param {PeopleFeed} feed */
  function show(feed) {
    showPeople(feed.people);
    keyed(bots, feed.bots, (bot) => bot.id, (bot) => html('option', { value: bot.id }), (option, bot) => text(option, bot.username));
    botChoice.hidden = feed.bots.length < 2;
    noBot.hidden = feed.bots.length > 0;
    nobody.hidden = feed.people.length > 0;
    chooseNow();
  }

  /**
   * Chooses a person who may not be in the feed yet.
   *
   * @param {Person} newcomer
   * @param {Person[]} people with the newcomer
   */
  function welcome(newcomer, people) {
    showPeople(people);
    for (const input of inputs()) input.checked = input.value === String(newcomer.id);
    nobody.hidden = true;
    change();
  }

  /** Sets the focus on the chosen person. */
  const focus = () => inputs().find((input) => input.checked)?.focus();

  persons.addEventListener('change', change);
  bots.addEventListener('change', change);
  return { persons, botChoice, nobody, noBot, show, welcome, focus };
}

/** @param {Person} person */
const newPerson = ({ id, first_name: name }) =>
  html('label', { class: 'person' },
    html('input', { type: 'radio', name: 'person', value: id }),
    html('i', { 'aria-hidden': 'true' }, [...name][0].toUpperCase()),
    html('span', {}, name));
