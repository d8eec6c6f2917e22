#!/usr/bin/env node

const amqp = require("amqplib/callback_api");

amqp.connect(process.env.RABBITMQ_URL, (error0, connection) => {
  if (error0) {
    throw error0;
  }
  connection.createChannel((error1, channel) => {
    if (error1) {
      throw error1;
    }
    const queue = "rpc_queue";

    channel.assertQueue(queue, {
      durable: true,
      arguments: { "x-queue-type": "quorum" },
    });

    channel.prefetch(1);
    console.log(" [x] Awaiting RPC requests");
    channel.consume(queue, function reply(msg) {
      const n = parseInt(msg.content.toString(), 10);

      console.log(" [.] fib(%d)", n);

      channel.sendToQueue(msg.properties.replyTo, Buffer.from(fibonacci(n).toString()), {
        correlationId: msg.properties.correlationId,
      });

      channel.ack(msg);
    });
  });
});

function fibonacci(n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}
