// The driver of a solution in JavaScript: see harness/driver/driver.md.
//
//   node driver.mjs FOLDER PORT WORD PACKAGE
//
// FOLDER has the module of the solution, which is named after the last part of the package.

import { AsyncResource } from "node:async_hooks";
import net from "node:net";
import path from "node:path";
import readline from "node:readline";
import { pathToFileURL } from "node:url";

const [folder, port, word, packageName] = process.argv.slice(2);
const socket = net.connect(Number(port), "127.0.0.1").setNoDelay(true);
const objects = new Map();
const handlers = new Map();
let numbers = 0;

const JAVA_TYPES = {
  RangeError: "java.lang.IllegalArgumentException",
  TypeError: "java.lang.IllegalArgumentException",
  StoppedError: "java.lang.IllegalStateException",
  AssertionError: "java.lang.AssertionError",
};

/** Writes whole numbers above 2^53 as they are. */
function toJson(value) {
  const big = (_, each) => (typeof each === "bigint" ? `#big${each}#` : each);
  return JSON.stringify(value, big).replace(/"#big(-?\d+)#"/g, "$1");
}

/** Reads whole numbers above 2^53 as BigInt; a text may be of any length. */
function fromJson(text) {
  const marked = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"#big${token}#"` : token,
  );
  return JSON.parse(marked, (_, each) => {
    const big = typeof each === "string" && /^#big(-?\d+)#$/.exec(each);
    return big ? BigInt(big[1]) : each;
  });
}

function send(message) {
  socket.write(`${toJson(message)  }\n`);
}

function described(error) {
  const types = [];
  for (let each = Object.getPrototypeOf(error); each?.constructor !== Object && each; ) {
    types.push(each.constructor.name);
    each = Object.getPrototypeOf(each);
  }
  const java = JAVA_TYPES[types.find((name) => JAVA_TYPES[name])] ?? "java.io.IOException";
  const value = {
    types: [java, ...types],
    message: error.message,
    frames: frames(error.stack),
    printed: printed(error),
  };
  if (error.cause instanceof Error) {
    value.cause = described(error.cause);
  }
  return value;
}

function printed(error) {
  return `${error.stack}${error.cause instanceof Error ? `\ncaused by ${printed(error.cause)}` : ""}`;
}

function frames(stack) {
  const found = [];
  for (const line of String(stack).split("\n")) {
    const frame = /at (?:async )?(?:(\S+) )?\(?(?:file:\/\/)?([^():]+):(\d+):\d+\)?$/.exec(line);
    if (frame) {
      const file = path.basename(frame[2]);
      found.push({ class: file.replace(/\.\w+$/, ""), method: frame[1] ?? "", file, line: Number(frame[3]) });
    }
  }
  return found;
}

/** Puts a delivery of amqplib into a message; everything else stays as it is. */
function delivery(message) {
  if (!message?.fields || !message.properties || !Buffer.isBuffer(message.content)) {
    return message;
  }
  const { headers, timestamp, ...properties } = message.properties;
  return {
    body: { base64: message.content.toString("base64") },
    properties: {
      ...properties,
      headers: headers && Object.keys(headers).length > 0 ? headers : null,
      timestamp: timestamp === undefined ? null : { timestamp: timestamp * 1000 },
    },
    envelope: {
      deliveryTag: message.fields.deliveryTag,
      redelivered: message.fields.redelivered,
      exchange: message.fields.exchange,
      routingKey: message.fields.routingKey,
    },
  };
}

function handler(object, method) {
  return (...values) =>
    new Promise((resolve, reject) => {
      const handling = ++numbers;
      handlers.set(handling, { resolve, reject, run: AsyncResource.bind((code) => code()) });
      send({ handling, object, method, arguments: values.map(delivery) });
    });
}

function make(role, message) {
  const driven = class extends role {};
  for (const name of Object.getOwnPropertyNames(role.prototype)) {
    if (/^handle([A-Z]\w*)?$/.test(name)) {
      driven.prototype[name] = handler(message.id, name);
    }
  }
  objects.set(message.id, new driven(...message.arguments));
}

async function outcome(code) {
  try {
    return { returned: (await code()) ?? null };
  } catch (error) {
    return { threw: described(error instanceof Error ? error : new Error(String(error))) };
  }
}

async function obey(message, roles) {
  const { id } = message;
  switch (message.do) {
    case "make":
      return send({ id, ...(await outcome(() => make(roles[message.role], message))) });
    case "call": {
      const call = () => objects.get(message.object)[message.method](...message.arguments);
      const within = handlers.get(message.handling);
      return send({ id, ...(await outcome(within ? () => within.run(call) : call)) });
    }
    case "handled": {
      const waiting = handlers.get(message.handling);
      handlers.delete(message.handling);
      return message.throw ? waiting.reject(new Error(message.throw.message ?? undefined)) : waiting.resolve();
    }
    case "look":
      return send({ id, returned: {} });
    case "printed":
      return send({ id, returned: "" });
    case "progress":
      return send({ id, returned: 0 });
    case "threads":
      return send({ id, returned: resources() });
    case "locale": // JavaScript's own functions do not depend on it
    case "warm":
      return send({ id, returned: null });
    case "reset":
      objects.clear();
      return send({ id, returned: null });
    default:
      return process.exit(0);
  }
}

/** Lists what keeps the process from ending: Node has no threads, but sockets and timers. */
function resources() {
  const open = process
    .getActiveResourcesInfo()
    .filter((name) => /^(TCPSocketWrap|TCPServerWrap|Timeout|ChildProcess|Worker)/.test(name));
  open.splice(open.indexOf("TCPSocketWrap"), 1); // the line to the grader
  return open.map((name, number) => ({ id: number, name }));
}

const roles = await import(
  pathToFileURL(path.resolve(folder, `${packageName.split(".").pop()  }.mjs`)).href
);
send({ hello: word, language: "node" });
process.on("unhandledRejection", (error) => console.error(error));
for await (const line of readline.createInterface({ input: socket })) {
  obey(fromJson(line), roles);
}
process.exit(0);
