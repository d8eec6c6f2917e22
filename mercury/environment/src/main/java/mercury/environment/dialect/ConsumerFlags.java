package mercury.environment.dialect;

/**
 * The options with which a consumer was registered. Immutable.
 *
 * @param prefetch how many messages it may hold, 0 for any number
 */
record ConsumerFlags(boolean autoAck, boolean exclusive, int priority, int prefetch) {}
