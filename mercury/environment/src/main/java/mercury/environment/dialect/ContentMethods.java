package mercury.environment.dialect;

/** The methods of the broker that a message follows. Stateless. */
final class ContentMethods {

  private static final int BASIC = 60;
  private static final int RETURN = 50;
  private static final int DELIVER = 60;
  private static final int GET_OK = 71;
  private static final int NO_ROUTE = 312;
  private static final int MAX_TEXT = 256;

  private ContentMethods() {}

  static MethodBytes deliver(String consumer, long tag, boolean redelivered, Message message) {
    return MethodBytes.of(BASIC, DELIVER, 3 * MAX_TEXT + Long.BYTES + 1)
        .text(consumer)
        .longLong(tag)
        .octet(redelivered)
        .text(message.exchange())
        .text(message.routingKey());
  }

  static MethodBytes getOk(long tag, boolean redelivered, Message message, int left) {
    return MethodBytes.of(BASIC, GET_OK, 2 * MAX_TEXT + Long.BYTES + Integer.BYTES + 1)
        .longLong(tag)
        .octet(redelivered)
        .text(message.exchange())
        .text(message.routingKey())
        .longInt(left);
  }

  static MethodBytes returned(Message message) {
    return MethodBytes.of(BASIC, RETURN, 3 * MAX_TEXT + Short.BYTES)
        .shortInt(NO_ROUTE)
        .text("NO_ROUTE")
        .text(message.exchange())
        .text(message.routingKey());
  }
}
