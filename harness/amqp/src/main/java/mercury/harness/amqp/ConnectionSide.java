package mercury.harness.amqp;

/** Who did something to a connection. */
public enum ConnectionSide {
  /** The code under test. */
  CLIENT,
  BROKER,
  /** The tap, because a check asked it to cut. */
  TAP
}
