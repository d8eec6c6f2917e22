package mercury.bench.bot;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import mercury.telegram.TelegramPerson;

/** Waits for a bot's messages. */
final class BotAnswerWait {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private BotAnswerWait() {}

  /**
   * Waits until the person has that many messages in all.
   *
   * @throws IllegalStateException if they do not come within two minutes
   */
  static void await(TelegramPerson person, int count) throws InterruptedException {
    try {
      person.awaitAnswers(count, TIMEOUT);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The bot does not answer: " + e.getMessage(), e);
    }
  }
}
