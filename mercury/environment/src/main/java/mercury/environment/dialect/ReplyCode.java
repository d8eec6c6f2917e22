package mercury.environment.dialect;

import java.util.Formatter;
import java.util.Locale;

/** The reply codes with which RabbitMQ closes a channel or a connection. */
enum ReplyCode {
  ACCESS_REFUSED(403, false),
  NOT_FOUND(404, false),
  RESOURCE_LOCKED(405, false),
  PRECONDITION_FAILED(406, false),
  COMMAND_INVALID(503, true),
  UNEXPECTED_FRAME(505, true),
  NOT_ALLOWED(530, true),
  NOT_IMPLEMENTED(540, true);

  private final int number;
  private final boolean closesConnection;

  ReplyCode(int number, boolean closesConnection) {
    this.number = number;
    this.closesConnection = closesConnection;
  }

  int number() {
    return number;
  }

  /** Returns whether the whole connection is closed, not only the channel. */
  boolean closesConnection() {
    return closesConnection;
  }

  /** Returns an error with this code and that explanation, in RabbitMQ's form. */
  AmqpErrorException error(String explanation, Object... arguments) {
    String text = new Formatter(Locale.ROOT).format(explanation, arguments).toString();
    return new AmqpErrorException(this, name() + " - " + text);
  }
}
