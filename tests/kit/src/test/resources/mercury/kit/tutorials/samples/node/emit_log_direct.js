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
    const args = process.argv.slice(2);
    const key = args.length > 0 ? args[0] : "info";
    const msg = args.slice(1).join(" ") || "Hello World!";

    channel.assertExchange(exchange, "direct", { durable: false });
    channel.publish(exchange, key, Buffer.from(msg));
    console.log(" [x] Sent %s:'%s'", key, msg);

    setTimeout(() => {
      connection.close();
      process.exit(0);
    }, 500);
  });
});
