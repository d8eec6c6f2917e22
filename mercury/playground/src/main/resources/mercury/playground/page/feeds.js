// The types of what the server pushes. The Java records of the same names in mercury.playground, and in mercury.harness.progress for the road, say what each field means.

/**
 * @typedef {object} Exchange
 * @property {string} name
 * @property {string} type
 * @property {string} alternate
 * @property {number} in
 */

/**
 * @typedef {object} Binding
 * @property {string} exchange
 * @property {string} destination the name of a queue, or of another exchange
 * @property {boolean} toQueue
 * @property {string} key
 * @property {Readonly<Record<string, unknown>>} arguments
 */

/**
 * @typedef {object} Queue
 * @property {string} name
 * @property {boolean} exclusive
 * @property {number} ready
 * @property {number} unacknowledged
 * @property {number} in
 * @property {number} redelivered -1 where unknown
 */

/**
 * @typedef {object} Consumer
 * @property {string} tag
 * @property {string} queue
 * @property {string} connection
 * @property {number} prefetch 0 for no limit, -1 where unknown
 * @property {boolean} automatic
 * @property {number} unacknowledged -1 where unknown
 * @property {number} out -1 where unknown
 */

/**
 * @typedef {object} Connection
 * @property {string} name
 * @property {string} label
 * @property {number} published -1 where unknown
 * @property {boolean} gone
 */

/**
 * @typedef {object} Publishing
 * @property {string} connection
 * @property {string} exchange
 * @property {number} count
 */

/**
 * @typedef {object} BrokerSnapshot
 * @property {string} source
 * @property {number} lag in milliseconds
 * @property {Exchange[]} exchanges
 * @property {Binding[]} bindings
 * @property {Queue[]} queues
 * @property {Consumer[]} consumers
 * @property {Connection[]} connections
 * @property {Publishing[]} publishings
 */

/**
 * @typedef {object} Person
 * @property {number} id
 * @property {string} first_name
 * @property {string} [username]
 */

/**
 * @typedef {object} Bot
 * @property {number} id
 * @property {string} username
 * @property {{ command: string, description: string }[]} [commands] for everybody
 * @property {{ chat: number, message_id: number }[]} waiting messages that the bot has not fetched yet
 */

/**
 * @typedef {object} TelegramFile
 * @property {string} file_unique_id
 * @property {string} file_name
 * @property {number} file_size in bytes
 */

/**
 * @typedef {object} Entity
 * @property {string} type
 * @property {number} offset
 * @property {number} length
 * @property {string} [url]
 */

/** @typedef {{ text: string, callback_data?: string, url?: string }} InlineButton */
/** @typedef {{ keyboard: (string | { text: string })[][] }} Keyboard */

/**
 * @typedef {object} Message
 * @property {number} message_id
 * @property {number} date in seconds since 1970
 * @property {number} [edit_date]
 * @property {{ is_bot: boolean }} [from]
 * @property {string} [text]
 * @property {TelegramFile} [document]
 * @property {Entity[]} [entities]
 * @property {string} [caption]
 * @property {Entity[]} [caption_entities]
 * @property {{ file_unique_id: string, width: number, height: number }[]} [photo]
 * @property {Message} [reply_to_message]
 * @property {object} [forward_origin]
 * @property {{ inline_keyboard: InlineButton[][] }} [reply_markup]
 */

/**
 * @typedef {object} Chat
 * @property {number} person
 * @property {number} bot
 * @property {Message[]} messages
 * @property {Keyboard} [keyboard] of the bot, in place of the person's own
 * @property {{ text: string, alert: boolean }} [pressed] the bot's answer to a pressed button
 * @property {string} [action] what the bot says that it is doing
 */

/**
 * @typedef {object} PeopleFeed
 * @property {Person[]} people
 * @property {Bot[]} bots
 * @property {Chat[]} chats
 */

/** @typedef {(string | number | null)[]} Row its values, in the order of the columns */
/** @typedef {{ location: string, columns: string[], count: number, rows: Row[] }} TableFeed */

/** @typedef {{ key: string, size: number }} StoredObject size in bytes */
/** @typedef {{ location: string, more: boolean, objects: StoredObject[] }} BucketFeed */

/** @typedef {{ location: string, count: number, documents: string[] }} LogsFeed */

/** @typedef {{ line: string, done: boolean }} StopCommand */

/**
 * @typedef {object} RoadStop
 * @property {'lesson' | 'drill' | 'exercise' | 'capstone'} kind
 * @property {string} name
 * @property {Readonly<Record<string, string>>} title by language
 * @property {string | null} lesson the lesson itself, or that which the drill follows
 * @property {number} minutes
 * @property {Readonly<Record<string, string>>} pages the path of its page in the checkout, by language
 * @property {StopCommand[]} commands
 * @property {boolean} done
 * @property {boolean} next
 */

/** @typedef {{ stops: RoadStop[] }} RoadFeed */

/**
 * What was pushed last, by the name of its feed.
 *
 * @typedef {object} Feeds
 * @property {BrokerSnapshot} [broker]
 * @property {PeopleFeed} [people]
 * @property {TableFeed} [users]
 * @property {BucketFeed} [bucket]
 * @property {LogsFeed} [logs]
 * @property {RoadFeed} [road]
 */

/** @typedef {keyof Feeds} FeedName */

export {};
