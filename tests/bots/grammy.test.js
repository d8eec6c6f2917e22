// What the first pages of grammY's documentation do.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bot, GrammyError, InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { API, newToken, person } from './standin.js';

const token = newToken();
const bot = new Bot(token, { client: { apiRoot: API } });

/** The smallest PNG. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

bot.command('start', (ctx) => ctx.reply('Welcome! Up and running.'));
bot.command('menu', (ctx) => ctx.reply('<b>Menu 1</b>', { parse_mode: 'HTML', reply_markup: new InlineKeyboard().text('Next', 'next').url('Docs', 'https://grammy.dev') }));
bot.command('keys', (ctx) => ctx.reply('Keys', { reply_markup: new Keyboard().text('Yes').text('No').resized() }));
bot.command('photo', (ctx) => ctx.replyWithPhoto(new InputFile(PIXEL, 'pixel.png'), { caption: 'a pixel' }));
bot.callbackQuery('next', async (ctx) => {
  await ctx.editMessageText('<b>Menu 2</b>', { parse_mode: 'HTML' });
  await ctx.answerCallbackQuery('There');
});
bot.on('message:entities:url', (ctx) => ctx.reply('a link'));
bot.on('message', (ctx) => ctx.copyMessage(ctx.message.chat.id));

test('grammY', async (t) => {
  await bot.init();
  const started = bot.start({ drop_pending_updates: true });
  const anna = await person(token, 'Anna');

  await t.test('a command is answered', async () => {
    await anna.writes('/start');
    assert.equal((await anna.hears(1))[0].text, 'Welcome! Up and running.');
  });

  await t.test('a menu is pressed, edited and answered', async () => {
    await anna.writes('/menu');
    const menu = (await anna.hears(2))[1];
    assert.equal(menu.entities[0].type, 'bold');
    await anna.presses(menu.message_id, menu.reply_markup.inline_keyboard[0][0].callback_data);
    assert.equal((await anna.sees(({ pressed }) => pressed)).pressed.text, 'There');
    const edited = (await anna.hears(2))[1];
    assert.equal(edited.text, 'Menu 2');
    assert.equal(edited.reply_markup, undefined);
  });

  await t.test('a keyboard and a photo are seen', async () => {
    await anna.writes('/keys');
    assert.equal((await anna.sees(({ keyboard }) => keyboard)).keyboard.keyboard[0][1].text, 'No');
    await anna.writes('/photo');
    const photo = (await anna.hears(4))[3];
    assert.equal(photo.caption, 'a pixel');
    assert.equal(photo.photo[0].width, 1);
  });

  await t.test('a link is one, everything else is copied', async () => {
    await anna.writes('see example.com');
    await anna.writes('hello');
    const heard = await anna.hears(6);
    assert.deepEqual(heard.slice(4).map(({ text }) => text), ['a link', 'hello']);
  });

  await t.test('commands are set', async () => {
    await bot.api.setMyCommands([{ command: 'start', description: 'Start the bot' }]);
    assert.deepEqual(await bot.api.getMyCommands(), [{ command: 'start', description: 'Start the bot' }]);
  });

  await t.test('forty refused uploads leave the connection whole', () => refuseUploads(anna));

  await bot.stop();
  await started;
});

async function refuseUploads(anna) {
  const file = () => new InputFile(Buffer.alloc(3_000_000), 'large.bin');
  const results = [];
  for (let i = 0; i < 20; i++) {
    await bot.api.sendDocument(1, file()).catch((e) => results.push(e));
    await bot.api.sendVideo(anna.id, file()).catch((e) => results.push(e));
  }
  assert.deepEqual([...new Set(results.map((e) => e instanceof GrammyError && e.description))], [
    'Bad Request: chat not found', 'Not Found: the stand-in has no method sendVideo']);
  assert.equal(results.length, 40);
}
