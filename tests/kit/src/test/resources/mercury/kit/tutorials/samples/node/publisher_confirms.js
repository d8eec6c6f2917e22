#!/usr/bin/env node

const amqp = require("amqplib");

async function main() {
  const connection = await amqp.connect(process.env.RABBITMQ_URL);
  const channel = await connection.createConfirmChannel();
  const { queue } = await channel.assertQueue("", { exclusive: true });

  for (let number = 0; number < 1000; number++) {
    channel.sendToQueue(queue, Buffer.from(number.toString()));
  }
  await channel.waitForConfirms();
  console.log(" [x] Published 1000 messages, all confirmed");

  const { messageCount } = await channel.checkQueue(queue);
  console.log(" [x] The queue has %d messages", messageCount);
  await connection.close();
}

main();
