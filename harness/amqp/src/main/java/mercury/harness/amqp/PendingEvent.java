package mercury.harness.amqp;

/**
 * An event that may go on the time line as soon as its bytes go on their way.
 *
 * @param identified whether it knows its messages already
 */
record PendingEvent(WireEvent event, boolean identified) {}
