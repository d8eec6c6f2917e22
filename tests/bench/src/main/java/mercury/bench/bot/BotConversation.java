package mercury.bench.bot;

import java.util.concurrent.CountDownLatch;
import mercury.telegram.TelegramPerson;
import org.HdrHistogram.Histogram;

/** One person's talk with the bot: a message, its reply, the next message. */
final class BotConversation {

  private static final int DIGITS = 3;

  private final TelegramPerson person;
  private long end;
  private CountDownLatch ended;
  private Histogram latencies = new Histogram(DIGITS);
  private long sent;
  private boolean waiting;

  BotConversation(TelegramPerson person) {
    this.person = person;
    person.listens(answer -> replied());
  }

  /** Talks until that moment of {@link System#nanoTime}; then the last reply counts down. */
  synchronized void begin(long until, CountDownLatch last) {
    end = until;
    ended = last;
    latencies = new Histogram(DIGITS);
    write();
  }

  /** How many nanoseconds each reply took. */
  synchronized Histogram latencies() {
    return latencies;
  }

  /** An update is handled at least once: a second reply to the same message does not count. */
  private synchronized void replied() {
    if (!waiting) {
      return;
    }
    waiting = false;
    long now = System.nanoTime();
    latencies.recordValue(now - sent);
    if (now < end) {
      write();
    } else {
      ended.countDown();
    }
  }

  private void write() {
    waiting = true;
    sent = System.nanoTime();
    person.writes("and another one");
  }
}
