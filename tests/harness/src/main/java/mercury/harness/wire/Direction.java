package mercury.harness.wire;

/** Which way an event went past the tap. */
public enum Direction {
  TO_BROKER,
  TO_CLIENT,
  /** Neither: it happened at the tap itself, like a mark or the end of a socket. */
  AT_TAP;

  /** Who sends in this direction. */
  Side source() {
    return switch (this) {
      case TO_BROKER -> Side.CLIENT;
      case TO_CLIENT -> Side.BROKER;
      case AT_TAP -> Side.TAP;
    };
  }
}
