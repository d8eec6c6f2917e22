// What the first pages of Telegraf's documentation do.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Markup, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import { API, newToken, person } from './standin.js';

const token = newToken();
const bot = new Telegraf(token, { telegram: { apiRoot: API } });

bot.start((ctx) => ctx.reply('Welcome'));
bot.help((ctx) => ctx.replyWithMarkdownV2('Send me a *sticker*', Markup.inlineKeyboard([Markup.button.callback('Delete', 'delete')])));
bot.hears('hi', (ctx) => ctx.reply('Hey there', { reply_parameters: { message_id: ctx.message.message_id } }));
bot.hears(/^more/, (ctx) => ctx.reply('Which?', Markup.keyboard([['One', 'Two']]).oneTime()));
bot.command('send', (ctx) => ctx.replyWithDocument({ source: Buffer.from('notes'), filename: 'notes.txt' }));
bot.action('delete', async (ctx) => {
  await ctx.deleteMessage();
  await ctx.answerCbQuery('Gone');
});
bot.on(message('text'), (ctx) => ctx.sendChatAction('typing'));

test('Telegraf', async (t) => {
  const launched = bot.launch();
  await bot.telegram.getMe();
  const anna = await person(token, 'Anna');

  await t.test('commands and words are answered', async () => {
    await anna.writes('/start');
    await anna.writes('hi');
    const [welcome, hey] = await anna.hears(2);
    assert.equal(welcome.text, 'Welcome');
    assert.equal(hey.reply_to_message.text, 'hi');
  });

  await t.test('a message is deleted by its button', async () => {
    await anna.writes('/help');
    const help = (await anna.hears(3))[2];
    assert.equal(help.text, 'Send me a sticker');
    await anna.presses(help.message_id, 'delete');
    await anna.sees(({ pressed }) => pressed?.text === 'Gone');
    assert.equal((await anna.hears(2)).length, 2);
  });

  await t.test('a keyboard for once, a document, and typing', async () => {
    await anna.writes('more');
    await anna.sees(({ keyboard }) => keyboard?.keyboard[0].length === 2);
    await anna.writes('/send');
    const heard = await anna.hears(4);
    assert.equal(heard[3].document.file_name, 'notes.txt');
    await anna.writes('anything');
    await anna.sees(({ action }) => action === 'typing');
  });

  bot.stop();
  await launched;
});
