package mercury.harness.amqp;

/**
 * An event that goes on the timeline as soon as its bytes are forwarded.
 *
 * @param numbered whether it has its message numbers already
 */
record PendingEvent(WireEvent event, boolean numbered) {}
