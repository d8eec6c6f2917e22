"""What the first pages of python-telegram-bot's documentation do, on Telegram's stand-in, which runs already."""

import io
import json
import os
import time
import unittest
import urllib.request

from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, CommandHandler, ConversationHandler, Filters, MessageHandler, Updater

API = os.environ["TELEGRAM_API_URL"]
TOKEN = f"{int(time.time() * 1000) % 1_000_000_000}:quick-start"
NAME, SIZE = range(2)


def request(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    asked = urllib.request.Request(API + path, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return json.load(answer)["result"]


class Person:
    """A person in front of the chat with the bot of TOKEN."""

    def __init__(self, name):
        self.id = request("/people", {"first_name": name})["id"]

    def _deed(self, what, body=None):
        return request(f"/people/{self.id}/{what}?bot={TOKEN.split(':')[0]}", body)

    def writes(self, text):
        return self._deed("messages", {"text": text})

    def presses(self, message_id, data):
        return self._deed("presses", {"message_id": message_id, "data": data})

    def hears(self, count):
        """The messages of the bot, once there are so many."""
        return until(lambda: self._heard(count))

    def _heard(self, count):
        heard = [message for message in self._deed("messages") if message["from"]["is_bot"]]
        return heard if len(heard) >= count else None


def until(question):
    """What the question is answered with, as soon as that is something."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError("not within 20 seconds")


def start(update, _):
    update.message.reply_text(f"Hi {update.effective_user.first_name}!")


def menu(update, _):
    buttons = [[InlineKeyboardButton("One", callback_data="1"), InlineKeyboardButton("Two", callback_data="2")]]
    update.message.reply_text("Please choose:", reply_markup=InlineKeyboardMarkup(buttons))


def chosen(update, _):
    update.callback_query.answer()
    update.callback_query.edit_message_text(f"Selected option: {update.callback_query.data}")


def order(update, _):
    update.message.reply_text("Whose?", reply_markup=ReplyKeyboardMarkup([["Anna", "Boris"]], one_time_keyboard=True))
    return NAME


def name(update, context):
    context.user_data["name"] = update.message.text
    update.message.reply_text("How large?")
    return SIZE


def size(update, context):
    update.message.reply_document(io.BytesIO(b"an order"), f"{context.user_data['name']}-{update.message.text}.txt")
    return ConversationHandler.END


def echo(update, _):
    update.message.reply_text(update.message.text)


class PythonTelegramBotTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.updater = Updater(TOKEN, base_url=API + "/bot", base_file_url=API + "/file/bot")
        asking = ConversationHandler(
            [CommandHandler("order", order)],
            {NAME: [MessageHandler(Filters.text, name)], SIZE: [MessageHandler(Filters.text, size)]},
            [],
        )
        for handler in (
            CommandHandler("start", start),
            CommandHandler("menu", menu),
            CallbackQueryHandler(chosen),
            asking,
            MessageHandler(Filters.text & ~Filters.command, echo),
        ):
            cls.updater.dispatcher.add_handler(handler)
        cls.updater.start_polling()

    @classmethod
    def tearDownClass(cls):
        cls.updater.stop()

    def test_a_command_and_a_text_are_answered(self):
        anna = Person("Anna")
        anna.writes("/start")
        self.assertEqual(anna.hears(1)[0]["text"], "Hi Anna!")
        anna.writes("привет 👋")
        self.assertEqual(anna.hears(2)[1]["text"], "привет 👋")

    def test_a_menu_is_pressed_and_edited(self):
        anna = Person("Anna")
        anna.writes("/menu")
        asked = anna.hears(1)[0]
        anna.presses(asked["message_id"], asked["reply_markup"]["inline_keyboard"][0][1]["callback_data"])
        until(lambda: anna.hears(1)[0]["text"] == "Selected option: 2")

    def test_a_conversation_ends_with_a_document(self):
        anna = Person("Anna")
        for said, count in (("/order", 1), ("Boris", 2), ("7", 3)):
            anna.writes(said)
            heard = anna.hears(count)
        self.assertEqual(heard[2]["document"]["file_name"], "Boris-7.txt")
        kept = self.updater.bot.get_file(heard[2]["document"]["file_id"])
        self.assertEqual(kept.download_as_bytearray(), b"an order")

    def test_commands_are_set(self):
        self.updater.bot.set_my_commands([BotCommand("start", "Start the bot")])
        self.assertEqual(self.updater.bot.get_my_commands()[0].description, "Start the bot")

    def test_a_refusal_is_told_as_telegram_tells_it(self):
        with self.assertRaisesRegex(BadRequest, "[Cc]hat not found"):
            self.updater.bot.send_message(1, "hello?")


if __name__ == "__main__":
    unittest.main()
