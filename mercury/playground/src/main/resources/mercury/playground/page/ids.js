// Every id on the page: those of its elements, and those of the boxes and lines in the drawing.

/** The elements that the document, the style sheet and the tests know by their ids. */
export const ID = Object.freeze({
  health: 'health',
  language: 'language',
  theme: 'theme',
  notice: 'notice',
  panels: 'panels',

  people: 'people',
  peopleTitle: 'people-title',
  person: 'person',
  add: 'add',
  newcomer: 'newcomer',
  newcomerName: 'newcomer-name',
  newcomerUsername: 'newcomer-username',
  botChoice: 'bot-choice',
  bot: 'bot',
  nobody: 'nobody',
  noBot: 'no-bot',
  pressed: 'pressed',
  keyboard: 'keyboard',
  commands: 'commands',
  chat: 'chat',
  upload: 'upload',
  write: 'write',
  text: 'text',
  file: 'file',
  photo: 'photo',

  broker: 'broker',
  brokerTitle: 'broker-title',
  source: 'source',
  topology: 'topology',
  topologySummary: 'topology-summary',
  scrolls: 'scrolls',
  tester: 'tester',
  testedExchange: 'tested-exchange',
  tested: 'tested',
  destinations: 'destinations',
  empty: 'empty',
  tables: 'tables',
  queueRows: 'queue-rows',
  connectionRows: 'connection-rows',
  peek: 'peek',
  peekTitle: 'peek-title',
  peeked: 'peeked',

  tryIt: 'try',
  tryItTitle: 'try-title',
  experiments: 'experiments',
  many: 'many',
  cut: 'cut',

  state: 'state',
  stateTitle: 'state-title',
  kept: 'kept',
  users: 'users',
  bucket: 'bucket',
  logs: 'logs',

  road: 'road',
  roadTitle: 'title-of-road',
  toRoad: 'to-road',
  roadSum: 'sum-of-road',
  stops: 'stops',

  beside: 'beside',
  terminals: 'terminals',
  noTerminals: 'no-terminals',
});

/**
 * Finds the element of that id.
 *
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type what the element must be
 * @returns {T}
 */
export function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return found;
}

/** @param {string} name of a stop of the road */
export const stopId = (name) => `road-${name}`;

const EXCHANGE = 'exchange ';
const QUEUE = 'queue ';

/** @param {string} connection */
export const publisherId = (connection) => `publisher ${connection}`;

/** @param {string} name */
export const exchangeId = (name) => EXCHANGE + name;

/** @param {string} id of an exchange's box */
export const exchangeName = (id) => id.slice(EXCHANGE.length);

/** @param {string} name */
export const queueId = (name) => QUEUE + name;

/** @param {string} id of a queue's box */
export const queueName = (id) => id.slice(QUEUE.length);

/** @param {{ queue: string, connection: string, tag: string }} consumer */
export const consumerId = ({ queue, connection, tag }) => `consumer ${JSON.stringify([queue, connection, tag])}`;

/**
 * @param {string} from the id of the box where the line begins
 * @param {string} to the id of the box where it ends
 */
export const lineId = (from, to) => `${from}→${to}`;
