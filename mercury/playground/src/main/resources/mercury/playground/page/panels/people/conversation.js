// The conversation that is chosen: a person in front of the chat with a bot.

import { word } from '../../language.js';
import { request } from '../../request.js';

/** @import { Message, PeopleFeed } from '../../feeds.js' */

/** @type {PeopleFeed} */
let latest = { people: [], bots: [], chats: [] };

/** The ids of the person and of the bot; 0 for none. */
const chosen = { person: 0, bot: 0 };

/**
 * Says who there is and what they wrote.
 *
 * @param {PeopleFeed} feed
 */
export function remember(feed) {
  latest = feed;
}

/**
 * @param {number} person
 * @param {number} bot
 */
export function choose(person, bot) {
  chosen.person = person;
  chosen.bot = bot;
}

/** The id of the chosen person. */
export const person = () => chosen.person;

/** The chosen chat. */
export const chat = () => latest.chats.find((one) => one.person === chosen.person && one.bot === chosen.bot);

/** The messages of the conversation, the oldest first. */
export const messages = () => chat()?.messages ?? [];

/** The commands of the chosen bot. */
export const commands = () => latest.bots.find((bot) => bot.id === chosen.bot)?.commands ?? [];

/**
 * Whether the bot has not fetched the message yet.
 *
 * @param {Message} message
 */
export const isWaiting = (message) =>
  latest.bots.find((bot) => bot.id === chosen.bot)?.waiting.some((one) => one.chat === chosen.person && one.message_id === message.message_id) ?? false;

/**
 * Where the server takes what the chosen person does.
 *
 * @param {string} deed
 * @param {string} [parameters]
 */
export function deedPath(deed, parameters = '') {
  if (!chosen.person) throw new Error(word('nobody'));
  if (!chosen.bot) throw new Error(word('noBot'));
  return `api/people/${chosen.person}/${deed}?bot=${chosen.bot}${parameters}`;
}

/**
 * Has the chosen person write.
 *
 * @param {string} text
 */
export const write = (text) => request('POST', deedPath('messages'), { body: { text } });
