package mercury.harness.amqp;

/** A decoded event that has no time, no connection and no message numbers yet. */
record EventDraft(int channel, EventKind kind, EventDetail detail) {

  static EventDraft undecodable(int channel, String why) {
    return new EventDraft(channel, EventKind.UNDECODABLE, new EventDetail.Text(why));
  }
}
