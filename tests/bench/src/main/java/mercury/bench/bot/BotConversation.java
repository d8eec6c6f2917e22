package mercury.bench.bot;

import java.util.concurrent.CountDownLatch;
import mercury.telegram.TelegramPerson;
import org.HdrHistogram.Histogram;

/** A conversation of one person with the bot: a message, its reply, the next message. */
final class BotConversation {

  private static final int DIGITS = 3;

  private final TelegramPerson person;
  private long end;
  private CountDownLatch ended;
  private Histogram latencies = new Histogram(DIGITS);
  private long sent;
  private boolean awaitsReply;

  BotConversation(TelegramPerson person) {
    this.person = person;
    person.listens(answer -> onReply());
  }

  /**
   * Starts the conversation. It ends with the first reply after that {@link System#nanoTime}, which
   * counts down the latch.
   */
  synchronized void start(long until, CountDownLatch last) {
    end = until;
    ended = last;
    latencies = new Histogram(DIGITS);
    sendNext();
  }

  /** The nanoseconds that each reply took. */
  synchronized Histogram latencies() {
    return latencies;
  }

  /**
   * Records a reply. An update is handled at least once, so a second reply to the same message does
   * not count.
   */
  private synchronized void onReply() {
    if (!awaitsReply) {
      return;
    }
    awaitsReply = false;
    long now = System.nanoTime();
    latencies.recordValue(now - sent);
    if (now < end) {
      sendNext();
    } else {
      ended.countDown();
    }
  }

  private void sendNext() {
    awaitsReply = true;
    sent = System.nanoTime();
    person.writes("and another one");
  }
}
