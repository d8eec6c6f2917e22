// Telegram's stand-in, which runs already, and the people in it.

import assert from 'node:assert/strict';

/** Where it runs. */
export const API = process.env.TELEGRAM_API_URL;
assert.ok(API, 'TELEGRAM_API_URL is not set: ./course up --only telegram, then eval "$(./course env)"');

let number = Date.now() % 1_000_000_000;

/** A token that no other test has. */
export const newToken = () => `${++number}:quick-start`;

async function request(path, body) {
  const options = body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await (await fetch(API + path, options)).json();
  assert.ok(answer.ok, answer.description);
  return answer.result;
}

/** A new person in front of the chat with the bot of that token. */
export async function person(token, name) {
  const bot = token.split(':')[0];
  const { id } = await request('/people', { first_name: name });
  const deed = (what, body) => request(`/people/${id}/${what}?bot=${bot}`, body);
  return {
    id,
    writes: (text) => deed('messages', { text }),
    presses: (message_id, data) => deed('presses', { message_id, data }),
    /** The messages of the bot, once there are so many. */
    hears: (count) => until(`${name} hears ${count} messages`, async () => {
      const heard = (await deed('messages')).filter(({ from }) => from.is_bot);
      return heard.length >= count && heard;
    }),
    /** What the person sees besides the messages, once it is so. */
    sees: (so) => until(`${name} sees it`, async () => {
      const { chats } = await request('/people?messages=1');
      const chat = chats.find((one) => one.person === id && String(one.bot) === bot);
      return so(chat) && chat;
    }),
  };
}

/** What the question is answered with, as soon as that is something. */
async function until(what, question) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const answer = await question();
    if (answer) return answer;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`not within 20 seconds: ${what}`);
}
