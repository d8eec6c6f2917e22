package mercury.harness.wire;

/** Who did something to a connection. */
public enum Side {
  /** The code under test. */
  CLIENT,
  BROKER,
  /** The tap, because a check asked it to cut. */
  TAP
}
