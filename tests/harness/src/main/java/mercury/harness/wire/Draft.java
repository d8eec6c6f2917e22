package mercury.harness.wire;

/** A decoded event before anybody knows when, on which connection and about which message. */
record Draft(int channel, Kind kind, Detail detail) {

  static Draft undecodable(int channel, String why) {
    return new Draft(channel, Kind.UNDECODABLE, new Detail.Text(why));
  }
}
