package mercury.harness.amqp;

import mercury.harness.proxy.ProxySide;

/** The way an event went past the tap. */
public enum EventDirection {
  TO_BROKER,
  TO_CLIENT,
  /** Neither: it happened at the tap itself, like a mark or the end of a socket. */
  AT_TAP;

  /** Returns the direction of what that side sends. */
  static EventDirection from(ProxySide source) {
    return switch (source) {
      case CLIENT -> TO_BROKER;
      case SERVER -> TO_CLIENT;
      case PROXY -> AT_TAP;
    };
  }

  /** Returns the side that sends in this direction. */
  ConnectionSide source() {
    return switch (this) {
      case TO_BROKER -> ConnectionSide.CLIENT;
      case TO_CLIENT -> ConnectionSide.BROKER;
      case AT_TAP -> ConnectionSide.TAP;
    };
  }
}
