"""aio-pika: a robust connection, confirms, returns, its RPC pattern, transactions."""
import asyncio
import os
import sys

import aio_pika
from aio_pika.patterns import RPC

name = sys.argv[1]


async def main():
    connection = await aio_pika.connect_robust(os.environ["RABBITMQ_URL"])
    async with connection:
        channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        await channel.set_qos(prefetch_count=5)
        queue = await channel.declare_queue(
            name, durable=True, arguments={"x-queue-type": "quorum"}
        )
        for number in range(10):
            await channel.default_exchange.publish(
                aio_pika.Message(
                    str(number).encode(), delivery_mode=aio_pika.DeliveryMode.PERSISTENT
                ),
                routing_key=name,
            )
        received = []
        async with queue.iterator() as messages:
            async for message in messages:
                async with message.process():
                    received.append(int(message.body))
                if len(received) == 10:
                    break
        print("in order", received == list(range(10)))
        await queue.delete(if_unused=False, if_empty=False)

        try:
            await channel.default_exchange.publish(
                aio_pika.Message(b"lost"), routing_key=name + ".nowhere"
            )
        except aio_pika.exceptions.DeliveryError as e:
            print("returned", e.message.delivery.reply_code)

        rpc = await RPC.create(channel)

        async def multiply(x, y):
            return x * y

        await rpc.register(name + ".multiply", multiply, auto_delete=True)
        print("rpc", await rpc.call(name + ".multiply", kwargs={"x": 6, "y": 7}))

        plain = await connection.channel(publisher_confirms=False)
        kept = await plain.declare_queue(name + ".kept", exclusive=True)
        async with plain.transaction():
            await plain.default_exchange.publish(
                aio_pika.Message(b"committed"), routing_key=kept.name
            )
        print((await kept.get(no_ack=True)).body.decode())
        try:
            await (await connection.channel()).declare_queue(
                name + ".kept", durable=True
            )
        except aio_pika.exceptions.ChannelClosed as e:
            print("refused", type(e).__name__)
    print("done")


asyncio.run(main())
