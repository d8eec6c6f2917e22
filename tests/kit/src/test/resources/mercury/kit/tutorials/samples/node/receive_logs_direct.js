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
    const exchange = "direct_logs";

    channel.assertExchange(exchange, "direct", { durable: false });

    channel.assertQueue("", { exclusive: true }, (error2, q) => {
      if (error2) {
        throw error2;
      }
      process.argv.slice(2).forEach((key) => {
        channel.bindQueue(q.queue, exchange, key);
      });
      console.log(" [*] Waiting for logs. To exit press CTRL+C");

      channel.consume(
        q.queue,
        (msg) => {
          console.log(" [x] %s:'%s'", msg.fields.routingKey, msg.content.toString());
        },
        { noAck: true },
      );
    });
  });
});
