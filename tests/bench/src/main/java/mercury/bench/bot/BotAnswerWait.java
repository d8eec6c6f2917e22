package mercury.bench.bot;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import mercury.telegram.TelegramPerson;

/** Waiting for what a bot says. */
final class BotAnswerWait {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private BotAnswerWait() {}

  /**
   * Waits until the person has so many answers in all.
   *
   * @throws IllegalStateException if they do not come within a minute
   */
  static void await(TelegramPerson person, int count) throws InterruptedException {
    try {
      person.awaitAnswers(count, PATIENCE);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The bot does not answer: " + e.getMessage(), e);
    }
  }
}
