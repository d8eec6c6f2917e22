package mercury.environment.dialect;

/** A request that RabbitMQ answers by closing the channel or the connection. */
final class AmqpErrorException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ReplyCode code;

  AmqpErrorException(ReplyCode code, String text) {
    super(text, null, false, false); // its stack trace is nobody's business: it goes to the client
    this.code = code;
  }

  ReplyCode code() {
    return code;
  }
}
