package mercury.bot;

import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Tells failures of a broker from those of a message that no broker would ever take. */
final class PutFailures {

  private static final String TOO_LARGE = "message size"; // RabbitMQ's 406

  private PutFailures() {}

  /** Tells whether the same message may be taken another time. */
  static boolean mayPass(Exception failure) {
    return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
        .noneMatch(PutFailures::isAboutMessage);
  }

  private static boolean isAboutMessage(Throwable cause) {
    return cause instanceof JacksonException
        || (cause.getMessage() != null && cause.getMessage().contains(TOO_LARGE));
  }
}
