#!/usr/bin/env node

const crypto = require("node:crypto");
const amqp = require("amqplib/callback_api");

amqp.connect(process.env.RABBITMQ_URL, (error0, connection) => {
  if (error0) {
    throw error0;
  }
  connection.createChannel((error1, channel) => {
    if (error1) {
      throw error1;
    }
    channel.assertQueue("", { exclusive: true }, (error2, q) => {
      if (error2) {
        throw error2;
      }
      const correlationId = crypto.randomUUID();
      const num = parseInt(process.argv[2], 10);

      console.log(" [x] Requesting fib(%d)", num);

      channel.consume(
        q.queue,
        (msg) => {
          if (msg.properties.correlationId === correlationId) {
            console.log(" [.] Got %s", msg.content.toString());
            setTimeout(() => {
              connection.close();
              process.exit(0);
            }, 500);
          }
        },
        { noAck: true },
      );

      channel.sendToQueue("rpc_queue", Buffer.from(num.toString()), {
        correlationId: correlationId,
        replyTo: q.queue,
      });
    });
  });
});
