package mercury.harness.amqp;

/**
 * An event that may go on the time line as soon as its bytes go on their way.
 *
 * @param numbered whether it has its message numbers already
 */
record PendingEvent(WireEvent event, boolean numbered) {}
