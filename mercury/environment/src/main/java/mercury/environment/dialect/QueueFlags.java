package mercury.environment.dialect;

/**
 * The options with which a queue was declared. Immutable.
 *
 * @param owner the connection whose it is alone; null where it is shared
 */
record QueueFlags(boolean durable, boolean autoDelete, ClientConnection owner) {}
