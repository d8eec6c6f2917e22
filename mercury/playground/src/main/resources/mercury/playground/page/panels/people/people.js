// People in front of their chats with a bot.

import { html } from '../../dom.js';
import { ID } from '../../ids.js';
import { attempt } from '../../notice.js';
import { newReason, section, title } from '../../panel.js';
import { createChat } from './chat.js';
import { createChoice } from './choice.js';
import { createComposer } from './composer.js';
import { remember } from './conversation.js';
import { createFiles } from './files.js';
import { createKeys } from './keys.js';
import { createNewcomer } from './newcomer.js';

/** @import { PeopleFeed, Person } from '../../feeds.js' */

/** @returns {import('../../panel.js').View} */
function mount() {
  /** @type {PeopleFeed} */
  let now = { people: [], bots: [], chats: [] };
  /** Those who were added here and are in no feed yet. @type {Person[]} */
  let newcomers = [];
  const reason = newReason();
  const chat = createChat();
  const keys = createKeys();
  const choice = createChoice(() => {
    chat.show();
    keys.show();
  });
  const files = createFiles();
  const composer = createComposer(files, keys.commandMenu);
  const newcomer = createNewcomer(() => now.people.length, (person) => {
    newcomers = [...newcomers, person];
    now = withAll(now, newcomers);
    choice.welcome(person, now.people);
    composer.enable(now.bots.length > 0);
    if (!composer.focus()) choice.focus();
  });
  const element = section(ID.people, title(ID.peopleTitle, 'people'), reason,
    html('div', { class: 'row' }, choice.persons, newcomer, choice.botChoice), choice.nobody, choice.noBot, chat.element, keys.element, files.bar, composer.element);
  takeDropped(element, files.send);
  return {
    element,
    reason,
    show: ({ people, bucket }) => {
      if (!people) return;
      newcomers = newcomers.filter(({ id }) => !people.people.some((one) => one.id === id));
      now = withAll(people, newcomers);
      remember(now);
      choice.show(now);
      composer.enable(now.bots.length > 0 && now.people.length > 0);
      chat.show(bucket?.objects);
      keys.show();
    },
  };
}

/**
 * @param {PeopleFeed} feed
 * @param {Person[]} newcomers
 * @returns {PeopleFeed}
 */
const withAll = (feed, newcomers) => ({ ...feed, people: [...feed.people, ...newcomers.filter(({ id }) => !feed.people.some((one) => one.id === id))] });

/**
 * Sends the files that are dropped on the element.
 *
 * @param {HTMLElement} target
 * @param {(file: File) => Promise<void>} send
 */
function takeDropped(target, send) {
  /** @param {boolean} over */
  const highlight = (over) => target.classList.toggle('over', over);
  target.addEventListener('dragover', (event) => {
    event.preventDefault();
    highlight(true);
  });
  target.addEventListener('dragleave', () => highlight(false));
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    highlight(false);
    attempt(() => Promise.all([...(event.dataTransfer?.files ?? [])].map((file) => send(file))));
  });
}

/** @type {import('../../panel.js').Panel} */
export const panel = { place: ID.panels, service: 'Telegram', feed: 'people', uses: ['bucket'], mount };
