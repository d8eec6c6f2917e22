package mercury.environment.rabbit;

/** Thrown when a place has no RabbitMQ. Its message says why in a few words. */
final class RabbitAbsentException extends Exception {

  private static final long serialVersionUID = 1L;

  RabbitAbsentException(String message) {
    super(message);
  }
}
