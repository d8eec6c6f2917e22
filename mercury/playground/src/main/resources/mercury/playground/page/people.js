// People in front of their chats with a bot.

import { ask, html, json, keyed, notice, size, text } from './dom.js';
import { language, word } from './words.js';

const LARGEST = 50 * 1024 * 1024;
const $ = (id) => document.getElementById(id);
let now = { people: [], bots: [], chats: [] };

const who = () => Number($('person').querySelector(':checked')?.value ?? 0);
const bot = () => Number($('bot').value);

/** Where the chosen person's deeds go. */
export const deed = (name, more = '') => `api/people/${who()}/${name}?bot=${bot()}${more}`;

/** Does something and tells when it could not be done. */
export async function attempt(action) {
  notice('');
  try {
    await action();
  } catch (e) {
    notice(word('refused', e.message));
  }
}

const messages = () => now.chats.find((chat) => chat.person === who() && chat.bot === bot())?.messages ?? [];

/** Choosing keeps its choice while options come and go. */
function options(select, items, label) {
  keyed(select, items, (item) => item.id, (item) => html('option', { value: item.id }), (option, item) => text(option, label(item)));
}

function document_(message, objects) {
  const file = message.document;
  const stored = objects.find((object) => object.key.includes(`/${file.file_unique_id}/`));
  const named = `📄 ${file.file_name} (${size(file.file_size)})`;
  return stored
    ? [named, ' ', html('a', { href: `api/object?key=${encodeURIComponent(stored.key)}`, download: '' }, word('download'))]
    : [named];
}

function content(message, objects) {
  const said = message.document ? document_(message, objects) : [message.text ?? (message.photo ? '🖼' : '…')];
  return message.edit_date ? [...said, ' ', word('edited')] : said;
}

/** When it was written, and of a person's own message whether the bot has it. */
function stamp(message) {
  const time = new Date(message.date * 1000).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' });
  if (message.from?.is_bot) return [time];
  const waits = now.bots.find((one) => one.id === bot())?.waiting.some((one) => one.chat === who() && one.message_id === message.message_id);
  return [`${time} `, html('span', { title: word(waits ? 'waits' : 'tookIt'), role: 'img', 'aria-label': word(waits ? 'waits' : 'tookIt') }, waits ? '✓' : '✓✓')];
}

function showChat(objects) {
  const chat = $('chat');
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 40;
  keyed(chat, messages(), (message) => `${who()} ${message.message_id}`, () => html('li', {}, html('span'), html('b')), (item, message) => {
    item.className = message.from?.is_bot ? 'from-bot' : 'from-person';
    const [said, stamped] = [content(message, objects), stamp(message)];
    const state = [...said, ...stamped].map((part) => part.outerHTML ?? part).join('');
    if (item.dataset.state !== state) {
      item.dataset.state = state;
      item.firstChild.replaceChildren(...said);
      item.lastChild.replaceChildren(...stamped);
    }
  });
  if (atEnd) chat.scrollTop = chat.scrollHeight;
}

/** Everybody as something to choose, the first one chosen until another is. */
function showPeople(all) {
  keyed($('person'), all, (person) => person.id, (person) => html('label', { class: 'person' },
    html('input', { type: 'radio', name: 'person', value: person.id, onchange: () => showChat(objects) }),
    html('i', { 'aria-hidden': 'true' }, [...person.first_name][0].toUpperCase()),
    html('span', {}, person.first_name)), (label, person) => { label.title = person.username ? `@${person.username}` : word('noUsername'); });
  if (all.length && !who()) $('person').querySelector('input').checked = true;
}

let objects = [];

/** Shows the feed of that name. */
export function people(feed, all) {
  now = feed;
  objects = all.bucket?.objects ?? objects;
  showPeople(now.people);
  options($('bot'), now.bots, (one) => one.username);
  $('bot-choice').hidden = now.bots.length < 2;
  $('no-bot').hidden = now.bots.length > 0;
  for (const control of $('write').elements) control.disabled = !now.bots.length || !now.people.length;
  showChat(objects);
}

function send(file, kind = 'files') {
  if (file.size > LARGEST) return Promise.reject(new Error(word('tooLarge')));
  const bar = $('upload');
  // fetch() does not tell how far an upload is
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', deed(kind, `&name=${encodeURIComponent(file.name)}`));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (event) => { bar.value = event.loaded / event.total; };
    request.onerror = () => reject(new Error(word('lost')));
    request.onloadend = () => { bar.hidden = true; };
    request.onload = () => {
      if (request.status === 200) return resolve();
      const answer = JSON.parse(request.responseText || '{}');
      return reject(new Error(answer.reason ?? answer.description ?? request.statusText));
    };
    bar.value = 0;
    bar.hidden = false;
    request.send(file);
  });
}

async function write() {
  const written = $('text').value.trim();
  if (!written) return;
  await ask(deed('messages'), json({ text: written }));
  $('text').value = '';
  $('text').focus();
}

function edit() {
  const mine = messages().filter((message) => !message.from?.is_bot && message.text).pop();
  if (!mine) throw new Error(word('first'));
  return ask(deed('edits'), json({ message_id: mine.message_id, text: $('text').value.trim() || `${mine.text} ✎` }));
}

function press() {
  const theirs = messages().filter((message) => message.from?.is_bot).pop();
  if (!theirs) throw new Error(word('noAnswer'));
  return ask(deed('presses'), json({ message_id: theirs.message_id, data: 'pressed' }));
}

const post = () => ask(deed('posts'), json({ text: $('text').value.trim() || word('aPost') }));

const ODD = { edits: edit, posts: post, presses: press };

async function add() {
  const name = $('newcomer-name').value.trim();
  const nick = `${name.replace(/\W/g, '') || 'person'}_${now.people.length + 1}`.toLowerCase();
  const body = $('newcomer-username').checked ? { first_name: name, username: nick } : { first_name: name };
  const made = (await ask('api/people', json(body))).result;
  now = { ...now, people: [...now.people.filter((person) => person.id !== made.id), made] };
  showPeople(now.people);
  $('person').querySelector(`[value="${made.id}"]`).checked = true;
  showChat(objects);
  $('add').open = false;
  $('newcomer-name').value = '';
  $('text').focus();
}

function on(id, event, action) {
  $(id).addEventListener(event, (happened) => {
    happened.preventDefault();
    attempt(async () => action(happened));
  });
}

on('write', 'submit', write);
on('newcomer', 'submit', add);
on('file', 'change', (event) => send(event.target.files[0]).finally(() => { event.target.value = ''; }));
on('photo', 'change', (event) => send(event.target.files[0], 'photos').finally(() => { event.target.value = ''; }));
on('people', 'dragover', () => $('people').classList.add('over'));
for (const left of ['dragleave', 'drop']) $('people').addEventListener(left, () => $('people').classList.remove('over'));
on('people', 'drop', (event) => Promise.all([...event.dataTransfer.files].map((file) => send(file))));
$('bot').addEventListener('change', () => showChat(objects));
$('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    attempt(write);
  }
});
for (const button of document.querySelectorAll('[data-deed]')) {
  const { deed: name } = button.dataset;
  button.addEventListener('click', () => attempt(async () => {
    await (ODD[name] ? ODD[name]() : ask(deed(name), json({})));
    button.closest('details').open = false;
  }));
}
// a menu is left by Escape or by a look elsewhere
document.addEventListener('keydown', ({ key, target }) => {
  const menu = key === 'Escape' && target.closest?.('.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll('.menu[open]')) if (!menu.contains(target)) menu.open = false;
});
