// amqplib: confirms, bindings of exchanges, dead letters, cancel notifications, direct replies
const amqp = require("amqplib");

async function main() {
  const name = process.argv[2];
  const connection = await amqp.connect(process.env.RABBITMQ_URL);
  const channel = await connection.createConfirmChannel();
  await channel.prefetch(10);

  await channel.assertExchange(name, "topic", { autoDelete: true, alternateExchange: `${name}.rest` });
  await channel.assertExchange(`${name}.rest`, "fanout", { autoDelete: true, internal: true });
  await channel.assertExchange(`${name}.source`, "fanout", { autoDelete: true });
  await channel.bindExchange(name, `${name}.source`, "");
  await channel.assertQueue(`${name}.all`, { exclusive: true, maxPriority: 5 });
  await channel.bindQueue(`${name}.all`, `${name}.rest`, "");
  await channel.assertQueue(`${name}.dead`, { exclusive: true });
  await channel.assertQueue(name, {
    exclusive: true,
    messageTtl: 60000,
    deadLetterExchange: "",
    deadLetterRoutingKey: `${name}.dead`,
  });
  await channel.bindQueue(name, name, "kern.#");

  channel.publish(`${name}.source`, "kern.info", Buffer.from("bound"), { headers: { answer: 42 } });
  channel.publish(name, "mail.info", Buffer.from("alternate"), { priority: 3 });
  await channel.waitForConfirms();
  console.log("alternate exchange", (await channel.get(`${name}.all`, { noAck: true })).content.toString());

  const message = await channel.get(name);
  console.log("through two exchanges", message.content.toString(), message.properties.headers.answer);
  channel.nack(message, false, false);
  const dead = await retry(() => channel.get(`${name}.dead`, { noAck: true }));
  const [death] = dead.properties.headers["x-death"];
  console.log("dead letter", death.reason, death.count, death["routing-keys"].join());

  const replies = new Promise((resolve) => {
    channel.consume("amq.rabbitmq.reply-to", (reply) => resolve(reply.content.toString()), { noAck: true });
  });
  channel.sendToQueue(name, Buffer.from("ask"), { replyTo: "amq.rabbitmq.reply-to" });
  await channel.waitForConfirms();
  const question = await channel.get(name, { noAck: true });
  channel.sendToQueue(question.properties.replyTo, Buffer.from("answered directly"));
  console.log(await replies);

  const cancelled = new Promise((resolve) => {
    channel.consume(`${name}.dead`, (delivery) => resolve(delivery));
  });
  await channel.checkQueue(`${name}.dead`);
  await channel.deleteQueue(`${name}.dead`);
  console.log("cancelled with", await cancelled);

  const other = await connection.createChannel();
  other.on("error", (e) => console.log("refused", e.code));
  await other.checkQueue(`${name}.nowhere`).catch(() => {});
  await connection.close();
  console.log("done");
}

async function retry(get) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = await get();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nothing came");
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
