package mercury.bot.bench;

import java.time.Duration;

/**
 * Has the first greeting wait for a second one, a moment at most: whoever decides by a look at the
 * table, and not by the table's unique column, sends it meanwhile.
 */
public final class Meeting {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Telegram telegram;

  public Meeting(Telegram telegram) {
    this.telegram = telegram;
  }

  public static boolean isGreeting(Asked asked) {
    return asked.is("sendMessage") && asked.text("text").equals("[greeting]");
  }

  /** Waits until two greetings are under way. */
  public void forTheSecond() {
    try {
      telegram.awaits(
          "sendMessage", MOMENT, all -> all.stream().filter(Meeting::isGreeting).count() > 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
