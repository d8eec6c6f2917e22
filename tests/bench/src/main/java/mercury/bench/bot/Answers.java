package mercury.bench.bot;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import mercury.telegram.Person;

/** Waiting for what a bot says. */
final class Answers {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Answers() {}

  /**
   * Waits until the person has so many answers in all.
   *
   * @throws IllegalStateException if they do not come within a minute
   */
  static void await(Person person, int count) throws InterruptedException {
    try {
      person.awaitAnswers(count, PATIENCE);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The bot does not answer: " + e.getMessage(), e);
    }
  }
}
