package mercury.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The messages of a bot in a chat, as it sent them, and those who wait for more. Thread-safe. */
final class BotAnswers {

  private final List<BotMessage> all = new ArrayList<>();
  private final List<Consumer<BotMessage>> listeners = new CopyOnWriteArrayList<>();

  synchronized void add(BotMessage answer) {
    all.add(answer);
    notifyAll();
  }

  /** Tells the listeners, on the thread that serves the bot's request. */
  void tell(BotMessage answer) {
    listeners.forEach(listener -> listener.accept(answer));
  }

  synchronized List<BotMessage> list() {
    return List.copyOf(all);
  }

  synchronized List<BotMessage> await(int count, Duration atMost)
      throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (all.size() < count) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new TimeoutException(
            "%s answers of %s within %s: %s".formatted(all.size(), count, atMost, all));
      }
      wait(left);
    }
    return List.copyOf(all);
  }

  /** Calls the listener for every later answer, until the returned handle runs. */
  Runnable listen(Consumer<BotMessage> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
