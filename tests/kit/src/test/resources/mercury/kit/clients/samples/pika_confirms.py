"""pika: confirms, returns, rejections, dead letters, cancel notifications."""
import os
import sys
import time

import pika

name = sys.argv[1]
connection = pika.BlockingConnection(pika.URLParameters(os.environ["RABBITMQ_URL"]))
channel = connection.channel()
channel.confirm_delivery()

channel.queue_declare(
    name, durable=True, arguments={"x-queue-type": "quorum", "x-delivery-limit": 2}
)
for number in range(100):
    channel.basic_publish("", name, str(number), mandatory=True)
print("confirmed 100")

try:
    channel.basic_publish("", name + ".nowhere", "lost", mandatory=True)
except pika.exceptions.UnroutableError as e:
    print("returned", e.messages[0].method.reply_code, e.messages[0].method.reply_text)

channel.queue_declare(
    name + ".full",
    exclusive=True,
    arguments={"x-max-length": 1, "x-overflow": "reject-publish"},
)
channel.basic_publish("", name + ".full", "fits")
try:
    channel.basic_publish("", name + ".full", "does not")
except pika.exceptions.NackError:
    print("rejected")

channel.queue_purge(name)
channel.basic_publish("", name, "again and again")
counts = []
patience = time.monotonic() + 20
for method, properties, body in channel.consume(name, inactivity_timeout=2):
    if method is None:
        if len(counts) >= 3 or time.monotonic() > patience:
            break
        continue
    counts.append(int((properties.headers or {}).get("x-delivery-count", 0)))
    channel.basic_nack(method.delivery_tag, requeue=True)
print("deliveries", counts)
channel.cancel()

watched = connection.channel()
watched.queue_declare(name + ".watched", auto_delete=True)
cancelled = []
watched.add_on_cancel_callback(lambda frame: cancelled.append(frame.method.consumer_tag))
watched.basic_consume(name + ".watched", print, consumer_tag="watcher")
channel.queue_delete(name + ".watched")
deadline = time.monotonic() + 20
while not cancelled and time.monotonic() < deadline:
    connection.process_data_events(time_limit=1)  # returns earlier for any other event
print("cancelled", *cancelled)

wrong = connection.channel()
try:
    wrong.queue_declare(name, durable=False)
except pika.exceptions.ChannelClosedByBroker as e:
    print("refused", e.reply_code, e.reply_text.split(" for ")[0])

channel.queue_delete(name)
connection.close()
print("done")
