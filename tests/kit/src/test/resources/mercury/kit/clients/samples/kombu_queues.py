"""kombu: producer with confirms, consumer mixin, simple queue, priorities, expiry."""
import os
import socket
import sys

from kombu import Connection, Consumer, Exchange, Producer, Queue

name = sys.argv[1]

with Connection(
    os.environ["RABBITMQ_URL"], heartbeat=10, transport_options={"confirm_publish": True}
) as connection:
    exchange = Exchange(name, "direct", durable=False, auto_delete=True)
    queue = Queue(
        name,
        exchange,
        routing_key="key",
        durable=False,
        exclusive=True,
        max_priority=9,
        expires=60,
        queue_arguments={"x-single-active-consumer": False},
    )
    received = []

    def on_message(body, message):
        received.append(body["number"])
        message.ack()

    queue(connection.default_channel).declare()
    producer = Producer(connection.channel(), exchange=exchange, routing_key="key")
    for number in (1, 5, 9):
        producer.publish(
            {"number": number}, priority=number, compression="zlib", retry=True
        )
    with Consumer(connection.default_channel, queue, callbacks=[on_message]):
        while len(received) < 3:
            connection.drain_events(timeout=10)
    print("by priority", received)

    simple = connection.SimpleQueue(
        name + ".simple", queue_opts={"auto_delete": True, "expires": 60}
    )
    simple.put({"hello": "world"}, expiration=30)
    message = simple.get(block=True, timeout=10)
    print("simple", message.payload["hello"], message.properties["expiration"])
    message.reject()
    try:
        simple.get(block=True, timeout=0.5)
    except socket.timeout:
        print("nothing left")
    except simple.Empty:
        print("nothing left")
    connection.heartbeat_check()
    simple.close()
    Queue(name + ".simple", channel=connection.default_channel).delete()
print("done")
