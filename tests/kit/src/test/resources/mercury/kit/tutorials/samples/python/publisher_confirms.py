#!/usr/bin/env python3
import os
import pika

connection = pika.BlockingConnection(pika.URLParameters(os.environ["RABBITMQ_URL"]))
channel = connection.channel()

queue_name = channel.queue_declare(queue="", exclusive=True).method.queue
channel.confirm_delivery()

for number in range(100):
    channel.basic_publish(
        exchange="", routing_key=queue_name, body=str(number), mandatory=True
    )
print(" [x] Published 100 messages, each confirmed")

try:
    channel.basic_publish(
        exchange="", routing_key="no such queue", body="lost", mandatory=True
    )
except pika.exceptions.UnroutableError as e:
    print(f" [x] Returned {e.messages[0].body.decode()}")
connection.close()
