package mercury.harness.amqp;

/** Which way an event went past the tap. */
public enum EventDirection {
  TO_BROKER,
  TO_CLIENT,
  /** Neither: it happened at the tap itself, like a mark or the end of a socket. */
  AT_TAP;

  /** Who sends in this direction. */
  ConnectionSide source() {
    return switch (this) {
      case TO_BROKER -> ConnectionSide.CLIENT;
      case TO_CLIENT -> ConnectionSide.BROKER;
      case AT_TAP -> ConnectionSide.TAP;
    };
  }
}
