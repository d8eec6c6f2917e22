#!/usr/bin/env python3
import os
import pika

connection = pika.BlockingConnection(pika.URLParameters(os.environ["RABBITMQ_URL"]))
channel = connection.channel()

channel.queue_declare(
    queue="hello", durable=True, arguments={"x-queue-type": "quorum"}
)

channel.basic_publish(exchange="", routing_key="hello", body="Hello World!")
print(" [x] Sent 'Hello World!'")
connection.close()
