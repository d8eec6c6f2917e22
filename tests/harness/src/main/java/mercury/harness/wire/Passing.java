package mercury.harness.wire;

/**
 * An event that may go on the time line as soon as its bytes go on their way.
 *
 * @param identified whether it knows its messages already
 */
record Passing(WireEvent event, boolean identified) {}
