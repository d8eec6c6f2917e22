package mercury.harness.runner;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads what a process prints, so that it never waits for us, and gives each run its own. Where the
 * output of a run ends, the process prints a mark.
 */
final class OutputReader {

  private record Reader(SolutionOutput output, String mark, CountDownLatch seen) {}

  private final Thread thread;
  private volatile Reader reader;

  OutputReader(InputStream in, SolutionOutput output) {
    to(output, Character.toString(SolutionOutput.MARK));
    thread = new Thread(() -> drain(in), "output of the checks");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * From now on, this gets the output, until the mark, which is ASCII and begins with a sign of its
   * own.
   */
  final void to(SolutionOutput output, String mark) {
    reader = new Reader(output, mark, new CountDownLatch(1));
  }

  /** Returns whether the mark came within that time. */
  boolean awaitMark(long millis) throws InterruptedException {
    return reader.seen.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits for the end of the output, of a process that is about to end. */
  void awaitEnd(long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drain(InputStream in) {
    byte[] buffer = new byte[8192];
    int matched = 0;
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Reader to = reader;
        to.output.add(buffer, read);
        matched = match(to, buffer, read, matched);
      }
    } catch (IOException e) {
      // the process was killed in the middle of a word
      return;
    }
  }

  /** Returns how much of the mark has come, after these bytes. */
  private static int match(Reader to, byte[] buffer, int length, int before) {
    int matched = before;
    for (int i = 0; i < length; i++) {
      matched =
          buffer[i] == to.mark.charAt(matched)
              ? matched + 1
              : buffer[i] == to.mark.charAt(0) ? 1 : 0;
      if (matched == to.mark.length()) {
        to.seen.countDown();
        matched = 0;
      }
    }
    return matched;
  }
}
