package mercury.environment.dialect;

/**
 * How a consumer was registered. Immutable.
 *
 * @param prefetch how many messages it may hold, 0 for any number
 */
record ConsumerFlags(boolean autoAck, boolean exclusive, int priority, int prefetch) {}
