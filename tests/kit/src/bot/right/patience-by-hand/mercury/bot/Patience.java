// right: Failures are tried again in a loop, without a library.
package mercury.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tries again in a loop of its own. */
final class Patience {

  interface Attempt {
    void run() throws IOException;
  }

  void run(Attempt attempt) throws IOException {
    Duration pause = Duration.ofMillis(300);
    for (int failures = 0; ; failures++) {
      try {
        attempt.run();
        return;
      } catch (TelegramFailed e) {
        boolean flood = e.status() == 429;
        if (!flood && (e.status() < 500 || failures > 6)) {
          throw e;
        }
        pause(flood ? e.retryAfter().orElse(pause) : pause);
      } catch (IOException e) {
        if (failures > 6) {
          throw e;
        }
        pause(pause);
      }
      pause = pause.multipliedBy(2);
    }
  }

  private static void pause(Duration pause) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
