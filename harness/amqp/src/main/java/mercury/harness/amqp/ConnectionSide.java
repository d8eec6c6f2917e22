package mercury.harness.amqp;

import mercury.harness.proxy.ProxySide;

/** The side that acted on a connection. */
public enum ConnectionSide {
  /** The code under test. */
  CLIENT,
  BROKER,
  /** The tap, because a check asked it to cut. */
  TAP;

  static ConnectionSide of(ProxySide side) {
    return switch (side) {
      case CLIENT -> CLIENT;
      case SERVER -> BROKER;
      case PROXY -> TAP;
    };
  }
}
