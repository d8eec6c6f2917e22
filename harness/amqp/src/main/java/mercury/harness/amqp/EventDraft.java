package mercury.harness.amqp;

/** A decoded event before anybody knows when, on which connection and about which message. */
record EventDraft(int channel, EventKind kind, EventDetail detail) {

  static EventDraft undecodable(int channel, String why) {
    return new EventDraft(channel, EventKind.UNDECODABLE, new EventDetail.Text(why));
  }
}
