// WorkerClient, Worker and Logger with amqplib: the task of this course in JavaScript.

import { AsyncLocalStorage } from "node:async_hooks";

import amqp from "amqplib";

const CONFIRM_MS = 30_000;
const CONNECT_MS = 10_000;

/** Thrown after stop. */
export class StoppedError extends Error {}

/** Returns what may be told of a URL: nothing that stands before the @. */
function place(url) {
  const where = url.slice(url.lastIndexOf("@") + 1).replace(/^[^/]*\/\//, "").split(/[/?#]/)[0];
  return where.includes(":") ? where : `${where}:5672`;
}

function parse(url) {
  const found =
    /^amqp:\/\/(?:([^:@/]*):([^@/]*)@)?([\w.-]+)(?::(\d+))?(?:\/([\w.%~-]*))?$/.exec(url);
  if (!found) {
    throw new RangeError(`the URL of the broker at ${place(url)} is malformed`);
  }
  return {
    protocol: "amqp",
    username: found[1] ?? "guest",
    password: found[2] ?? "guest",
    hostname: found[3],
    port: Number(found[4] ?? 5672),
    vhost: found[5] ? decodeURIComponent(found[5]) : "/",
    heartbeat: 10,
  };
}

async function connect(url) {
  const where = parse(url);
  try {
    const connection = await amqp.connect(where, { timeout: CONNECT_MS, noDelay: true });
    connection.on("error", () => {}); // "close" follows
    return connection;
  } catch (error) {
    // eslint-disable-next-line preserve-caught-error -- the cause may hold the password
    throw new Error(reason(error, where));
  }
}

function reason(error, where) {
  const address = `${where.hostname}:${where.port}`;
  const text = `${error.code} ${error.message}`;
  if (/ACCESS.REFUSED|\b403\b/.test(text)) {
    return `the broker at ${address} does not accept these credentials`;
  }
  if (/NOT.ALLOWED|\b530\b/.test(text)) {
    return `the broker at ${address} has no virtual host ${where.vhost}`;
  }
  if (/ENOTFOUND|EAI_AGAIN/.test(text)) {
    return `there is no host ${address}`;
  }
  if (/ECONNREFUSED/.test(text)) {
    return `nothing listens at ${address}: the connection was refused`;
  }
  // without SASL's close a broker only ends the connection of one that it does not know
  return /closed|ended|Socket/i.test(text)
    ? `the broker at ${address} ended the connection: it does not accept these credentials`
    : `the broker at ${address} does not answer`;
}

/** JSON in which whole numbers above 2^53 stay as they are. */
function json(value) {
  const big = (_, each) => (typeof each === "bigint" ? `#big${each}#` : each);
  return JSON.stringify(value, big).replace(/"#big(-?\d+)#"/g, "$1");
}

function parsed(text) {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"#big${token}#"` : token,
  );
  return JSON.parse(marked, (_, each) => {
    const found = typeof each === "string" && /^#big(-?\d+)#$/.exec(each);
    return found ? BigInt(found[1]) : each;
  });
}

/** Publishes with confirms on one connection, which it opens again when it was lost. */
class Publisher {
  #url;
  #declare;
  #opening = null;
  #connection = null;
  #numbers = 0;
  #returned = new Set();
  #failures = new Set();
  #stopped = false;

  constructor(url, declare) {
    this.#url = url;
    this.#declare = declare;
  }

  async publish(exchange, key, data, mandatory) {
    if (this.#stopped) {
      throw new StoppedError("it is stopped");
    }
    const body = Buffer.from(json(data), "utf8");
    this.#opening ??= this.#open();
    const channel = await this.#opening;
    await this.#confirmed(channel, exchange, key, body, mandatory);
  }

  #confirmed(channel, exchange, key, body, mandatory) {
    const messageId = String(++this.#numbers);
    return new Promise((resolve, reject) => {
      const end = (error) => {
        clearTimeout(late);
        this.#failures.delete(end);
        const returned = this.#returned.delete(messageId);
        if (error || returned) {
          reject(error ?? new Error("no queue took the message"));
        } else {
          resolve();
        }
      };
      const late = setTimeout(() => end(new Error("the broker does not confirm")), CONFIRM_MS);
      this.#failures.add(end);
      const options = { persistent: true, mandatory, messageId, contentType: "application/json" };
      try {
        channel.publish(exchange, key, body, options, (error) => end(error));
      } catch (error) {
        end(error);
      }
    });
  }

  async #open() {
    try {
      this.#connection ??= await this.#connected();
      const channel = await this.#connection.createConfirmChannel();
      channel.on("error", () => {});
      channel.on("close", () => this.#lost());
      channel.on("return", (message) => this.#returned.add(message.properties.messageId));
      await this.#declare(channel);
      return channel;
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }

  async #connected() {
    const connection = await connect(this.#url);
    connection.on("close", () => {
      this.#connection = null;
      this.#lost();
    });
    return connection;
  }

  #lost() {
    this.#opening = null;
    for (const end of [...this.#failures]) {
      end(new Error("the connection to the broker is gone"));
    }
  }

  async stop() {
    this.#stopped = true;
    await this.#opening?.catch(() => {});
    const connection = this.#connection;
    this.#connection = null;
    await connection?.close().catch(() => {});
  }
}

/** Puts tasks into a queue. */
export class WorkerClient {
  #publisher;
  #queue;

  constructor({ rabbitUrl, queueName }) {
    this.#queue = queueName;
    this.#publisher = new Publisher(rabbitUrl, (channel) =>
      channel.assertQueue(queueName, { durable: true }),
    );
  }

  put(data) {
    return this.#publisher.publish("", this.#queue, data, true);
  }

  stop() {
    return this.#publisher.stop();
  }

  close() {
    return this.stop();
  }
}

/** Handles the tasks of a queue; a subclass overrides handle. */
export class Worker {
  #config;
  #connection = null;
  #started = false;
  #stopped = false;
  #running = new Set();
  #handling = new AsyncLocalStorage();

  constructor(config) {
    if (!(config.capacity >= 1)) {
      throw new RangeError(`capacity is ${config.capacity}; it can be 1 or more`);
    }
    this.#config = config;
  }

  async handle(message) {
    throw new Error(`nobody handles ${message}`);
  }

  async start() {
    if (this.#started || this.#stopped) {
      throw new StoppedError("it was started or stopped before");
    }
    this.#started = true;
    this.#connection = await connect(this.#config.rabbitUrl);
    try {
      const channel = await this.#connection.createChannel();
      channel.on("error", () => {});
      await channel.prefetch(this.#config.capacity);
      await channel.assertQueue(this.#config.queueName, { durable: true });
      await channel.consume(this.#config.queueName, (message) => this.#receive(channel, message));
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  #receive(channel, message) {
    if (message === null || this.#stopped) {
      return;
    }
    const running = this.#process(channel, message);
    this.#running.add(running);
    running.finally(() => this.#running.delete(running));
  }

  async #succeeds(message) {
    try {
      await this.#handling.run(true, () => this.handle(message));
      return true;
    } catch {
      return false;
    }
  }

  async #process(channel, message) {
    const done = await this.#succeeds(message);
    try {
      if (done) {
        channel.ack(message);
      } else {
        channel.nack(message, false, true);
      }
    } catch {
      // the channel is gone: the message is delivered again
    }
  }

  /** Waits for the handlers, unless one of them calls. */
  async stop() {
    this.#stopped = true;
    if (!this.#handling.getStore()) {
      await Promise.allSettled([...this.#running]);
    }
    const connection = this.#connection;
    this.#connection = null;
    await connection?.close().catch(() => {});
  }

  close() {
    return this.stop();
  }
}

/** A bus of events; a subclass overrides handleInfo and handleCritical. */
export class Logger {
  #config;
  #publisher;
  #connection = null;
  #events = Promise.resolve();
  #stopped = false;

  constructor(config) {
    this.#config = config;
    this.#publisher = new Publisher(config.rabbitUrl, (channel) => this.#declare(channel));
  }

  #declare(channel) {
    return channel.assertExchange(this.#config.name, "direct", { durable: true });
  }

  async handleInfo() {}

  async handleCritical() {}

  info(msg, data) {
    return this.#publisher.publish(this.#config.name, "info", { msg, data }, false);
  }

  critical(msg, data) {
    return this.#publisher.publish(this.#config.name, "critical", { msg, data }, false);
  }

  async start() {
    if (this.#connection || this.#stopped) {
      throw new StoppedError("it was started or stopped before");
    }
    this.#connection = await connect(this.#config.rabbitUrl);
    const channel = await this.#connection.createChannel();
    channel.on("error", () => {});
    await this.#declare(channel);
    const { queue } = await channel.assertQueue("", { exclusive: true, durable: false });
    for (const level of ["info", "critical"]) {
      await channel.bindQueue(queue, this.#config.name, level);
    }
    await channel.consume(queue, (message) => this.#receive(message), { noAck: true });
  }

  /** One event at a time, in their order. */
  #receive(message) {
    if (message !== null) {
      this.#events = this.#events.then(() => this.#process(message)).catch(() => {});
    }
  }

  async #process(message) {
    const { data } = parsed(new TextDecoder("utf-8", { fatal: true }).decode(message.content));
    if (this.#stopped || data === null || typeof data !== "object" || Array.isArray(data)) {
      return;
    }
    const level = message.fields.routingKey;
    if (level === "info") {
      await this.handleInfo(data);
    } else if (level === "critical") {
      await this.handleCritical(data);
    }
  }

  async stop() {
    this.#stopped = true;
    const connection = this.#connection;
    this.#connection = null;
    await connection?.close().catch(() => {});
    await this.#publisher.stop();
  }

  close() {
    return this.stop();
  }
}
