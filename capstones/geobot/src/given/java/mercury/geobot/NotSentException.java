package mercury.geobot;

import java.io.IOException;

/** Thrown when Kafka has not taken a record in time. It may come again: sending again is safe. */
public final class NotSentException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message a sentence
   * @param cause what Kafka's client says
   */
  public NotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}
